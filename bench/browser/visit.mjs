// One visit to one page, and what the reader and the network had of it.
import { openPage } from "./profiles.mjs";
import { figures, watch } from "./probe.mjs";

const PATIENCE = 120_000;

/** Counts what comes over the network, pictures apart, and tells when nothing has been under way for so long. */
function traffic(session) {
  const open = new Map();
  const total = { bytes: 0, requests: 0, picture_bytes: 0 };
  let last = Date.now();
  session.on("Network.requestWillBeSent", ({ requestId, request, type }) => {
    if (/^https?:/.test(request.url)) open.set(requestId, { picture: type === "Image", cached: false });
  });
  session.on("Network.requestServedFromCache", ({ requestId }) => {
    if (open.has(requestId)) open.get(requestId).cached = true;
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (open.has(requestId) && response.fromDiskCache) open.get(requestId).cached = true;
  });
  const end = ({ requestId, encodedDataLength = 0 }) => {
    const request = open.get(requestId);
    open.delete(requestId);
    last = Date.now();
    if (!request || request.cached) return;
    if (request.picture) total.picture_bytes += encodedDataLength;
    else {
      total.bytes += encodedDataLength;
      total.requests += 1;
    }
  };
  session.on("Network.loadingFinished", end);
  session.on("Network.loadingFailed", end);
  return { total, quietFor: (ms) => open.size === 0 && Date.now() - last >= ms };
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until the whole document is in the page, and for half a second in which nothing came. */
export async function settled(page, counted) {
  await page.waitForFunction(() => window.bench?.complete, null, { timeout: PATIENCE, polling: 200 });
  const until = Date.now() + 20_000;
  while (!counted.quietFor(500) && Date.now() < until) await pause(100);
}

/** Opens the page and returns its figures. */
export async function visit(context, profile, document, url) {
  const { page, session } = await openPage(context, profile);
  try {
    const failures = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    const counted = traffic(session);
    await watch(page, document);
    await page.goto(url, { waitUntil: "commit" });
    await settled(page, counted);
    const seen = await page.evaluate(figures);
    if (failures.length > 0) throw new Error(`${url}: ${failures[0]}`);
    return { ...counted.total, ...seen };
  } finally {
    await page.close();
  }
}
