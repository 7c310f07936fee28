// All subjects show the same, and their carousels work: asked before anything is timed.
import { addressOf } from "../subjects/index.mjs";
import { contextOf } from "./profiles.mjs";
import { watch } from "./probe.mjs";
import { difference, textOf } from "./text.mjs";

async function shown(browser, server, subject, document) {
  const context = await contextOf(browser, "desktop");
  try {
    const page = await context.newPage();
    await watch(page, document);
    await page.goto(server.url + addressOf(subject, document));
    await page.waitForFunction(() => window.bench?.complete, null, { timeout: 120_000, polling: 100 });
    const text = await textOf(page);
    // One button has a carousel's list on its way; where it is, Playwright sees into shadow roots.
    const next = page.locator("article .carousel button").nth(1);
    await next.click();
    await next.page().locator("article .carousel ul").first().evaluate((track) => new Promise((moved, failed) => {
      const timer = setTimeout(() => failed(new Error("the carousel's button moves nothing")), 5000);
      const look = () => (track.scrollLeft > 0 ? moved(clearTimeout(timer)) : requestAnimationFrame(look));
      look();
    }));
    return text;
  } finally {
    await context.close();
  }
}

/** Throws where a subject shows something else than the first one does. */
export async function checkEqual(browser, server, subjects, document) {
  let expected;
  for (const subject of subjects) {
    const found = await shown(browser, server, subject, document).catch((error) => {
      throw new Error(`${subject.name} does not show ${document.name}: ${error.message}`);
    });
    if (found.articles.length !== document.articles.length) throw new Error(`${subject.name} shows ${found.articles.length} articles of ${document.articles.length}`);
    expected ??= found;
    const wrong = difference(expected, found);
    if (wrong) throw new Error(`${subject.name} shows ${document.name} otherwise than ${subjects[0].name}: ${wrong}`);
  }
  return expected.articles.join("").length;
}
