// What a reader is told when no article comes, or only a part of one.
import { createServer } from "node:net";
import { addressOf, articleAddress, expect, openArticle, requestCount, test } from "./support/fixtures.mjs";

// The browser itself writes each failed answer to the console.
test.use({ expectedErrors: [/Failed to load resource.*\/faults\//] });

const SAMPLE = "/samples/en/article.json";

/** Opens a document that does not come, and waits for the reason and the way on. */
async function openTrouble(page, src, reason, { timeout = 10_000 } = {}) {
  await page.goto(articleAddress(src));
  await expect(page.getByRole("main").getByText(reason)).toBeVisible({ timeout });
  await expect(page.getByRole("status").filter({ hasText: reason })).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1, name: "The article could not be shown" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
}

test("A document that is not there is asked for once, and says 404", async ({ page }) => {
  const src = "/faults/status/404?key=not-there";
  await openTrouble(page, src, "The publisher’s server does not have this article (status 404).");
  expect(await requestCount(page, "not-there")).toBe(1);
  await expect(page.getByRole("link", { name: "Open its address" })).toHaveAttribute("href", new URL(src, page.url()).href);
});

test("A server's error is tried again once by itself, and then says 500", async ({ page }) => {
  await openTrouble(page, "/faults/status/500?key=broken", "The publisher’s server answered with an error (status 500).");
  expect(await requestCount(page, "broken")).toBe(2);
});

test("A server that is busy for a moment costs the reader nothing", async ({ page, expectError }) => {
  // The sample stands at another address here than its pictures.
  expectError(/\/pictures\//);
  await openArticle(page, `/faults/flaky?key=moment&fails=1&path=${SAMPLE}`);
  expect(await requestCount(page, "moment")).toBe(2);
});

test("A server that never answers is left after 8 seconds, and asked once", async ({ page }) => {
  const before = Date.now();
  await openTrouble(page, "/faults/hang?key=silence", "The publisher’s server did not answer within 8 seconds.", { timeout: 15_000 });
  expect(Date.now() - before).toBeGreaterThan(7_900);
  expect(await requestCount(page, "silence")).toBe(1);
});

test("A connection that breaks off half-way says so and is tried twice", async ({ page }) => {
  await openTrouble(page, `/faults/cut?key=cut&path=${SAMPLE}&at=2000`, "The connection broke off before the whole article had come.");
  expect(await requestCount(page, "cut")).toBe(2);
});

test("A host that refuses the connection says that it failed", async ({ page, expectError }) => {
  expectError(/ERR_CONNECTION_REFUSED/);
  const port = await new Promise((free) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => free(port));
    });
  });
  await openTrouble(page, `http://127.0.0.1:${port}/a.json`, "The connection to the publisher failed.");
});

test("A web page with status 200 is said to be a web page", async ({ page }) => {
  await openTrouble(page, "/faults/html", "The address leads to a web page, not to the data of an article.");
});

test("JSON that ends too early says at which line and column", async ({ page }) => {
  await openTrouble(page, addressOf('{"headline": "A",\n  "body": ["b'), "The article’s data ends too early, at line 2, column 14.");
});

test("JSON that is damaged says at which line and column", async ({ page }) => {
  await openTrouble(page, addressOf('{"headline": "A",\n "body" ["b"]}'), "The article’s data is damaged at line 2, column 9.");
});

for (const [name, text, reason] of [
  ["An empty answer", "", "The article’s data ends too early, at line 1, column 1."],
  ["An empty list", "[]", "The document is not an article."],
  ["An empty object", "{}", "The document has no headline."],
  ["A document without a headline", '{"version":"1","body":["Text."]}', "The document has no headline."],
]) {
  test(`${name} is no article`, async ({ page }) => {
    await openTrouble(page, addressOf(text), reason);
  });
}

