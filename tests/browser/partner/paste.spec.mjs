// The element as it is pasted: once, twice, early, late, many times, and gone again.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, dist, expect, layoutShift, test } from "../support/fixtures.mjs";
import { elementFiles } from "../../../scripts/size.mjs";
import { brotli } from "../../../scripts/brotli.mjs";
import { fallbackIn, headlineIn, listen, loader, openPartner, ours, pageWith, partnerAddress, script, seenOn, tag, told, watchPage } from "../support/partner.mjs";

const small = (headline, more = {}) => addressOf({ version: "1", headline, body: ["Text."], ...more });
const articles = (page) => page.locator("news-article").getByRole("article");

test("promise_01_One pasted snippet shows the article", async ({ page }) => {
  await openPartner(page);
  await expect(articles(page)).toHaveCount(1);
  await expect(fallbackIn(page)).toHaveCount(0);
});

const after = `<footer>${"<p>About this page, and who made it.</p>".repeat(20)}</footer>`;
for (const width of [320, 768, 1280]) {
  test(`promise_08_A page ${width} pixels wide that reserves a screen does not move`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPartner(page, { attributes: 'style="display:block;min-height:100vh"', before: "<header>A partner</header>", after });
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
  });

  test(`promise_08_A reader who scrolls to it on a page ${width} pixels wide finds it there, and nothing moves`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const before = `<main>${"<p>The partner's own story goes on for a while.</p>".repeat(60)}</main>`;
    await page.goto(partnerAddress(pageWith(`${before}${tag("/samples/en/article.json", 'style="display:block;min-height:520px"')}${script()}${after}`)));
    // It is asked for before it is seen; who scrolls as people do comes later than it.
    const top = await page.locator("news-article").evaluate((it) => it.getBoundingClientRect().top);
    await page.mouse.wheel(0, top - 800 - 500);
    await expect(headlineIn(page)).toBeAttached();
    await page.mouse.wheel(0, 700);
    await expect(headlineIn(page)).toBeInViewport();
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.05);
  });
}

for (const [name, scripts] of [
  ["twice", () => script() + script()],
  ["in two versions", () => script() + script().replace("/v1/", `/${version()}/`)],
  ["twice under two addresses", () => script() + script().replace("loader.js", "loader.js?again")],
]) {
  test(`promise_30_Loaded ${name}, nothing is shown twice and nothing fails`, async ({ page }) => {
    await watchPage(page);
    await page.goto(partnerAddress(pageWith(scripts() + tag("/samples/en/article.json") + scripts())));
    await expect(headlineIn(page)).toBeVisible();
    await page.waitForLoadState("networkidle");
    await expect(articles(page)).toHaveCount(1);
    expect(await seenOn(page)).toMatchObject({ errors: [], compiles: 1 });
  });
}

const version = () => /^version = "(.*)"$/m.exec(readFileSync(new URL("../../../Cargo.toml", import.meta.url), "utf8"))[1];

test("promise_30_The class says its version", async ({ page }) => {
  await openPartner(page);
  expect(await page.evaluate(() => customElements.get("news-article").version)).toBe(version());
});

test("promise_31_Twenty elements need one compilation, and one that fails harms no other", async ({ page, expectError }) => {
  expectError(/404/);
  await watchPage(page);
  await listen(page);
  const tags = Array.from({ length: 20 }, (_, at) => tag(at === 7 ? "/faults/status/404" : small(`Article ${at}`), "loading=eager"));
  await page.goto(partnerAddress(pageWith(tags.join("") + script())));
  await expect(articles(page)).toHaveCount(19);
  await expect(page.getByRole("heading", { name: "Article 19" })).toBeAttached();
  await expect.poll(async () => (await told(page, "news-error")).map((it) => it.detail.code)).toEqual(["status"]);
  await expect(fallbackIn(page)).toHaveCount(1);
  expect(await seenOn(page)).toMatchObject({ errors: [], compiles: 1 });
  const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((it) => it.name).filter((it) => it.endsWith(".wasm")));
  expect(asked).toHaveLength(1);
});

