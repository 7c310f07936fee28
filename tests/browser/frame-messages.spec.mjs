// What a frame and the page around it say to each other, and what neither believes.
import { addressOf, expect, test } from "./support/fixtures.mjs";
import { expectFits, framePage, headlineInFrame, iframe, inFrame, openPage, resizer } from "./support/frame.mjs";
import { ours } from "./support/partner.mjs";

test.use({ expectedErrors: [/favicon\.ico/] });

const src = addressOf({ version: "1", headline: "An article", inLanguage: "en", body: ["Text."] });
const heightOf = (page, title = "An article") => page.getByTitle(title).evaluate((it) => it.style.height);

/** Puts this page's script in the place of the frame; `say` speaks through the port that it is given. */
async function hostileFrame(page, script) {
  const body = `<!DOCTYPE html><script>
    const hello = () => parent.postMessage({ news: "hello", v: 1 }, "*");
    const port = new Promise((given) => addEventListener("message", ({ data, ports }) => {
      if (data.news === "port") given(ports[0]);
      if (data.news === "attach") hello();
    }));
    hello();
    ${script}
  </script>`;
  await page.route("**/embed/v1/frame.html*", (route) => route.fulfill({ contentType: "text/html", body }));
}

/** A frame of another site with this script. */
const sibling = (script) => `<iframe title="Another" sandbox="allow-scripts" src="${ours()}/partner?${new URLSearchParams({ html: `<script>${script}</script>` })}"></iframe>`.replaceAll("&", "&amp;");

const HEIGHTS = [
  ["NaN", ""], ["-1", ""], ["-Infinity", ""], ["Infinity", ""], ["'700'", ""], ["'12px'", ""], ["({ valueOf: 700 })", ""], ["[700]", ""],
  ["null", ""], ["undefined", ""], ["true", ""], ["700n", ""], ["0", "50px"], ["12", "50px"], ["700", "700px"], ["700.2", "701px"], ["1e9", "50000px"],
];

for (const [value, height] of HEIGHTS) {
  test(`promise_10_A frame that asks for the height ${value} gets ${height || "none"}`, async ({ page }) => {
    await hostileFrame(page, `port.then((it) => { it.postMessage({ type: "height", value: ${value} }); it.postMessage({ type: "event", name: "news-ready", detail: {} }); });`);
    await openPage(page, `<script>addEventListener("news-ready", () => { globalThis.heard = true; });</script>${iframe()}${resizer()}`);
    await page.waitForFunction(() => globalThis.heard);
    expect(await heightOf(page)).toBe(height);
  });
}

test("promise_11_Frames beside ours get no port, and what they post changes no height", async ({ page }) => {
  const forged = `
    addEventListener("message", ({ data, ports }) => { if (ports.length) top.postMessage("a port!", "*"); });
    const forge = () => {
      for (const it of [{ news: "hello", v: 1 }, { type: "height", value: 5000 }, { news: "port", v: 1 }, { sentinel: "amp", type: "embed-size", height: 5000 }]) top.postMessage(it, "*");
      for (let index = 0; index < top.length; index += 1) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => top.postMessage("an answer!", "*");
        if (top[index] === window) continue;
        top[index].postMessage({ news: "port", v: 1 }, "*", [port2]);
        port1.postMessage({ type: "set", name: "theme", value: "dark" });
      }
      top.postMessage("forged", "*");
    };
    forge();
    addEventListener("message", forge);`;
  const listener = `<script>globalThis.said = []; addEventListener("message", ({ data }) => { if (typeof data === "string") said.push(data); });</script>`;
  await openPage(page, listener + iframe({ src }) + sibling(forged) + resizer());
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
  const before = await heightOf(page);
  const frame = await framePage(page);
  await frame.evaluate(() => {
    globalThis.ports = 0;
    addEventListener("message", ({ source, ports }) => (globalThis.ports += source === parent ? ports.length : 0));
  });
  const count = await page.evaluate(() => globalThis.said.length);
  await page.getByTitle("Another").evaluate((it) => it.contentWindow.postMessage("again", "*"));
  await page.waitForFunction((it) => globalThis.said.length > it, count);
  // What the page posts is heard after all that was posted before.
  await page.getByTitle("An article").evaluate((it) => it.contentWindow.postMessage("last", "*", [new MessageChannel().port1]));
  await frame.waitForFunction(() => globalThis.ports > 0);
  expect(await frame.evaluate(() => globalThis.ports), "ports that the page gave the frame").toBe(1);
  expect(await page.evaluate(() => [...new Set(globalThis.said)])).toEqual(["forged"]);
  expect(await heightOf(page)).toBe(before);
  expect(await heightOf(page, "Another")).toBe("");
  await expect(inFrame(page).locator("news-article")).not.toHaveAttribute("theme");
});

