// The article in a frame, as partners and readers have it who allow no script of ours.
import { readFileSync } from "node:fs";
import { addressOf, axe, expect, requestsWith, test } from "./support/fixtures.mjs";
import { SANDBOX, brokenRules, framePage, headlineInFrame, iframe, inFrame, openPage } from "./support/frame.mjs";
import { ours } from "./support/partner.mjs";

test.use({ expectedErrors: [/favicon\.ico/] });

const contract = JSON.parse(readFileSync(new URL("../../src/embed/contract.json", import.meta.url), "utf8"));
const shortOne = { version: "1", headline: "A short one", inLanguage: "vi", url: "https://publisher.example/short.html", body: ["Text."] };
/** What is asked of a page, without what is good to have of a page that is no frame. */
const WCAG = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const FALLBACK = { url: "https://publisher.example/a.html", headline: "Headline — Publisher, 3 May" };

test("promise_02_A page whose policy allows frames of ours and no script at all shows the article", async ({ page }) => {
  const broken = await brokenRules(page);
  const headers = { "content-security-policy": `default-src 'none'; script-src 'none'; frame-src ${ours()}` };
  await openPage(page, iframe(), { headers });
  await expect(headlineInFrame(page)).toBeVisible();
  await expect(inFrame(page).getByRole("article").getByRole("img").first()).toBeVisible();
  expect(broken).toEqual([]);
});