test("promise_32_An element may come late, move, go, and come back", async ({ page }) => {
  await watchPage(page);
  await listen(page);
  await page.goto(partnerAddress(pageWith(`<div id="a"></div><div id="b"></div>${script()}`)));
  await page.evaluate((src) => {
    const element = document.createElement("news-article");
    element.src = src;
    document.querySelector("#a").append(element);
  }, `${ours()}${small("Late")}`);
  await expect(headlineIn(page)).toHaveText("Late");
  await page.evaluate(() => document.querySelector("#b").append(document.querySelector("news-article")));
  await expect(page.locator("#b").getByRole("article")).toBeVisible();
  // Moved, not loaded again.
  expect(await told(page, "news-ready")).toHaveLength(1);
  await page.evaluate(() => {
    globalThis.gone = document.querySelector("news-article");
    globalThis.gone.remove();
  });
  await expect.poll(() => page.evaluate(() => globalThis.gone.shadowRoot.childElementCount)).toBe(1);
  await page.evaluate(() => document.querySelector("#a").append(globalThis.gone));
  await expect(headlineIn(page)).toHaveText("Late");
  expect(await told(page, "news-ready")).toHaveLength(2);
  expect((await seenOn(page)).errors).toEqual([]);
});

test("promise_32_It lives in another shadow root, and sleeps in a template", async ({ page }) => {
  await watchPage(page);
  await page.goto(partnerAddress(pageWith(`<template id="t">${tag(small("From a template"))}</template><div id="outer"></div>${script()}`)));
  await page.evaluate(() => customElements.whenDefined("news-article"));
  await expect(articles(page)).toHaveCount(0);
  await page.evaluate(() => {
    const root = document.querySelector("#outer").attachShadow({ mode: "open" });
    root.append(document.querySelector("#t").content.cloneNode(true));
  });
  await expect(page.getByRole("heading", { name: "From a template" })).toBeVisible();
  expect((await seenOn(page)).errors).toEqual([]);
});

