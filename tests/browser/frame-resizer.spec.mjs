// The resizer on a partner's page: small, harmless, and gone without a trace.
import { readFileSync } from "node:fs";
import { brotli } from "../../scripts/brotli.mjs";
import { addressOf, expect, test } from "./support/fixtures.mjs";
import { SANDBOX, expectFits, frameAddress, headlineInFrame, iframe, inFrame, openPage, resizer } from "./support/frame.mjs";
import { ours } from "./support/partner.mjs";

test.use({ expectedErrors: [/favicon\.ico/] });

const src = addressOf({ version: "1", headline: "An article", inLanguage: "en", url: "https://publisher.example/a.html", body: ["Text."] });
const other = addressOf({ version: "1", headline: "Another one", inLanguage: "vi", body: Array(30).fill("Text.") });
const told = `<script>globalThis.told = []; document.addEventListener("news-ready", ({ target, detail, bubbles, composed }) => told.push({ on: target.localName, detail, bubbles, composed }));</script>`;
const toldReady = (page) => page.waitForFunction(() => globalThis.told.length > 0);
const attached = (attributes) => `<script type="module">
  import { attach } from "${ours()}/embed/v1/resizer.js";
  globalThis.frame = attach(document.querySelector("iframe") ?? globalThis.inside, ${attributes ?? "undefined"});
</script>`;

test("The resizer is at most 1,200 bytes", () => {
  expect(brotli(readFileSync(new URL("../../src/embed/resizer.js", import.meta.url))).length).toBeLessThanOrEqual(1200);
});

test("promise_35_What happens in the frame is told on the iframe, bubbling, with the contract's detail", async ({ page }) => {
  await openPage(page, told + iframe({ src }) + resizer());
  await toldReady(page);
  expect(await page.evaluate(() => globalThis.told)).toEqual([{
    on: "iframe",
    bubbles: true,
    composed: true,
    detail: { headline: "An article", url: "https://publisher.example/a.html", document: new URL(src, ours()).href, language: "en", leftOut: 0 },
  }]);
});

test("promise_30_Loaded twice, in two versions, the resizer tells everything once", async ({ page }) => {
  const again = resizer().replace("resizer.js", "resizer.js?again");
  await openPage(page, told + iframe({ src }) + resizer() + resizer() + again);
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
  await toldReady(page);
  await inFrame(page).locator("news-article").evaluate((it, address) => it.setAttribute("src", address), new URL(other, ours()).href);
  await page.waitForFunction(() => globalThis.told.some(({ detail }) => detail.headline === "Another one"));
  await expectFits(page);
  expect(await page.evaluate(() => globalThis.told.map(({ detail }) => detail.headline))).toEqual(["An article", "Another one"]);
});

test("Two frames on a page have each their own height and events", async ({ page }) => {
  await openPage(page, told + iframe({ src }) + iframe({ src: other }).replace("An article", "Another") + resizer());
  await page.waitForFunction(() => globalThis.told.length === 2);
  await expectFits(page);
  const height = (title) => page.getByTitle(title).evaluate((it) => it.offsetHeight);
  await expect.poll(async () => (await height("Another")) - (await height("An article"))).toBeGreaterThan(500);
});

test("promise_32_Detached, the frame has the height that it had, and hears no more", async ({ page }) => {
  for (const [attributes, style] of [[`height="520"`, null], [`style="height: 444px; border: 0"`, "height: 444px; border: 0px;"]]) {
    await openPage(page, told + iframe({ src }, attributes) + attached());
    await expect(headlineInFrame(page)).toBeVisible();
    await expectFits(page);
    await page.evaluate(() => {
      globalThis.frame.end();
      globalThis.frame.set("theme", "dark");
      globalThis.told.length = 0;
    });
    expect(await page.getByTitle("An article").getAttribute("style")).toBe(style);
    await inFrame(page).locator("news-article").evaluate((it, address) => it.setAttribute("src", address), new URL(other, ours()).href);
    await expect(headlineInFrame(page)).toHaveText("Another one");
    await expect(inFrame(page).locator("html")).toHaveAttribute("lang", "vi");
    expect(await page.evaluate(() => globalThis.told)).toEqual([]);
    expect(await page.getByTitle("An article").getAttribute("style")).toBe(style);
  }
});

test("promise_34_Attributes can be set in the frame as it stands, those of the contract and no others", async ({ page }) => {
  await openPage(page, told + iframe({ src }) + attached());
  // Before the frame can hear.
  await page.waitForFunction(() => globalThis.frame);
  await page.evaluate((address) => {
    const { frame } = globalThis;
    frame.set("related", "none");
    frame.set("loading", "lazy");
    frame.set("onclick", "alert(1)");
    frame.set("limit", 2);
    frame.set("src", address);
  }, new URL(other, ours()).href);
  await expect(headlineInFrame(page)).toHaveText("Another one");
  const element = inFrame(page).locator("news-article");
  await expect(element).toHaveAttribute("related", "none");
  await expect(element).toHaveAttribute("limit", "2");
  await expect(element).toHaveAttribute("loading", "eager");
  await expect(element).not.toHaveAttribute("onclick");
  await page.evaluate(() => globalThis.frame.set("related", null));
  await expect(element).not.toHaveAttribute("related");
});

test("A frame in a shadow root is served by whoever attaches it, and tells what happens only there", async ({ page }) => {
  const inside = `<div id="host"></div><script>
    globalThis.heard = [];
    globalThis.inside = document.createElement("iframe");
    inside.title = "An article";
    inside.sandbox = "${SANDBOX}";
    inside.src = "${frameAddress({ src })}";
    document.querySelector("#host").attachShadow({ mode: "open" }).append(inside);
  </script>`;
  await openPage(page, told + inside + attached("(name, detail) => heard.push({ name, detail })"));
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
  await page.waitForFunction(() => globalThis.heard.some((it) => it.name === "news-ready"));
  expect(await page.evaluate(() => globalThis.told)).toEqual([]);
});

test("Frames of others are left alone", async ({ page }) => {
  const foreign = `<iframe title="Another" height="99" src="${ours()}/partner?${new URLSearchParams({ html: "<script>parent.postMessage({ news: 'hello', v: 1 }, '*'); addEventListener('message', () => parent.postMessage('heard', '*'));</script>" })}"></iframe>`;
  const listener = `<script>globalThis.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`;
  await openPage(page, listener + foreign + iframe({ src }) + resizer());
  await expect(headlineInFrame(page)).toBeVisible();
  await expectFits(page);
  expect(await page.evaluate(() => globalThis.heard)).not.toContain("heard");
  expect(await page.getByTitle("Another").getAttribute("style")).toBeNull();
});
