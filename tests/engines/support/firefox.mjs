// Drives a stock Firefox over WebDriver BiDi, which it speaks itself.
// Only commands of the protocol's first years are used, so an old Firefox will do.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "./bidi.mjs";
import { start, temporaryFolder } from "./programs.mjs";
import { outermost } from "./roots.mjs";

const PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.aboutwelcome.enabled": false,
  // No page here has an icon, and asking for one would break the policies that are tested.
  "browser.chrome.site_icons": false,
  "browser.newtabpage.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.disable_open_during_load": false,
  "extensions.update.enabled": false,
  "intl.accept_languages": "en-US",
  "intl.locale.requested": "en-US",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
};

/** Starts Firefox: `{ version, newTab(), end() }`. */
export async function startFirefox({ path }) {
  const profile = temporaryFolder("firefox");
  const lines = Object.entries(PREFERENCES).map((entry) => `user_pref(${entry.map((it) => JSON.stringify(it)).join(", ")});`);
  writeFileSync(join(profile.path, "user.js"), lines.join("\n"));
  const args = ["--headless", "--no-remote", "--profile", profile.path, "--remote-debugging-port", "0", "about:blank"];
  const firefox = start(path, args, { env: { TZ: "UTC", MOZ_DISABLE_AUTO_SAFE_MODE: "1", MOZ_CRASHREPORTER_DISABLE: "1" } });
  const [, address] = await firefox.says(/WebDriver BiDi listening on (ws:\S+)/);
  const bidi = await connect(`${address}/session`);
  const { capabilities } = await bidi.send("session.new", { capabilities: {} });
  await bidi.send("session.subscribe", { events: ["log.entryAdded"] });
  const entries = [];
  bidi.on("log.entryAdded", (entry) => entries.push(entry));
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    newTab: () => newTab(bidi, entries),
    async end() {
      bidi.close();
      await firefox.end();
      profile.remove();
    },
  };
}

async function newTab(bidi, entries) {
  entries.length = 0;
  const { userContext } = await bidi.send("browser.createUserContext");
  const { context } = await bidi.send("browsingContext.create", { type: "tab", userContext });

  /** Calls a function in a document; a frame is named by the element that holds it, from the outside in. */
  async function call(frames, declaration, args) {
    const answer = await bidi.send("script.callFunction", {
      functionDeclaration: declaration,
      awaitPromise: true,
      target: { context: await contextOf(frames) },
      arguments: args.map((it) => (it?.ref ? { sharedId: it.ref } : toRemote(it))),
    });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return answer.result;
  }

  async function contextOf(frames) {
    if (frames.length === 0) return context;
    const { value } = await call(frames.slice(0, -1), "(frame) => frame.contentWindow", [frames.at(-1)]);
    return value.context;
  }

  return {
    async open(address) {
      await bidi.send("browsingContext.navigate", { context, url: address, wait: "complete" });
    },
    async value(frames, fn, args) {
      const text = await call(frames, `async (...args) => JSON.stringify(await (${fn})(...args))`, args);
      return text.type === "string" ? JSON.parse(text.value) : undefined;
    },
    async nodes(frames, fn, args) {
      const { value } = await call(frames, `async (...args) => [...await (${fn})(...args)]`, args);
      return value.map((node) => ({ ref: node.sharedId }));
    },
    async locate(frames, role, name) {
      const { nodes } = await bidi.send("browsingContext.locateNodes", {
        context: await contextOf(frames),
        locator: { type: "accessibility", value: { role, ...(name !== undefined && { name }) } },
        startNodes: (await this.nodes(frames, outermost, [])).map((node) => ({ sharedId: node.ref })),
      });
      return nodes.map((node) => ({ ref: node.sharedId }));
    },
    async click(frames, node) {
      await call(frames, "(node) => node.scrollIntoView({ block: 'center', behavior: 'instant' })", [node]);
      const origin = { type: "element", element: { sharedId: node.ref } };
      await bidi.send("input.performActions", {
        context: await contextOf(frames),
        actions: [{
          type: "pointer",
          id: "mouse",
          actions: [
            { type: "pointerMove", x: 0, y: 0, origin },
            { type: "pointerDown", button: 0 },
            { type: "pointerUp", button: 0 },
          ],
        }],
      });
    },
    async resize({ width, height }) {
      await bidi.send("browsingContext.setViewport", { context, viewport: { width, height } });
    },
    /** What the browser has told of errors; it tells them in order, before the answer to a later command. */
    async errors() {
      await call([], "() => null", []);
      const where = (entry) => entry.stackTrace?.callFrames?.[0]?.url.replace(/\?.*/, "") ?? "";
      return entries.filter(({ level }) => level === "error").map((entry) => `${entry.type}: ${entry.text} (${where(entry)})`);
    },
    async close() {
      await bidi.send("browser.removeUserContext", { userContext });
    },
  };
}

/** A JSON value as BiDi writes it. */
function toRemote(value) {
  if (value === undefined || value === null) return { type: String(value) };
  if (Array.isArray(value)) return { type: "array", value: value.map(toRemote) };
  if (typeof value === "object") return { type: "object", value: Object.entries(value).map(([key, it]) => [key, toRemote(it)]) };
  return { type: typeof value, value };
}
