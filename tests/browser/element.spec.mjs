// The element on a partner's page, as it is pasted.
import { test, expect } from "./support/fixtures.mjs";
import { headlineIn, loader, openPartner, ours, pageWith, partnerAddress, script, tag } from "./support/partner.mjs";

test("promise_01_One pasted snippet shows the article", async ({ page }) => {
  await openPartner(page);
  await expect(page.getByRole("link", { name: /Publisher, 3 May/ })).toHaveCount(0);
});
