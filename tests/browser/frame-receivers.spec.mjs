// The frame on pages that know other dialects than ours: WordPress's receiver and AMP's.
import { addressOf, expect, test } from "./support/fixtures.mjs";
import { frameAddress, framePage, headlineInFrame, inFrame, openPage } from "./support/frame.mjs";
import { ours } from "./support/partner.mjs";

test.use({ expectedErrors: [/favicon\.ico/] });

const SECRET = "a1B2c3D4e5";
const article = (paragraphs, extra = []) =>
  addressOf({ version: "1", headline: "An article", inLanguage: "en", body: [...extra, ...Array.from({ length: paragraphs }, () => "A paragraph of a few words.")] });
const frame = (page) => page.getByTitle("An article");
const fallback = (page) => page.getByRole("link", { name: "Headline — Publisher" });

/** What WordPress makes of our oEmbed answer: its filter leaves a quote and an iframe, with a secret in both. */
function filtered(src, { secret = SECRET } = {}) {
  const address = frameAddress({ src }).replaceAll("&", "&#038;");
  const known = secret && ` data-secret="${secret}"`;
  return `<blockquote class="wp-embedded-content"${known}><a href="https://publisher.example/a.html">Headline — Publisher</a></blockquote>
    <iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;"
      title="An article" src="${address}${secret && `#?secret=${secret}`}"${known} width="600" height="520" frameborder="0" scrolling="no"></iframe>`;
}

/** A page that behaves as WordPress's receiver does: it knows frames by their secret, and lets them be 200 to 1000 pixels high. */
const wordpress = `<script>
  globalThis.told = [];
  addEventListener("message", ({ data, source }) => {
    if (!data || /[^a-zA-Z0-9]/.test(data.secret)) return;
    const known = document.querySelector('iframe[data-secret="' + data.secret + '"]');
    if (!known) return;
    document.querySelector('blockquote[data-secret="' + data.secret + '"]').style.display = "none";
    if (source !== known.contentWindow) return;
    told.push(data);
    known.removeAttribute("style");
    if (data.message === "height") known.height = Math.min(Math.max(parseInt(data.value, 10) || 0, 200), 1000);
    if (data.message === "link" && new URL(data.value).host === new URL(known.src).host && document.activeElement === known) location.href = data.value;
  });
  addEventListener("DOMContentLoaded", () => {
    const known = document.querySelector("iframe.wp-embedded-content");
    if (!known.dataset.secret) {
      known.src += "#?secret=${SECRET}";
      known.dataset.secret = document.querySelector("blockquote").dataset.secret = "${SECRET}";
    }
    known.contentWindow.postMessage({ message: "ready", secret: known.dataset.secret }, "*");
  });
</script>`;

for (const [paragraphs, least, most] of [[0, 200, 999], [12, 500, 999], [80, 1000, 1000]]) {
  test(`promise_04_What WordPress leaves of us shows an article of ${paragraphs} paragraphs, as high as it lets it be`, async ({ page }) => {
    await openPage(page, wordpress + filtered(article(paragraphs)));
    await expect(headlineInFrame(page)).toBeVisible();
    await expect(frame(page)).toBeVisible();
    await expect(fallback(page)).toBeHidden();
    const content = await (await framePage(page)).evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    const height = Number(await frame(page).getAttribute("height"));
    expect(height).toBe(Math.min(Math.max(content, 200), 1000));
    expect(height).toBeGreaterThanOrEqual(least);
    expect(height).toBeLessThanOrEqual(most);
    expect(await page.evaluate(() => globalThis.told.map(({ message, secret }) => `${message} ${secret}`))).toContain(`height ${SECRET}`);
  });
}

test("promise_04_WordPress's own link stays while there is no article", async ({ page }) => {
  let come;
  const late = new Promise((done) => {
    come = done;
  });
  await page.route("**/embed/v1/loader.js", async (route) => {
    await late;
    await route.fallback();
  });
  await openPage(page, wordpress + filtered(article(3)));
  await expect(inFrame(page).locator("news-article")).toHaveAttribute("src", /json/);
  await expect(fallback(page)).toBeVisible();
  come();
  await expect(headlineInFrame(page)).toBeVisible();
  await expect(fallback(page)).toBeHidden();
});

