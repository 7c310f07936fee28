// A frame is as light or dark as its article, and until that comes the page behind it is seen.
import { addressOf, expect, test } from "./support/fixtures.mjs";
import { coloursOf, headlineInFrame, iframe, inFrame, openPage, resizer } from "./support/frame.mjs";
import { ours } from "./support/partner.mjs";

test.use({ expectedErrors: [/favicon\.ico/] });

const src = addressOf({ version: "1", headline: "An article", inLanguage: "en", body: ["Text."] });
const NIGHT = "rgb(12, 24, 36)";
const PAPER = "rgb(250, 240, 230)";
const DARK = "rgb(21, 22, 24)";
const LIGHT = "rgb(255, 255, 255)";

/** A page of this scheme and colour, with nothing else around the frame. */
const pageOf = (scheme, colour) => `<meta name="color-scheme" content="${scheme}"><style>body { margin: 0; background: ${colour} } iframe { display: block; border: 0; color-scheme: ${scheme} }</style>`;

/** Holds back what the frame asks for, until it is let go. */
async function hold(page, pattern) {
  let go;
  const asked = new Promise((done) => {
    page.route(pattern, async (route) => {
      done();
      await new Promise((let_) => {
        go = let_;
      });
      await route.fallback();
    });
  });
  return { asked, go: () => go() };
}

const CASES = [
  { name: "a dark page in the dark", system: "dark", scheme: "dark", colour: NIGHT, shown: DARK },
  { name: "a page of both schemes in the dark", system: "dark", scheme: "light dark", colour: NIGHT, theme: "auto", shown: DARK },
  { name: "a page of both schemes by day", system: "light", scheme: "light dark", colour: PAPER, theme: "auto", shown: LIGHT },
  { name: "a light page by day", system: "light", scheme: "light", colour: PAPER, theme: "light", shown: LIGHT },
  { name: "a dark page by day that asks for the dark", system: "light", scheme: "dark", colour: NIGHT, theme: "dark", shown: DARK },
  { name: "a light page in the dark that asks for the light", system: "dark", scheme: "light", colour: PAPER, theme: "light", shown: LIGHT },
];

for (const { name, system, scheme, colour, theme, shown } of CASES) {
  test(`promise_19_No box of another colour is seen before the article: ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    const script = await hold(page, "**/embed/v1/frame.js");
    const loader = await hold(page, "**/embed/v1/loader.js");
    const document = await hold(page, new URL(src, ours()).href);
    await openPage(page, iframe(theme ? { src, theme } : { src }, `height="300"`), { head: pageOf(scheme, colour) });
    const seen = () => coloursOf(page, page.getByTitle("An article"));
    await script.asked;
    await loader.asked;
    expect(await seen(), "before our script").toEqual([colour, colour]);
    script.go();
    await expect(inFrame(page).locator("news-article")).toHaveAttribute("src", /json/);
    expect(await seen(), "before the loader").toEqual([colour, colour]);
    loader.go();
    await document.asked;
    expect(await seen(), "before the article").toEqual([colour, colour]);
    document.go();
    await expect(headlineInFrame(page)).toBeVisible();
    await expect.poll(async () => (await seen())[1], "the article").toBe(shown);
  });
}

test("promise_19_The frame follows the reader's system, and the page's wish comes first", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const attach = `<script type="module">
    import { attach } from "${ours()}/embed/v1/resizer.js";
    globalThis.frame = attach(document.querySelector("iframe"));
  </script>`;
  await openPage(page, iframe({ src, theme: "auto" }) + resizer() + attach, { head: pageOf("light dark", NIGHT) });
  await expect(headlineInFrame(page)).toBeVisible();
  const surface = async () => (await coloursOf(page, page.getByTitle("An article")))[1];
  await expect.poll(surface).toBe(DARK);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(surface).toBe(LIGHT);
  await page.evaluate(() => globalThis.frame.set("theme", "dark"));
  await expect.poll(surface).toBe(DARK);
  await expect(inFrame(page).locator("meta[name=color-scheme]")).toHaveAttribute("content", "dark");
  await page.evaluate(() => globalThis.frame.set("theme", null));
  await expect.poll(surface).toBe(LIGHT);
  await expect(inFrame(page).locator("meta[name=color-scheme]")).toHaveAttribute("content", "light dark");
});
