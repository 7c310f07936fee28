// Pages with strict policies: what they must allow, and what happens where they do not.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dist, expect, test } from "../support/fixtures.mjs";
import { fallbackIn, headlineIn, listen, loader, openPartner, ours, pageWith, partnerAddress, script, seenOn, tag, told, watchPage } from "../support/partner.mjs";

/** The lines that the contract asks for, and nothing else. */
const strict = () => [
  "default-src 'none'",
  `script-src ${ours()} 'wasm-unsafe-eval'`,
  `connect-src ${ours()}`,
  `img-src ${ours()}`,
  `media-src ${ours()}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const toTheEnd = (page) => page.evaluate(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
});

for (const promise of ["21_No style is inline", "22_No script is inline", "24_No Trusted Types policy is needed"]) {
  test(`promise_${promise}: a page that forbids all but the contract's lines sees no violation`, async ({ page }) => {
    await watchPage(page);
    const src = { 21: "vi", 22: "ar", 24: "en" }[promise.slice(0, 2)];
    await openPartner(page, { src: `/samples/${src}/article.json`, headers: { "content-security-policy": strict() } });
    await toTheEnd(page);
    await expect(page.getByRole("article").getByRole("img").first()).toBeVisible();
    expect(await seenOn(page)).toMatchObject({ violations: [], errors: [] });
  });
}

test("promise_21_What the element opens in place breaks no policy either", async ({ page }) => {
  await watchPage(page);
  await openPartner(page, { src: "/samples/vi/article.json", headers: { "content-security-policy": strict() }, attributes: "limit=2 lang=en" });
  const element = page.locator("news-article");
  await element.getByRole("button", { name: "Read on" }).click();
  await element.getByRole("region", { name: "Nên xem" }).getByRole("link").first().click();
  await expect(element.getByRole("button", { name: "Back" })).toBeVisible();
  expect(await seenOn(page)).toMatchObject({ violations: [], errors: [] });
});

test("promise_23_It runs under a nonce with strict-dynamic", async ({ page }) => {
  await watchPage(page);
  const policy = `script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'`;
  await page.goto(partnerAddress(pageWith(tag("/samples/en/article.json") + script('nonce="abc"')), { "content-security-policy": policy }));
  await expect(headlineIn(page)).toBeVisible();
  expect(await seenOn(page)).toMatchObject({ violations: [], errors: [] });
});

const noWasm = (more = "") => ({ "content-security-policy": `default-src 'none'; script-src ${ours()}; connect-src ${ours()}; ${more}` });

