// What goes wrong in a page, told by the page itself: not every engine tells its driver of it.
// The script comes as a file, so that it runs under every policy that lets our own files run.
import { ours } from "../../browser/support/partner.mjs";

function watching() {
  const told = (globalThis.wentWrong = []);
  const { error } = console;
  const short = (address) => String(address).replace(/\?.*/, "");
  console.error = (...words) => {
    told.push(`console: ${words.join(" ")}`);
    error.apply(console, words);
  };
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) told.push(`page: ${event.message} (${short(event.filename)})`);
    else told.push(`not loaded: ${short(event.target.currentSrc || event.target.src || event.target.href)}`);
  }, true);
  addEventListener("unhandledrejection", (event) => told.push(`promise: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) => {
    // The browser asks for it by itself, whatever the page holds.
    if (event.blockedURI === `${location.origin}/favicon.ico`) return;
    told.push(`policy: ${event.effectiveDirective}: ${short(event.blockedURI)} ${event.sample} (${short(event.sourceFile)})`);
  });
}

/** A script that runs this function in the page, as a file of ours. */
export function scriptOf(fn, attributes = "") {
  const address = `${ours()}/faults/json?type=text/javascript&body=${encodeURIComponent(`(${fn})();`)}`;
  return `<script src="${address}" ${attributes}></script>`;
}

/** The script, for a page's head, before everything else. */
export const watch = (attributes = "") => scriptOf(watching, attributes);

/** What it has told so far. */
export const wentWrong = (place) => place.run(() => globalThis.wentWrong ?? []);