test("promise_34_White space and capitals do no harm; what is wrong falls back, and is told once", async ({ page }) => {
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.goto(partnerAddress(pageWith(`
    ${tag(small("One"), 'theme=" Dark " related="CAROUSEL" limit=" 2 " lang=" vi " open="elsewhere" loading="soon" fonts="comic"')}
    ${tag(small("Two"), 'theme="sepia" limit="-1" lang="not a tag" open="elsewhere"')}
    ${script()}`)));
  await expect(articles(page)).toHaveCount(2);
  const properties = await page.locator("news-article").evaluateAll((all) => all.map(({ theme, related, limit, open, loading, fonts }) => ({ theme, related, limit, open, loading, fonts })));
  expect(properties).toEqual([
    { theme: "dark", related: "carousel", limit: 2, open: "in-place", loading: "lazy", fonts: "own" },
    { theme: "auto", related: "all", limit: 0, open: "in-place", loading: "lazy", fonts: "own" },
  ]);
  await expect(page.getByRole("button", { name: "Chia sẻ" })).toHaveCount(0);
  expect(warnings.filter((it) => !it.startsWith("news-article: "))).toEqual([]);
  expect(warnings.map((it) => /(\w+="[^"]*")/.exec(it)[1]).sort()).toEqual(
    ['fonts="comic"', 'lang="not a tag"', 'limit="-1"', 'loading="soon"', 'open="elsewhere"', 'theme="sepia"'],
  );
});

test("promise_34_Every property is an attribute, and every attribute is live", async ({ page }) => {
  await openPartner(page, { src: "/samples/en/article.json" });
  const element = page.locator("news-article");
  const set = (values) => element.evaluate((it, values) => Object.assign(it, values), values);
  await set({ theme: "dark", related: "none", limit: 1, fonts: "inherit", lang: "vi" });
  await expect(element).toHaveAttribute("theme", "dark");
  await expect(element).toHaveAttribute("limit", "1");
  await expect(element.getByRole("button", { name: "Đọc tiếp" })).toBeVisible();
  await expect(element.getByRole("region")).toHaveCount(0);
  await expect(element.getByRole("article")).toHaveCSS("color-scheme", "dark only");
  await set({ limit: 0, related: "all", lang: "", theme: null });
  await expect(element.getByRole("button", { name: "Read on" })).toHaveCount(0);
  await expect(element.getByRole("region").first()).toBeAttached();
  await expect(element).not.toHaveAttribute("theme");
  await set({ src: `${ours()}${small("Another one")}` });
  await expect(headlineIn(page)).toHaveText("Another one");
});

test("promise_54_The loader is small and is served as it is written", () => {
  const served = readFileSync(join(dist, "embed/v1/loader.js"));
  expect(brotli(served).length).toBeLessThanOrEqual(3000);
  expect(served.toString()).not.toMatch(/"@/);
  expect(served.equals(readFileSync(join(dist, `embed/${version()}/loader.js`)))).toBe(true);
});

test("promise_54_The files that `make size` counts for an element are those that its first article needs", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await openPartner(page, { src: "/samples/ar/article.json", attributes: "loading=eager" });
  await expect(page.locator("news-article").getByRole("button", { name: "مشاركة" })).toBeAttached();
  const counted = elementFiles(dist).map((path) => `/${path}`);
  const needed = asked.filter((path) => path.startsWith("/embed/") && !path.includes("frame"));
  // The script is asked for twice, once with its hash; the second time the browser has it.
  expect([...new Set(needed)].sort()).toEqual([...counted].sort());
});

test("promise_54_Nothing but the loader is fetched before the element comes near", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(partnerAddress(pageWith(`<div style="height:5000px">Far above</div>${tag(small("Far below"))}${script()}`)));
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => customElements.whenDefined("news-article"));
  expect(asked.filter((it) => it.startsWith("/embed/"))).toEqual(["/embed/v1/loader.js"]);
  expect(asked.filter((it) => it.startsWith("/faults/"))).toEqual([]);
  await page.evaluate(() => scrollTo(0, 4500));
  await expect(page.getByRole("heading", { name: "Far below" })).toBeVisible();
});

test("promise_54_An eager element asks for document, script, wasm and style at once", async ({ page }) => {
  const held = new Set();
  // Nobody gets an answer, so nobody can wait for another's.
  await page.route(/\/embed\/files\/|\/samples\//, (route) => { held.add(new URL(route.request().url()).pathname.split(".").at(-1)); });
  await page.goto(partnerAddress(pageWith(`<div style="height:5000px">Far above</div>${tag("/samples/en/article.json", "loading=eager")}${script()}`)));
  await expect.poll(() => [...held].sort()).toEqual(["css", "js", "json", "wasm"]);
  expect(loader()).toContain("/embed/v1/");
});

test("promise_57_When it goes, it leaves no listener, no style, no title and no entry in the history", async ({ page }) => {
  await watchPage(page);
  await page.goto(partnerAddress(pageWith(`<div id="room"></div>${script()}`)));
  await page.evaluate(() => customElements.whenDefined("news-article"));
  const state = () => page.evaluate(() => ({
    // Those of the tests' own tool come with its first look at the page.
    listeners: globalThis.seen.listeners.map((it) => it.split(",").slice(0, 2).join(" ")).filter((it) => !it.includes("playwright")),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    nodes: document.querySelectorAll("*").length,
    title: document.title,
    entries: history.length,
    address: location.href,
    globals: Object.keys(globalThis).sort().join(),
  }));
  const before = await state();
  await page.evaluate((src) => {
    const element = document.createElement("news-article");
    element.setAttribute("src", src);
    document.querySelector("#room").append(element);
  }, `${ours()}/samples/en/article.json`);
  await expect(headlineIn(page)).toBeVisible();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  expect(await page.title()).toBe("A partner's page");
  await page.evaluate(() => document.querySelector("news-article").remove());
  await expect.poll(state).toEqual(before);
});
