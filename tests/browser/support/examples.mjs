// The built examples, as the tests open them.

/** The articles that every example shows, one after the other. */
export const ARTICLES = [
  { path: "/samples/en/article.json", headline: "The book that knows where the sea will be" },
  { path: "/samples/en/harbour-colours.json", headline: "Why every house on the quay has its own colour" },
];

/** Where an example stands: at another host than the loader. */
export const exampleAddress = (path) => `http://localhost:${process.env.NEWS_ARTICLE_TEST_PORT}/examples/${path}${path.endsWith(".html") ? "" : "/"}`;

/** Our script, and those that a framework's build has made. */
export const loaderScript = /\/embed\/v1\/loader\.js$/;
export const appScripts = /\/examples\/.*\/(assets|_next|_astro)\/.*\.js$/;

/** Holds what is asked for at these addresses until `release()`. */
export async function hold(page, addresses) {
  let release;
  const released = new Promise((done) => {
    release = done;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.fallback();
  });
  return { release };
}

/** The requests for this path, as they come. */
export function requestsFor(page, path) {
  const asked = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === path) asked.push(request.url());
  });
  return asked;
}

/** Warnings and errors on the console, as they come. */
export function messagesOf(page) {
  const messages = [];
  page.on("console", (message) => {
    if (message.type() !== "log" && message.type() !== "info") messages.push(`${message.type()}: ${message.text()}`);
  });
  return messages;
}

/** How many nodes and listeners the page has, after what nobody needs is gone. */
export async function weight(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const of = (name) => metrics.find((it) => it.name === name).value;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
}
