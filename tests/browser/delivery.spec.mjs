// What the page asks for, when it shows what, and under which rules it still runs.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firstArticleFiles } from "../../scripts/size.mjs";
import { addressOf, articleAddress, dist, expect, openArticle, test } from "./support/fixtures.mjs";

const SAMPLES = ["vi", "en", "ar"].map((language) => `/samples/${language}/article.json`);
const headline = (page) => page.getByRole("article").getByRole("heading", { level: 1 });

/** Serves the page itself with a policy, and gathers what breaks it. */
async function underPolicy(page, policy) {
  const broken = [];
  await page.exposeFunction("breaks", (what) => broken.push(what));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (it) => globalThis.breaks(`${it.violatedDirective}: ${it.blockedURI} ${it.sample}`));
  });
  await page.route((url) => url.pathname === "/", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  return broken;
}

/** Scrolls to the end, so that what is fetched late is fetched. */
async function toTheEnd(page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top, behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
  });
}

for (const src of SAMPLES) {
  test(`No text of ${src} ever becomes markup or a script: Trusted Types are required and none are made`, async ({ page }) => {
    const broken = await underPolicy(page, "require-trusted-types-for 'script'; trusted-types 'none'");
    await openArticle(page, src);
    await toTheEnd(page);
    expect(broken).toEqual([]);
  });

  // Everything that the page needs from a newsroom's policy. Its one style sheet stands in the page itself; by a hash
  // it would need no 'unsafe-inline'. Pictures, films and documents come from where the newsroom's documents say.
  test(`${src} is shown under a policy that allows only what is listed here`, async ({ page }) => {
    const broken = await underPolicy(page, [
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src-elem 'unsafe-inline'",
      "style-src-attr 'none'",
      "connect-src 'self'",
      "img-src 'self'",
      "media-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join("; "));
    await openArticle(page, src);
    await toTheEnd(page);
    await expect(page.getByRole("article").getByRole("img").first()).toBeVisible();
    expect(broken).toEqual([]);
  });

  test(`${src} asks no host but ours for anything`, async ({ page, baseURL }) => {
    const elsewhere = [];
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== baseURL && !request.url().startsWith("data:")) elsewhere.push(request.url());
    });
    await openArticle(page, src);
    await toTheEnd(page);
    expect(elsewhere).toEqual([]);
  });
}

