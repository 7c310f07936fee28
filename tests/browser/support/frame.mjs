// Partners' pages with the frame in them: an iframe of frame.html, with the resizer or without any script of ours.
import { expect } from "./fixtures.mjs";
import { ours, pageWith, partnerAddress } from "./partner.mjs";

export const SAMPLE = "/samples/en/article.json";

/** What partners are told to write into `sandbox`. */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/** The frame's address with these parameters; a relative `src` is one of our addresses. */
export function frameAddress(parameters = {}) {
  const src = new URL(parameters.src ?? SAMPLE, ours()).href;
  return `${ours()}/embed/v1/frame.html?${new URLSearchParams({ ...parameters, src })}`;
}

/** The iframe as it is pasted. */
export function iframe(parameters, attributes = `sandbox="${SANDBOX}" height="520"`, hash = "") {
  const address = `${frameAddress(parameters)}${hash}`.replaceAll("&", "&amp;");
  return `<iframe title="An article" width="100%" src="${address}" ${attributes}></iframe>`;
}

/** The script that a partner may add. */
export const resizer = () => `<script type="module" crossorigin src="${ours()}/embed/v1/resizer.js"></script>`;

/** Opens a partner's page with this in its body, and waits for nothing that a test may hold back. */
export async function openPage(page, body, { head, headers } = {}) {
  await page.goto(partnerAddress(pageWith(body, head), headers), { waitUntil: "commit" });
  await expect(page.locator("iframe").first()).toBeAttached();
}

/** What stands in the one frame of the page. */
export const inFrame = (page) => page.frameLocator("iframe[title='An article']");

/** The article's headline in it. */
export const headlineInFrame = (page) => inFrame(page).getByRole("heading", { level: 1 }).first();

/** The frame's own page, to ask what only its scripts know. */
export async function framePage(page) {
  const handle = await page.getByTitle("An article").elementHandle();
  return handle.contentFrame();
}

/** Waits until the frame is as high as what it shows, neither more nor less. */
export async function expectFits(page) {
  const frame = await framePage(page);
  const off = () => frame.evaluate(() => innerHeight - Math.ceil(document.body.getBoundingClientRect().height));
  await expect.poll(off, "the frame has the height of what it shows").toBe(0);
}

/** Gathers what breaks the frame's own policy. Call it before opening. */
export async function brokenRules(page) {
  const broken = [];
  await page.exposeFunction("breaks", (what) => broken.push(what));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (it) => globalThis.breaks(`${it.violatedDirective}: ${it.blockedURI} ${it.sample}`));
  });
  return broken;
}

/** The pictures' colour at the corner and in the middle of a locator, as CSS writes them. */
export async function coloursOf(page, locator) {
  const png = (await locator.screenshot()).toString("base64");
  return page.evaluate(async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    context.drawImage(picture, 0, 0);
    const at = (x, y) => `rgb(${context.getImageData(x, y, 1, 1).data.slice(0, 3).join(", ")})`;
    return [at(4, 4), at(picture.width >> 1, picture.height >> 1)];
  }, png);
}