test("promise_11_A frame that has gone to another site gets no port", async ({ page }) => {
  const body = `<!DOCTYPE html><script>
    addEventListener("message", ({ ports }) => parent.postMessage(ports.length ? "a port!" : "asked", "*"));
    parent.postMessage({ news: "hello", v: 1 }, "*");
    parent.postMessage("there", "*");
  </script>`;
  await page.route("https://elsewhere.example/", (route) => route.fulfill({ contentType: "text/html", body }));
  await hostileFrame(page, `location = "https://elsewhere.example/";`);
  await openPage(page, `<script>globalThis.said = []; addEventListener("message", ({ data }) => { if (typeof data === "string") said.push(data); });</script>${iframe({}, "")}${resizer()}`);
  await page.waitForFunction(() => globalThis.said.includes("there"));
  await page.getByTitle("An article").evaluate((it) => it.contentWindow.postMessage("hello?", "*"));
  await page.waitForFunction(() => globalThis.said.includes("asked"));
  expect(await page.evaluate(() => globalThis.said)).not.toContain("a port!");
});

test("promise_12_Nothing that anybody posts throws, in the page or in the frame", async ({ page }) => {
  await openPage(page, iframe({ src }) + resizer());
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
  const before = await heightOf(page);
  const post = (target) => {
    const cyclic = { news: "hello" };
    cyclic.self = cyclic;
    const odd = [null, undefined, "", "news", 0, true, [], {}, cyclic, { news: null }, { news: "hello" }, { news: "hello", v: "1" }, { news: "port", v: 1 }, { news: "attach" },
      { message: "ready" }, { message: "ready", secret: "" }, { type: "height", value: 9 }, new Map(), new Date(), new Uint8Array(3)];
    for (const it of odd) target.postMessage(it, "*");
  };
  await page.evaluate(`(${post})(window); (${post})(frames[0]);`);
  const frame = await framePage(page);
  await frame.evaluate(`(${post})(window); (${post})(parent);`);
  await frame.evaluate(() => document.querySelector("news-article").append(document.createElement("p")));
  await expectFits(page);
  expect(await heightOf(page)).toBe(before);
});

test("promise_12_Nothing that a frame says through its port throws", async ({ page }) => {
  await hostileFrame(page, `port.then((it) => {
    const cyclic = { type: "event" };
    cyclic.name = cyclic;
    for (const odd of [null, undefined, 5, "x", [], cyclic, { type: "event" }, { type: "event", name: { toString: 1, valueOf: 1 } }, { type: "event", name: ["news-ready"] }, { type: "event", name: "click" }, { type: "event", name: "load" }]) it.postMessage(odd);
    it.postMessage({ type: "event", name: "news-error", detail: null });
  });`);
  const listener = `<script>globalThis.heard = []; for (const name of ["click", "load", "news-ready", "news-error"]) document.addEventListener(name, (event) => heard.push(name + " " + event.isTrusted), true);</script>`;
  await openPage(page, listener + iframe() + resizer());
  await page.waitForFunction(() => globalThis.heard.includes("news-error false"));
  expect((await page.evaluate(() => globalThis.heard)).filter((it) => it.endsWith("false"))).toEqual(["news-error false"]);
});

test("promise_13_The frame says nothing of its article but through the port, and keeps what was said before", async ({ page }) => {
  const listener = `<script>
    globalThis.open = []; globalThis.said = [];
    addEventListener("message", ({ data }) => open.push(data));
    globalThis.connect = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => said.push(data);
      frames[0].postMessage({ news: "port", v: 1 }, "*", [port2]);
      globalThis.port = port1;
    };</script>`;
  await openPage(page, listener + iframe({ src }));
  await expect(headlineInFrame(page)).toBeVisible();
  await page.waitForFunction(() => globalThis.open.some((it) => it.sentinel === "amp"));
  const openly = await page.evaluate(() => globalThis.open.map((it) => Object.keys(it).sort().join()));
  expect([...new Set(openly)].sort()).toEqual(["height,sentinel,type", "news,v"]);
  await page.evaluate(() => globalThis.connect());
  await page.waitForFunction(() => globalThis.said.some((it) => it.name === "news-ready"));
  const [first] = await page.evaluate(() => globalThis.said);
  expect(first).toEqual({ type: "height", value: expect.any(Number) });
  const ready = await page.evaluate(() => globalThis.said.find((it) => it.name === "news-ready"));
  expect(ready.detail).toMatchObject({ headline: "An article", language: "en", leftOut: 0 });
  await page.evaluate(() => {
    globalThis.said.length = 0;
    frames[0].postMessage({ news: "attach", v: 1 }, "*");
    globalThis.connect();
  });
  await page.waitForFunction(() => globalThis.said.some((it) => it.type === "height"));
});