test("The files that `make size` counts are those that the first article needs", async ({ page }) => {
  test.skip(Boolean(process.env.DIST), "another build than the one that is measured");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  // Pictures are held back: whatever comes before the headline is seen without them.
  await page.route(/\/pictures\//, () => {});
  await page.goto(articleAddress(SAMPLES[0]));
  await expect(headline(page)).toBeVisible();
  await expect(page.getByText(/^Cập nhật/)).toBeVisible();
  const counted = firstArticleFiles(dist).map((path) => (path === "index.html" ? "/" : `/${path}`));
  const words = (path) => path.replace(/^\/words\/.*$/, "/words/…");
  // Neither the document, nor its pictures, nor the tab's icon, for which no headline waits.
  const needed = asked.filter((path) => !path.startsWith("/samples/") && !path.startsWith("/icon-"));
  expect([...new Set(needed.map(words))].sort()).toEqual([...new Set(counted.map(words))].sort());
  expect(needed.length).toBe(new Set(needed).size);
});

test("`make size` tells brotli bytes of the first article and of every file, as JSON", () => {
  const script = join(fileURLToPath(import.meta.url), "../../../scripts/size.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [script, dist], { encoding: "utf8" });
  const told = JSON.parse(stdout);
  expect(Object.keys(told)).toEqual(["first_article", "element_first_article", "files"]);
  expect(told.files["index.html"]).toBeGreaterThan(0);
  for (const bytes of Object.values(told.files)) expect(Number.isInteger(bytes)).toBe(true);
  const first = firstArticleFiles(dist);
  expect(told.first_article).toBe(first.reduce((sum, path) => sum + told.files[path], 0));
  expect(stderr).toContain("The first article needs");
});

test("behaviour_02_Whoever waits long sees the room that the article will take", async ({ page }) => {
  await page.goto(articleAddress(`/faults/slow?ms=1500&path=/samples/ar/coffee.json`), { waitUntil: "commit" });
  await expect(page.locator(".skeleton")).toHaveCSS("visibility", "visible");
  await expect(page.getByRole("main")).toHaveAttribute("aria-busy", "true");
  await expect(headline(page)).toHaveCount(0);
});

test("behaviour_02_That room stays unseen for the first 300 ms", async ({ page }) => {
  await page.addInitScript(() => {
    // Held at its start, or it may be over before the test can look.
    new MutationObserver((_, observer) => {
      const [appearing] = document.querySelector(".skeleton")?.getAnimations() ?? [];
      if (!appearing) return;
      appearing.pause();
      globalThis.appearing = appearing;
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(articleAddress("/faults/hang"));
  const skeleton = page.locator(".skeleton");
  await expect(skeleton).toHaveCount(1);
  const seen = await skeleton.evaluate((it) => [0, 299, 302].map((time) => {
    globalThis.appearing.currentTime = time;
    return getComputedStyle(it).visibility;
  }));
  expect(seen).toEqual(["hidden", "hidden", "visible"]);
});

test("behaviour_02_Whoever gets a fast answer never sees that room", async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.seen = [];
    let since;
    // Each frame is looked at, from the first on; on a machine that is busy, what should be fast may not be.
    const look = (now) => {
      const skeleton = document.querySelector(".skeleton");
      if (skeleton) since ??= now;
      if (skeleton && getComputedStyle(skeleton).visibility === "visible") {
        globalThis.seen.push({ after: now - since, beside: document.querySelectorAll("article h1").length });
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await openArticle(page, addressOf({ version: "1", headline: "Fast", body: ["Text."] }));
  await expect(page.locator(".skeleton")).toHaveCount(0);
  // Frames come every 17 ms and may come late; what is seen counts from the frame after which it was there.
  const seen = await page.evaluate(() => globalThis.seen);
  expect(seen.filter(({ after, beside }) => after < 280 || beside > 0)).toEqual([]);
});

test("behaviour_01_The headline and the text are there before any picture", async ({ page }) => {
  let held = 0;
  await page.route(/\/pictures\//, () => {
    held += 1;
  });
  await page.goto(articleAddress(SAMPLES[1]), { waitUntil: "commit" });
  await expect(headline(page)).toBeInViewport();
  await expect(page.getByText("On the wall of the harbour office")).toBeAttached();
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length)).toBe(1);
  expect(held).toBeGreaterThan(0);
  expect(await page.evaluate(() => [...document.images].filter((it) => it.complete && it.naturalWidth).length)).toBe(0);
});

test("Thirty articles one after another and all the way back leave no error and no heap of nodes", async ({ page }) => {
  test.setTimeout(90_000);
  const chain = (index) => ({
    version: "1",
    headline: `Article ${index}`,
    body: Array.from({ length: 40 }, (_, at) => `Paragraph ${at + 1}.`),
    related: index < 30 ? [{ role: "latest", placement: "end", layout: "carousel", title: "Next", items: [{ headline: "Read on", document: `/chain/${index + 1}` }] }] : [],
  });
  await page.route(/\/chain\/\d+$/, (route) => route.fulfill({ json: chain(Number(/\d+$/.exec(route.request().url())[0])) }));
  await openArticle(page, "/chain/1");
  const session = await page.context().newCDPSession(page);
  const weight = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name) => metrics.find((it) => it.name === name).value;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  await session.send("Performance.enable");
  const first = await weight();
  for (let index = 2; index <= 30; index += 1) {
    await page.getByRole("link", { name: "Read on" }).click();
    await expect(headline(page)).toHaveText(`Article ${index}`);
  }
  for (let index = 29; index >= 1; index -= 1) {
    await page.goBack();
    await expect(headline(page)).toHaveText(`Article ${index}`);
  }
  const last = await weight();
  test.info().annotations.push({ type: "nodes", description: JSON.stringify({ first, last }) });
  expect(last.nodes).toBeLessThan(first.nodes * 3);
  expect(last.listeners).toBeLessThan(first.listeners * 2 + 20);
});
