// On what devices and lines pages are shown. Chromium slows its own processor and requests.
export const PROFILES = {
  phone: {
    title: "phone: 1.6 Mbit/s, 150 ms, processor ÷ 4",
    page: { viewport: { width: 412, height: 823 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
    slowdown: 4,
  },
  desktop: {
    title: "desktop: nothing slowed",
    page: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
    slowdown: 1,
  },
};

/** A context with an empty cache, as this profile has it. */
export const contextOf = (browser, profile) => browser.newContext({ ...PROFILES[profile].page, locale: "en-US", timezoneId: "UTC" });

/** A page of it that is slowed down, with its CDP session. */
export async function openPage(context, profile) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { network, slowdown } = PROFILES[profile];
  await session.send("Network.enable");
  if (network) await session.send("Network.emulateNetworkConditions", network);
  if (slowdown > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return { page, session };
}
