// Drives WebKitGTK's MiniBrowser over classic WebDriver, on a display of its own.
// The browser tells a driver nothing of the console; the page itself has to (see watch.mjs).
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, start, temporaryFolder } from "./programs.mjs";
import { deep } from "./roots.mjs";
import { driverAt, fromWire, toWire } from "./webdriver.mjs";

// The toolbar's buttons would not let the window be narrower than 447 pixels.
const SMALL_TOOLBAR = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0); }";

/** Starts a display: `{ version, newTab(), end() }`. */
export async function startWebkit({ driver, display, browser }) {
  const home = temporaryFolder("webkit");
  const gtk = join(home.path, "gtk-3.0");
  mkdirSync(gtk);
  writeFileSync(join(gtk, "gtk.css"), SMALL_TOOLBAR);
  const xvfb = start(display, ["-displayfd", "3", "-screen", "0", "1600x1400x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const [, number] = await xvfb.says(/^(\d+)\s/m);
  const env = {
    DISPLAY: `:${number}`,
    GDK_BACKEND: "x11",
    GTK_THEME: "Adwaita",
    NO_AT_BRIDGE: "1",
    // With "C" the browser says en-US; with "C.UTF-8" it says that its language is "C".
    LC_ALL: "C",
    TZ: "UTC",
    XDG_CONFIG_HOME: home.path,
  };
  const engine = {
    version: "WebKitGTK",
    // A driver has one browser at a time, and may hang where one comes while the last one goes: each tab has a driver of its own.
    async newTab() {
      const { server, send, version } = await startBrowser({ driver, browser, env }).catch(() => startBrowser({ driver, browser, env }));
      engine.version = version;
      return newTab(send, server);
    },
    async end() {
      await xvfb.end();
      home.remove();
    },
  };
  return engine;
}

async function startBrowser({ driver, browser, env }) {
  const port = await freePort();
  const server = start(driver, [`--port=${port}`, "--host=127.0.0.1"], { env });
  try {
    const send = driverAt(`http://127.0.0.1:${port}`);
    await answers(send, server);
    const options = { binary: browser, args: ["--automation"] };
    const { sessionId, capabilities } = await send("POST", "/session", {
      capabilities: { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } },
    }, 20_000);
    return {
      server,
      send: (method, path, body) => send(method, `/session/${sessionId}${path}`, body),
      version: `WebKitGTK ${capabilities.browserVersion}`,
    };
  } catch (error) {
    await server.end();
    throw error;
  }
}

async function answers(send, server) {
  let ended;
  server.says(/(?!)/).catch((error) => {
    ended = error;
  });
  for (;;) {
    try {
      await send("GET", "/status");
      return;
    } catch {
      if (ended) throw ended;
      await new Promise((again) => setTimeout(again, 50));
    }
  }
}

// WebDriver has no function for roles, only a question for each element; these are worth asking.
const CANDIDATES = {
  article: "article",
  button: "button, summary",
  heading: "h1, h2, h3, h4, h5, h6",
  img: "img, svg",
  link: "a[href]",
  list: "ul, ol",
  listitem: "li",
  region: "section",
};

async function newTab(send, server) {
  await send("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });

  let inside = false;
  /** A frame is entered anew each time: meanwhile it may have loaded another document. */
  async function enter(frames) {
    if (inside || frames.length > 0) await send("POST", "/frame", { id: null });
    for (const { ref } of frames) await send("POST", "/frame", { id: toWire(ref) });
    inside = frames.length > 0;
  }

  async function call(frames, declaration, args) {
    await enter(frames);
    const script = `
      const args = [...arguments];
      const answer = args.pop();
      Promise.resolve().then(() => (${declaration})(...args)).then((value) => answer({ value }), (error) => answer({ error: String(error) }));`;
    // This driver knows elements only at the top of the list, not inside of other values.
    const { value, error } = await send("POST", "/execute/async", { script, args: args.map((it) => (it?.ref ? toWire(it.ref) : it ?? null)) });
    if (error) throw new Error(error);
    return value;
  }

  const tab = {
    async open(address) {
      await enter([]);
      await send("POST", "/url", { url: address });
    },
    async value(frames, fn, args) {
      const text = await call(frames, `async (...args) => JSON.stringify(await (${fn})(...args))`, args);
      return typeof text === "string" ? JSON.parse(text) : undefined;
    },
    async nodes(frames, fn, args) {
      const nodes = await call(frames, `async (...args) => [...await (${fn})(...args)]`, args);
      return nodes.map((node) => ({ ref: fromWire(node) }));
    },
    async locate(frames, role, name) {
      const css = [`[role="${role}"]`, CANDIDATES[role]].filter(Boolean).join(", ");
      const found = [];
      for (const node of await tab.nodes(frames, deep, [css])) {
        if (name !== undefined && await send("GET", `/element/${node.ref}/computedlabel`) !== name) continue;
        if (await send("GET", `/element/${node.ref}/computedrole`) === role) found.push(node);
      }
      return found;
    },
    async click(frames, node) {
      await call(frames, "(node) => node.scrollIntoView({ block: 'center', behavior: 'instant' })", [node]);
      await send("POST", `/element/${node.ref}/click`, {});
    },
    /** A window takes a size when it can, and its toolbar takes some of it. */
    async resize({ width, height }) {
      const latest = Date.now() + 20_000;
      for (;;) {
        const [x, y] = await tab.value([], "() => [innerWidth, innerHeight]", []);
        if (x === width && y === height) return;
        if (Date.now() > latest) throw new Error(`The window is ${x} × ${y}, not ${width} × ${height}.`);
        const outer = await send("GET", "/window/rect");
        await send("POST", "/window/rect", { width: width + outer.width - x, height: height + outer.height - y });
        await tab.value([], "() => new Promise((done) => setTimeout(done, 50))", []);
      }
    },
    errors: async () => [],
    async close() {
      await send("DELETE", "").finally(server.end);
    },
  };
  return tab;
}