test("promise_04_A secret that comes after the frame is known too, and the height is told again to whoever has it", async ({ page }) => {
  await openPage(page, filtered(article(12), { secret: "" }));
  await expect(inFrame(page).locator("article h1").first()).toBeAttached();
  await page.evaluate(() => {
    globalThis.told = [];
    addEventListener("message", ({ data }) => data.message && globalThis.told.push(data));
  });
  const ready = (secret) => page.evaluate((it) => frames[0].postMessage({ message: "ready", secret: it }, "*"), secret);
  await page.evaluate((secret) => {
    document.querySelector("iframe").src += `#?secret=${secret}`;
  }, SECRET);
  await expect.poll(async () => (await framePage(page)).evaluate(() => location.hash)).toBe(`#?secret=${SECRET}`);
  await ready("another");
  await ready(SECRET);
  await page.waitForFunction(() => globalThis.told.length > 0);
  expect(await page.evaluate(() => globalThis.told)).toEqual([{ message: "height", value: expect.any(Number), secret: SECRET }]);
});

test("promise_04_A link of the article is WordPress's to follow, where its sandbox opens no window", async ({ page }) => {
  const link = { type: "link", text: "the pier", url: `${ours()}/samples/index.json` };
  const elsewhere = { type: "link", text: "the harbour", url: "https://publisher.example/harbour.html" };
  await openPage(page, wordpress + filtered(article(1, [{ type: "paragraph", text: [link, " and ", elsewhere] }])));
  await expect(fallback(page)).toBeHidden();
  const links = () => page.evaluate(() => globalThis.told.filter((it) => it.message === "link"));
  await inFrame(page).getByRole("link", { name: "the harbour" }).click();
  await expect.poll(links).toEqual([{ message: "link", value: elsewhere.url, secret: SECRET }]);
  await inFrame(page).getByRole("link", { name: "the pier" }).click();
  await expect(page).toHaveURL(link.url);
});

test("Notes of the article stay in the frame", async ({ page }) => {
  const note = { type: "footnotes", items: [{ id: "1", text: "The note itself." }] };
  const text = ["See", { type: "footnoteRef", id: "1" }, "."];
  await openPage(page, wordpress + filtered(article(1, [{ type: "paragraph", text }, note])));
  await expect(fallback(page)).toBeHidden();
  await inFrame(page).getByRole("link", { name: "1" }).first().click();
  await expect(inFrame(page).getByText("The note itself.")).toBeInViewport();
  expect(await page.evaluate(() => globalThis.told.filter((it) => it.message === "link"))).toEqual([]);
});

test("promise_09_A page that knows AMP's dialect gives the frame its height, in whole pixels and once for each change", async ({ page }) => {
  const amp = `<script>
    globalThis.told = [];
    addEventListener("message", ({ data, source }) => {
      const frame = document.querySelector("iframe");
      if (source !== frame.contentWindow || data.sentinel !== "amp" || data.type !== "embed-size") return;
      told.push(data.height);
      frame.height = data.height;
    });
  </script>`;
  const src = article(3, [{ type: "details", summary: "More of it", body: ["More.", "And more."] }]);
  await openPage(page, `${amp}<iframe title="An article" sandbox="allow-scripts allow-same-origin" width="600" height="300" frameborder="0" scrolling="no" src="${frameAddress({ src })}"></iframe>`);
  await expect(headlineInFrame(page)).toBeVisible();
  const off = async () => (await framePage(page)).evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height));
  await expect.poll(off).toBe(0);
  const before = await page.evaluate(() => globalThis.told);
  // What happens without changing the height is not told as one.
  await inFrame(page).locator("news-article").evaluate((it) => it.dispatchEvent(new CustomEvent("news-error", { detail: {} })));
  await inFrame(page).getByText("More of it").click();
  await page.waitForFunction((count) => globalThis.told.length > count, before.length);
  await expect.poll(off).toBe(0);
  const told = await page.evaluate(() => globalThis.told);
  expect(told.filter((it) => !Number.isInteger(it))).toEqual([]);
  expect(told.filter((it, index) => it === told[index - 1])).toEqual([]);
});
