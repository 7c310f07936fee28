// Every snippet that was ever released keeps working: tests/browser/snippets/<version>/ has a partner's page for each
// of its forms. A page of a released version is never changed; `cargo test` holds the newest to what is printed today.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { dist, expect, layoutShift, test } from "./support/fixtures.mjs";
import { asWordPress, wordPressListens } from "./support/wordpress.mjs";
import { headlineIn, ours, partnerAddress } from "./support/partner.mjs";

const PAGES = join(dirname(fileURLToPath(import.meta.url)), "snippets");
const HEADLINE = "The book that knows where the sea will be";
const versions = readdirSync(PAGES, { withFileTypes: true }).filter((it) => it.isDirectory()).map((it) => it.name);

const file = (path) => readFileSync(join(dist, path));
const hash = (path) => `sha384-${createHash("sha384").update(file(path)).digest("base64")}`;

/** The hashes of all scripts that a script imports, as `snippet` prints them for pages under Integrity-Policy. */
function importMap(path, found = {}) {
  for (const [, relative] of file(path).toString().matchAll(/["'`]([^"'`\n]+\.js)["'`]/g)) {
    const imported = posix.join(posix.dirname(path), relative);
    if (found[`${ours()}/${imported}`]) continue;
    found[`${ours()}/${imported}`] = hash(imported);
    importMap(imported, found);
  }
  return found;
}

/** A page as it was kept, with the hosts of this run and the hashes of this build. */
function pageOf(version, name) {
  const loader = `embed/${version}/loader.js`;
  const known = {
    cdn: ours,
    "cdn-in-query": () => encodeURIComponent(ours()),
    "loader-hash": () => hash(loader),
    "import-map": () => `<script type="importmap">${JSON.stringify({ integrity: importMap(loader) })}</script>`,
  };
  return readFileSync(join(PAGES, version, name), "utf8").replaceAll(/\{\{([\w-]+)\}\}/g, (_, key) => known[key]());
}

const open = (page, html, headers) => page.goto(partnerAddress(html, headers));
const frame = (page) => page.frameLocator("iframe");
const headlineInFrame = (page) => frame(page).getByRole("heading", { level: 1, name: HEADLINE });

test("Snippets of at least one version are kept", () => {
  expect(versions).not.toEqual([]);
});

for (const version of versions) {
  test(`promise_58_The tag of ${version} shows the article`, async ({ page }) => {
    await open(page, pageOf(version, "tag.html"));
    await expect(headlineIn(page)).toHaveText(HEADLINE);
    await expect(page.getByRole("link", { name: "The Example Courier, 3 May 2026" })).toBeHidden();
  });

  for (const width of [320, 768, 1280]) {
    test(`promise_08_The tag of ${version} keeps its room ${width} pixels wide: what is seen does not move`, async ({ page }) => {
      await page.setViewportSize({ width, height: 720 });
      await open(page, pageOf(version, "tag.html").replace("</body>", "<p>What stands below.</p></body>"));
      await expect(headlineIn(page)).toBeVisible();
      expect(await layoutShift(page)).toBeLessThan(0.05);
    });
  }

  test(`promise_06_The tag of ${version} is a link where our script does not come`, async ({ page, expectError }) => {
    expectError(/ERR_FAILED/);
    await page.route("**/embed/**", (route) => route.abort());
    await open(page, pageOf(version, "tag.html"));
    const link = page.getByRole("link", { name: "Tides & “tables”: a <b>snippet</b> — The Example Courier, 3 May 2026" });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute("href", "https://publisher.example/tides.html?a=1&b=2");
  });

  test(`promise_29_The pinned tag of ${version} shows the article on a page under Integrity-Policy`, async ({ page }) => {
    await open(page, pageOf(version, "tag-pinned.html"), { "integrity-policy": "blocked-destinations=(script)" });
    await expect(headlineIn(page)).toHaveText(HEADLINE);
  });

  test(`promise_29_Without its import map the pinned tag of ${version} stays a link there`, async ({ page, expectError }) => {
    expectError(/Integrity-Policy|Failed to fetch|ERR_BLOCKED/i);
    const html = pageOf(version, "tag-pinned.html").replace(/<script type="importmap">.*<\/script>/, "");
    await page.addInitScript(() => addEventListener("news-error", ({ detail }) => (globalThis.failure = detail.code)));
    await open(page, html, { "integrity-policy": "blocked-destinations=(script)" });
    await expect.poll(() => page.evaluate(() => globalThis.failure)).toBe("files");
    await expect(page.getByRole("link", { name: "The Example Courier, 3 May 2026" })).toBeVisible();
  });

  test(`promise_27_A changed loader never runs behind the pinned tag of ${version}`, async ({ page, expectError }) => {
    expectError(/integrity/);
    await page.route(`**/embed/${version}/loader.js`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\n` });
    });
    await open(page, pageOf(version, "tag-pinned.html"));
    await expect(page.getByRole("link", { name: "The Example Courier, 3 May 2026" })).toBeVisible();
    expect(await page.evaluate(() => customElements.get("news-article"))).toBeUndefined();
  });

  test(`promise_58_The frame of ${version} shows the article and grows with it`, async ({ page }) => {
    await open(page, pageOf(version, "frame.html"));
    await expect(headlineInFrame(page)).toBeVisible();
    const height = async () => (await page.locator("iframe").boundingBox()).height;
    await expect.poll(height, "the frame is higher than the room that was kept").toBeGreaterThan(1000);
  });

  test(`promise_02_The frame of ${version} shows the article where the page allows no script`, async ({ page, expectError }) => {
    // The browser tells of the resizer, which this page forbids.
    expectError(/Content Security Policy/);
    await open(page, pageOf(version, "frame.html"), { "content-security-policy": `script-src 'none'; frame-src ${ours()}` });
    await expect(headlineInFrame(page)).toBeVisible();
    expect((await page.locator("iframe").boundingBox()).height).toBe(520);
  });

  test(`promise_03_The oEmbed answer of ${version} shows a card`, async ({ page }) => {
    await open(page, pageOf(version, "oembed.html"));
    await expect(headlineInFrame(page)).toBeVisible();
    await expect(page.getByRole("blockquote").getByRole("link")).toBeVisible();
  });

  test(`promise_04_WordPress shows the oEmbed answer of ${version} after all that it takes away`, async ({ page }) => {
    await page.addInitScript(wordPressListens);
    await page.goto(partnerAddress(""));
    const [, answer] = /<body>\n(.*)\n<\/body>/s.exec(pageOf(version, "oembed.html"));
    const html = await page.evaluate(asWordPress, answer);
    expect(html).toMatch(/^<blockquote class="wp-embedded-content" data-secret="\w+">/);
    expect(html).toContain(`sandbox="allow-scripts" security="restricted"`);
    expect(html).not.toMatch(/popups|loading|lang=/);
    await open(page, `<!DOCTYPE html><meta charset="utf-8"><title>A post</title>${html}`);
    await expect(headlineInFrame(page)).toBeVisible();
    await expect(page.locator("blockquote")).toBeHidden();
    // The card was measured, and is not higher than WordPress lets it be.
    const height = await page.locator("iframe").evaluate((it) => it.clientHeight);
    expect(height).not.toBe(520);
    expect(height).toBeLessThanOrEqual(1000);
  });
}