test("promise_25_Where wasm is forbidden the element shows the article in a frame", async ({ page, expectError }) => {
  expectError(/WebAssembly|wasm-unsafe-eval/);
  await listen(page);
  await page.goto(partnerAddress(pageWith(tag("/samples/en/article.json", "theme=dark") + script()), noWasm(`frame-src ${ours()}`)));
  const frame = page.locator("news-article").frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(fallbackIn(page)).toHaveCount(0);
  const ready = await told(page, "news-ready");
  expect(ready).toHaveLength(1);
  expect(ready[0].detail.document).toBe(`${ours()}/samples/en/article.json`);
  // As high as what it shows.
  await expect.poll(() => page.locator("news-article").evaluate((it) => it.getBoundingClientRect().height)).toBeGreaterThan(2000);
  await page.locator("news-article").evaluate((it) => it.setAttribute("limit", "1"));
  await expect(frame.getByRole("button", { name: "Read on" })).toBeVisible();
  await page.locator("news-article").evaluate((it) => it.remove());
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("promise_25_Where frames are forbidden, too, the page's own content stays", async ({ page, expectError }) => {
  expectError(/WebAssembly|wasm-unsafe-eval|frame-src|Framing/);
  await page.clock.install();
  await listen(page);
  await page.goto(partnerAddress(pageWith(tag("/samples/en/article.json") + script()), noWasm()));
  await page.locator("news-article").evaluate((it) => new Promise((done) => {
    const look = () => (it.shadowRoot.querySelector("iframe") ? done() : setTimeout(look));
    new MutationObserver(look).observe(it.shadowRoot, { childList: true });
    if (it.shadowRoot.querySelector("iframe")) done();
  }));
  await expect(fallbackIn(page)).toBeVisible();
  await page.clock.runFor(31_000);
  await expect.poll(async () => (await told(page, "news-error")).map((it) => it.detail)).toContainEqual(
    { code: "files", message: "neither wasm nor a frame is allowed here" },
  );
  await expect(fallbackIn(page)).toBeVisible();
});

test("promise_26_It runs on a page that isolates itself from other origins", async ({ page }) => {
  await watchPage(page);
  const headers = { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" };
  await openPartner(page, { headers });
  await expect(page.getByRole("article").getByRole("img").first()).toBeVisible();
  expect((await seenOn(page)).errors).toEqual([]);
});

const integrity = (path) => `sha384-${createHash("sha384").update(readFileSync(join(dist, path))).digest("base64")}`;
const pinned = () => loader().replace("/v1/", `/${/"(\d+\.\d+\.\d+)"/.exec(readFileSync(join(dist, "embed/v1/loader.js"), "utf8"))[1]}/`);
const pinnedPath = () => new URL(pinned()).pathname.slice(1);

test("promise_27_A pinned loader that is the right one runs, and another one does not", async ({ page, expectError }) => {
  const at = (hash) => pageWith(`${tag("/samples/en/article.json")}<script type="module" crossorigin src="${pinned()}" integrity="${hash}"></script>`);
  await page.goto(partnerAddress(at(integrity(pinnedPath()))));
  await expect(headlineIn(page)).toBeVisible();
  expectError(/integrity/);
  await page.goto(partnerAddress(at(integrity("embed/v1/frame.js"))));
  await page.waitForLoadState("networkidle");
  await expect(fallbackIn(page)).toBeVisible();
  await expect(headlineIn(page)).toHaveCount(0);
});

for (const ending of ["js", "wasm", "css"]) {
  test(`promise_28_One byte flipped in our ${ending} file brings the page's own content back`, async ({ page, expectError }) => {
    expectError(/integrity|Failed to find a valid digest/);
    await listen(page);
    await watchPage(page);
    await page.route(new RegExp(`/embed/files/.*\\.${ending}$`), async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      body[body.length >> 1] ^= 1;
      await route.fulfill({ response, body, headers: { ...response.headers(), "content-encoding": "identity" } });
    });
    await page.goto(partnerAddress(pageWith(tag("/samples/en/article.json") + script())));
    await expect.poll(async () => (await told(page, "news-error")).map((it) => it.detail.code)).toEqual(["files", "files"]);
    await expect(fallbackIn(page)).toBeVisible();
    await expect(headlineIn(page)).toHaveCount(0);
    expect((await seenOn(page)).errors).toEqual([]);
  });
}

test("promise_29_A page under Integrity-Policy runs the pinned loader with an import map", async ({ page }) => {
  const file = /"\.\.\/(files\/news-article-[0-9a-f]+\.js)"/.exec(readFileSync(join(dist, pinnedPath()), "utf8"))[1];
  const map = JSON.stringify({ integrity: { [`${ours()}/embed/${file}`]: integrity(`embed/${file}`) } });
  const html = pageWith(`${tag("/samples/en/article.json")}<script type="module" crossorigin src="${pinned()}" integrity="${integrity(pinnedPath())}"></script>`, `<script type="importmap">${map}</script>`);
  await page.goto(partnerAddress(html, { "integrity-policy": "blocked-destinations=(script)" }));
  await expect(headlineIn(page)).toBeVisible();
});

test("promise_29_Without the import map such a page keeps its own content", async ({ page, expectError }) => {
  expectError(/integrity|Integrity/);
  await listen(page);
  const html = pageWith(`${tag("/samples/en/article.json")}<script type="module" crossorigin src="${pinned()}" integrity="${integrity(pinnedPath())}"></script>`);
  await page.goto(partnerAddress(html, { "integrity-policy": "blocked-destinations=(script)" }));
  await expect.poll(async () => (await told(page, "news-error")).map((it) => it.detail.code)).toContain("files");
  await expect(fallbackIn(page)).toBeVisible();
});