for (const sandbox of ["", `sandbox="allow-scripts"`]) {
  test(`promise_22_No script of another host and none that is written inline runs in the frame, ${sandbox || "no sandbox"}`, async ({ page, expectError }) => {
    expectError(/Content Security Policy|This document requires 'Trusted/);
    await page.route("https://elsewhere.example/a.js", (route) => route.fulfill({ contentType: "text/javascript", headers: { "access-control-allow-origin": "*" }, body: "" }));
    await openPage(page, iframe({}, sandbox));
    await expect(headlineInFrame(page)).toBeVisible();
    const frame = await framePage(page);
    const outcomes = await frame.evaluate(async () => {
      const outcome = (act) => act().then(() => "ran", (error) => error.name);
      const inline = document.createElement("script");
      return [
        await outcome(() => import("https://elsewhere.example/a.js")),
        await outcome(async () => (inline.textContent = "1")),
        await outcome(async () => (document.body.innerHTML = "<p>Text</p>")),
        await outcome(async () => document.body.setAttribute("onclick", "1") ?? document.body.onclick.call()),
      ];
    });
    expect(outcomes).toEqual(Array(4).fill("TypeError"));
  });
}

test("promise_05_A frame of no origin shows the article, although it can keep nothing", async ({ page }) => {
  const key = "opaque";
  const src = addressOf(shortOne, `&key=${key}`);
  await openPage(page, iframe({ src }, `sandbox="allow-scripts"`));
  await expect(headlineInFrame(page)).toHaveText("A short one");
  const frame = await framePage(page);
  const kept = await frame.evaluate(() => [() => localStorage, () => sessionStorage, () => document.cookie, () => indexedDB.open("x")].map((it) => {
    try {
      return String(it());
    } catch (error) {
      return error.name;
    }
  }));
  expect(kept).toEqual(Array(4).fill("SecurityError"));
  expect(await frame.evaluate(() => self.origin)).toBe("null");
  const [{ headers }] = await requestsWith(page, key);
  expect(headers.origin).toBe("null");
});

test("promise_14_The sandbox that partners are given keeps the frame from their page and lets links out", async ({ page, context }) => {
  await context.route("https://publisher.example/**", (route) => route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>There</title>" }));
  const text = ["See ", { type: "link", text: "the pier", url: "https://publisher.example/pier.html" }, "."];
  await openPage(page, iframe({ src: addressOf({ ...shortOne, body: [{ type: "paragraph", text }] }) }));
  await expect(page.getByTitle("An article")).toHaveAttribute("sandbox", SANDBOX);
  const opened = context.waitForEvent("page");
  await inFrame(page).getByRole("link", { name: "the pier" }).click();
  const there = await opened;
  await expect(there).toHaveURL("https://publisher.example/pier.html");
  expect(await there.evaluate(() => [globalThis.opener, self.origin])).toEqual([null, "https://publisher.example"]);
  const frame = await framePage(page);
  expect(await frame.evaluate(() => {
    try {
      return String(parent.document);
    } catch (error) {
      return error.name;
    }
  })).toBe("SecurityError");
  await expect(headlineInFrame(page)).toBeVisible();
});

test("promise_06_The link stands in the frame until the article comes", async ({ page }) => {
  await page.route("**/embed/v1/loader.js", () => {});
  await openPage(page, iframe(FALLBACK));
  const link = inFrame(page).getByRole("link", { name: FALLBACK.headline });
  await expect(link).toHaveAttribute("href", FALLBACK.url);
  await expect(link).toHaveAttribute("rel", "noopener");
});

test("promise_07_The link stands in the frame where there is no article", async ({ page, expectError }) => {
  expectError(/404|news-article/);
  await openPage(page, iframe({ ...FALLBACK, src: "/faults/status/404" }));
  const link = inFrame(page).getByRole("link", { name: FALLBACK.headline });
  await expect(link).toBeVisible();
  const frame = await framePage(page);
  await frame.evaluate((src) => document.querySelector("news-article").setAttribute("src", src), new URL(addressOf(shortOne), ours()).href);
  await expect(headlineInFrame(page)).toHaveText("A short one");
  await expect(link).toBeHidden();
});

for (const url of ["javascript:alert(1)", "data:text/html,hello", "ftp://publisher.example/a", "pier.html", ""]) {
  test(`An address that is none of a page becomes no link: ${url || "none"}`, async ({ page }) => {
    await page.route("**/embed/v1/loader.js", () => {});
    await openPage(page, iframe({ url, headline: "Only words" }));
    await expect(inFrame(page).getByText("Only words")).toBeVisible();
    await expect(inFrame(page).getByRole("link")).toHaveCount(0);
    await expect(inFrame(page).locator("link[rel=canonical]")).toHaveCount(0);
  });
}

test("promise_50_The frame is kept out of search and names the article's own address", async ({ page }) => {
  const document = new URL(addressOf(shortOne), ours()).href;
  let go;
  const held = new Promise((done) => {
    go = done;
  });
  await page.route(document, async (route) => {
    await held;
    await route.fallback();
  });
  await openPage(page, iframe({ ...FALLBACK, src: document }));
  await expect(inFrame(page).locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  const canonical = inFrame(page).locator("link[rel=canonical]");
  await expect(canonical).toHaveAttribute("href", FALLBACK.url);
  const frame = await framePage(page);
  expect(await frame.title()).toBe(FALLBACK.headline);
  go();
  await expect(canonical).toHaveAttribute("href", shortOne.url);
  expect(await frame.title()).toBe("A short one");
  await expect(inFrame(page).locator("html")).toHaveAttribute("lang", "vi");
});

test("A document's relative address is relative to the frame's page", async ({ page }) => {
  await openPage(page, `<iframe title="An article" src="${ours()}/embed/v1/frame.html?src=../../samples/en/article.json"></iframe>`);
  await expect(headlineInFrame(page)).toBeVisible();
});

test("The frame's lists of attributes and events are the contract's", () => {
  const script = readFileSync(new URL("../../src/embed/frame.js", import.meta.url), "utf8");
  const list = (name) => JSON.parse(new RegExp(`const ${name} = (\\[[^\\]]*\\])`).exec(script)[1]);
  expect(list("ATTRIBUTES")).toEqual(contract.attributes.map((it) => it.name));
  expect(list("EVENTS")).toEqual(contract.events.map((it) => it.name));
});

test("Every attribute of the contract may stand in the frame's address, and nothing else; nothing waits", async ({ page }) => {
  await page.route("**/embed/v1/loader.js", () => {});
  const given = { lang: "vi", theme: "dark", related: "none", open: "page", limit: "3", loading: "lazy", fonts: "inherit" };
  await openPage(page, iframe({ ...given, onclick: "alert(1)", style: "color: red" }));
  const attributes = () => inFrame(page).locator("news-article").evaluate((it) => Object.fromEntries([...it.attributes].map(({ name, value }) => [name, value])));
  await expect.poll(attributes).toEqual({ ...given, loading: "eager", src: new URL("/samples/en/article.json", ours()).href });
});

test("promise_52_The frame has nothing that axe finds wrong, with the article and with the link alone", async ({ page }) => {
  await openPage(page, iframe());
  await expect(headlineInFrame(page)).toBeVisible();
  expect(await axe(await framePage(page), WCAG)).toEqual([]);
  await page.route("**/embed/v1/loader.js", () => {});
  await openPage(page, iframe(FALLBACK));
  await expect(inFrame(page).getByRole("link", { name: FALLBACK.headline })).toBeVisible();
  expect(await axe(await framePage(page), WCAG)).toEqual([]);
});
