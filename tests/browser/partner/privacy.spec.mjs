// What the element asks for, keeps, and says of the reader: nothing that nobody named.
import { readFileSync } from "node:fs";
import { addressOf, expect, requestsWith, test } from "../support/fixtures.mjs";
import { headlineIn, openPartner, ours, pageWith, partnerAddress, script, tag } from "../support/partner.mjs";

const toTheEnd = (page) => page.evaluate(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
});

test("promise_36_Nobody but our host and the document's is asked for anything", async ({ page, baseURL }) => {
  const hosts = new Set();
  page.on("request", (request) => hosts.add(new URL(request.url()).origin));
  await openPartner(page);
  await toTheEnd(page);
  await page.waitForLoadState("networkidle");
  expect([...hosts].sort()).toEqual([baseURL, new URL(page.url()).origin].sort());
});

test("promise_37_No cookie, no storage, no cache and no worker is left on the page", async ({ page, context }) => {
  await openPartner(page);
  await toTheEnd(page);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookie: document.cookie,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, workers: 0, cookie: "" });
});

test("promise_48_The element works without storage, and registers no worker", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
      Object.defineProperty(globalThis, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });
    }
  });
  await openPartner(page);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test("promise_38_A player of a third party is a card, and asks nobody for anything", async ({ page, baseURL }) => {
  const elsewhere = [];
  page.on("request", (request) => ![baseURL, "http://localhost"].some((it) => request.url().startsWith(it)) && elsewhere.push(request.url()));
  const src = addressOf({ version: "1", headline: "With a film", body: [{ type: "embed", provider: "YouTube", url: "https://www.youtube.com/watch?v=x", title: "A film" }] });
  await openPartner(page, { src });
  const link = page.locator("news-article").getByRole("link", { name: /Open at YouTube/ });
  await expect(link).toBeVisible();
  await expect(page.locator("news-article iframe")).toHaveCount(0);
  expect(elsewhere).toEqual([]);
});

test("promise_40_Pictures are asked for without saying which page shows them, documents with its origin at most", async ({ page }) => {
  const picture = `${ours()}/faults/redirect?to=/samples/pictures/bridge-480.jpg&key=picture`;
  const document = `/faults/json?key=document&body=${encodeURIComponent(JSON.stringify({ version: "1", headline: "With a picture", image: { url: picture, width: 480, height: 320, alt: "A bridge" }, body: ["Text."] }))}`;
  await openPartner(page, { src: document });
  await expect.poll(async () => (await requestsWith(page, "picture")).length).toBeGreaterThan(0);
  const [asked] = await requestsWith(page, "picture");
  expect(asked.headers.referer).toBeUndefined();
  const [read] = await requestsWith(page, "document");
  expect(read.headers.referer).toBe(`${new URL(page.url()).origin}/`);
  expect(read.headers.cookie).toBeUndefined();
});

const spellings = JSON.parse(readFileSync(new URL("../support/addresses.json", import.meta.url), "utf8"));

test("promise_43_Of every spelling of an address only what leads to a page, a mailbox or a telephone is a link", async ({ page }) => {
  expect(spellings.length).toBeGreaterThanOrEqual(60);
  const body = spellings.map(({ address }, at) => [{ type: "link", text: `Link ${at}.`, url: address }]);
  await openPartner(page, { src: addressOf({ version: "1", headline: "Spellings", body }) });
  const found = await page.locator("news-article").evaluate((it, count) => {
    const links = [...it.shadowRoot.querySelectorAll(".article__body a")];
    return Array.from({ length: count }, (_, at) => {
      const link = links.find((it) => it.textContent === `Link ${at}.`);
      return link ? new URL(link.href).protocol : null;
    });
  }, spellings.length);
  const wrong = spellings.map((it, at) => ({ ...it, found: found[at] })).filter((it) => it.found !== it.scheme);
  expect(wrong).toEqual([]);
  await expect(page.locator("news-article").getByText(`Link ${spellings.length - 1}.`)).toBeAttached();
});

test("promise_44_A link opens without a way back to the page, and nowhere by a name", async ({ page }) => {
  await openPartner(page, { src: "/samples/en/article.json" });
  const links = await page.locator("news-article").evaluate((it) => [...it.shadowRoot.querySelectorAll("a[href^=http]")].map(({ rel, target, href }) => ({ rel, target, href })));
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter(({ rel, target }) => !rel.split(" ").includes("noopener") || target)).toEqual([]);
});

test("promise_55_Our files have names that no list of advertisements blocks", async ({ page }) => {
  const paths = [];
  page.on("request", (request) => request.url().startsWith(ours()) && paths.push(new URL(request.url()).pathname));
  await openPartner(page);
  await toTheEnd(page);
  // Words that the general rules of EasyList and EasyPrivacy look for in paths and names.
  const listed = /(^|[/._-])(ads?|adv|advert\w*|banner|beacon|track\w*|analytics|pixel|sponsor\w*|promo\w*|popup|widget|metrics|telemetry|collect|stats?|counter)([/._-]|$)/i;
  expect(paths.length).toBeGreaterThan(4);
  expect(paths.filter((it) => listed.test(it))).toEqual([]);
});

test("promise_55_Served from another address, it loads everything from there", async ({ page, baseURL }) => {
  const own = new URL(baseURL.replace("127.0.0.1", "localhost")).origin;
  const hosts = [];
  page.on("request", (request) => request.url().includes("/embed/") && hosts.push(new URL(request.url()).origin));
  await page.goto(partnerAddress(pageWith(tag("/samples/en/article.json") + script().replace(ours(), own))));
  await expect(headlineIn(page)).toBeVisible();
  expect([...new Set(hosts)]).toEqual([own]);
});