for (const [name, parameters] of [["whose length is announced", "&length=1"], ["whose length is not announced", ""]]) {
  test(`A document of 17 MB ${name} is refused, and the page does not hang`, async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
      }).observe({ type: "longtask", buffered: true });
    });
    await openTrouble(page, `/faults/big?mb=17${parameters}`, "The document is larger than 16 MB.", { timeout: 15_000 });
    expect(await page.evaluate(() => globalThis.longest)).toBeLessThan(1_000);
  });
}

test("A nonsense address says so and asks nobody", async ({ page }) => {
  await openTrouble(page, "http://[", "“http://[” is not an address that can be opened.");
  await expect(page.getByRole("link", { name: "Open its address" })).toHaveCount(0);
});

test("An address that is no web address is not opened", async ({ page }) => {
  await openTrouble(page, "javascript:alert(1)", "“javascript:alert(1)” is not an address that can be opened.");
});

test("Addresses are relative to where a redirect ended", async ({ page }) => {
  await openArticle(page, `/faults/redirect?to=${SAMPLE}`);
  const picture = page.getByRole("article").getByRole("img").first();
  await expect(picture).toHaveAttribute("src", new URL("/samples/pictures/", page.url()).href + "lighthouse-day.jpg");
});

test("Redirects without end are a connection that failed", async ({ page, expectError }) => {
  expectError(/ERR_TOO_MANY_REDIRECTS/);
  await openTrouble(page, "/faults/loop", "The connection to the publisher failed.");
});

/** Opens a small document of this body, and its list of what could not be shown. */
async function openBody(page, body, rest = {}) {
  await openArticle(page, addressOf({ version: "1", headline: "A headline", body, ...rest }));
}

async function expectLeftOut(page, ...messages) {
  const words = messages.length === 1 ? "1 part of this article could not be shown" : `${messages.length} parts of this article could not be shown`;
  await page.getByText(words, { exact: true }).click();
  await expect(page.getByRole("group").filter({ hasText: words }).getByRole("listitem")).toHaveText(messages);
}

test("A block that is null costs that block, and is said", async ({ page }) => {
  await openBody(page, [null, { type: "paragraph", text: "The rest." }]);
  await expect(page.getByText("The rest.")).toBeVisible();
  await expectLeftOut(page, "body[0]: not a block");
});

test("A picture without an address leaves its caption", async ({ page }) => {
  await openBody(page, [{ type: "image", caption: "The caption.", credit: "The credit." }]);
  await expect(page.getByText("The caption.")).toBeVisible();
  await expect(page.getByText("The credit.")).toBeVisible();
  await expectLeftOut(page, "body[0]: missing field url");
});

test("A date that is no date is left out, and said", async ({ page }) => {
  await openBody(page, ["Text."], { datePublished: "the day before yesterday", byline: "A. Writer" });
  await expect(page.getByText("A. Writer")).toBeVisible();
  await expect(page.getByRole("article").getByRole("time")).toHaveCount(0);
  await expectLeftOut(page, "datePublished: not a date");
});

test("A link to a script keeps its words and leads nowhere", async ({ page }) => {
  await openBody(page, [{ type: "paragraph", text: ["Words ", { type: "link", text: "of the link", url: "javascript:alert(1)" }, "."] }]);
  await expect(page.getByText("Words of the link.")).toBeVisible();
  await expect(page.getByRole("article").getByRole("link")).toHaveCount(0);
  expect(await page.getByRole("article").evaluate((it) => it.innerHTML)).not.toMatch(/href="?javascript/);
  await expectLeftOut(page, 'body[0].text[1]: scheme "javascript" is not allowed');
});

test("A picture that does not come keeps its room, its description and its caption", async ({ page }) => {
  await openBody(page, [{ type: "image", url: "/faults/status/404", width: 600, height: 400, alt: "A harbour.", caption: "The caption." }]);
  await expect(page.getByText("The picture could not be loaded.")).toBeVisible();
  await expect(page.getByText("A harbour.")).toBeVisible();
  await expect(page.getByText("The caption.")).toBeVisible();
});
