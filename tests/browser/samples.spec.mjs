// The three samples: what is on the page, in which language, and that every kind of block is there and works.
import { expect, openArticle, recordRequests, test } from "./support/fixtures.mjs";

const english = "samples/en/article.json";
const arabic = "samples/ar/article.json";

test("the page opens with the Vietnamese sample and says so in the address bar", async ({ page }) => {
  await openArticle(page);
  expect(new URL(page.url()).search).toBe("?src=samples/vi/article.json");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Thư viện nổi trên sông Trà Ngân/);
});

test("the Vietnamese article has its head, its pictures with caption and credit, and its collections", async ({ page }) => {
  await openArticle(page);
  await expect(page.getByRole("article")).toMatchAriaSnapshot(`
    - article:
      - paragraph: Đời sống
      - heading /Thư viện nổi trên sông Trà Ngân/ [level=1]
      - paragraph: /Sáng 18\\/10, .* mỗi tuần một lần\\./
      - region "Tin liên quan":
        - heading "Tin liên quan" [level=2]
        - list:
          - listitem:
            - link "Một tuần góp hơn ba nghìn cuốn sách cũ cho trẻ em vùng sông nước"
          - listitem:
            - link "Bếp ăn ở bến đò nấu cơm miễn phí cho học sinh mùa nước lớn"
          - listitem:
            - link "Cầu Rạch Ổi thông xe trở lại sau bốn tháng sửa chữa"
      - text: Mộc Lan
      - time: /18 tháng 10, 2025/
      - time: /Cập nhật .*19 tháng 10, 2025/
      - paragraph: /Trời còn mờ sương/
      - figure /Thuyền sách rời bến Vạc .* Tổ ảnh Báo Ví Dụ/:
        - img "Chiếc thuyền gỗ mái đỏ chở hai tầng kệ sách trên sông lúc bình minh"
        - text: /Thuyền sách rời bến Vạc/
        - link "Tổ ảnh Báo Ví Dụ"
      - figure /Khoang thuyền có chỗ cho hai nghìn cuốn sách/
      - figure /Nhóm bạn nhỏ ở Cồn Sen .* Mộc Lan/:
        - img
        - link "tại đây"
      - figure /Cầu Rạch Ổi thông xe .* Minh Khê/
      - figure /Tối thứ Bảy/
      - paragraph:
        - link "Báo Ví Dụ"
      - paragraph:
        - link "Phiên bản di động"
      - region "Nên xem":
        - heading "Nên xem" [level=2]
        - group "Cuộn danh sách":
          - button "Tin trước" [disabled]
          - button "Tin tiếp theo"
        - list "Nên xem":
          - listitem:
            - paragraph: Văn hóa
            - heading "Chợ quê họp lúc nửa đêm, sáng ra chỉ còn mùi cốm mới" [level=3]:
              - link "Chợ quê họp lúc nửa đêm, sáng ra chỉ còn mùi cốm mới"
            - paragraph: /Ba phiên mỗi tháng/
            - paragraph:
              - time: /16 tháng 10, 2025/
        - status
      - region "Tin mới":
        - heading "Tin mới" [level=2]
        - list
        - button "Xem thêm"
  `);
  await expect(page.getByRole("list", { name: "Nên xem" }).getByRole("listitem")).toHaveCount(7);
  await expect(page.getByRole("region", { name: "Tin mới" }).getByRole("listitem")).toHaveCount(10);
});

test("the Arabic article has its head, its pictures with caption and credit, and its collections", async ({ page }) => {
  await openArticle(page, arabic);
  await expect(page.getByRole("article")).toMatchAriaSnapshot(`
    - article:
      - paragraph: من الواحات
      - heading "الماء يعود إلى سواقي «عين النخيل» بعد ثلاثين عامًا من الجفاف" [level=1]
      - paragraph:
        - text: بجهود الأهالي ومستشعرات صغيرة لا يتجاوز ثمن الواحد منها
        - strong: 25 دولارًا
      - region "أخبار ذات صلة":
        - heading "أخبار ذات صلة" [level=2]
        - list:
          - listitem:
            - link
          - listitem:
            - link
          - listitem:
            - link
      - text: ليان الساقي
      - time: /9 أكتوبر 2025/
      - time: /حُدِّث في 9 أكتوبر 2025/
      - figure /البركة الكبرى .* ليان الساقي/:
        - img "نخيل وبيوت من الطين على ضفة بركة ماء، ورجل وطفلة يقفان قربها"
      - heading "من المعول إلى LoRaWAN" [level=2]
      - figure /مزارعة من القرية/:
        - blockquote
      - region "اختيارات المحرر":
        - group "تمرير القائمة":
          - button "السابق" [disabled]
          - button "التالي"
        - list "اختيارات المحرر"
      - region "آخر الأخبار":
        - heading "آخر الأخبار" [level=2]
        - list
  `);
});

test("the English article has head, lead picture, series, footnotes, corrections and foot", async ({ page }) => {
  await openArticle(page, english);
  await expect(page.getByRole("article")).toMatchAriaSnapshot(`
    - article:
      - paragraph: The long read
      - heading "The book that knows where the sea will be" [level=1]
      - paragraph: How a tide table is made
      - paragraph: /Every year a thin grey book/
      - region "Related news":
        - list
      - link "Edda Marsh"
      - text: Words,
      - link "Tom Quill"
      - text: Research
      - time: /5 October 2025/
      - time: /Updated 6 October 2025/
      - figure /The Skerrow light, being repainted.* Edda Marsh/:
        - img "A red and white lighthouse in scaffolding on a rocky headland, a sailing boat passing"
      - region "1. The hut at the end of the pier":
        - heading "1. The hut at the end of the pier" [level=2]
      - 'region "The series: People of the quay"':
        - list:
          - listitem:
            - paragraph: Coast
            - heading "The painters who wait for the wind to drop" [level=3]
            - paragraph
            - paragraph:
              - text: Edda Marsh
              - time: /21 September 2025/
          - listitem
      - region "You may like":
        - list
      - region "Notes":
        - heading "Notes" [level=2]
        - list
      - complementary:
        - paragraph:
          - text: Correction
          - time: /6 October 2025/
        - paragraph
      - paragraph:
        - link "The Example Courier"
      - paragraph:
        - link "Mobile version"
      - paragraph: © 2025 The Example Courier
      - paragraph:
        - link "How this article may be used"
      - region "Recommended for you":
        - heading "Recommended for you" [level=2]
      - region "Editors’ picks":
        - list "Editors’ picks"
      - region "Most read":
        - list
      - region "Latest":
        - list
  `);
});

for (const { src, language, direction, root } of [
  { src: undefined, language: "vi", direction: "ltr", root: "vi" },
  { src: english, language: "en-GB", direction: "ltr", root: "en" },
  { src: arabic, language: "ar", direction: "rtl", root: "ar" },
]) {
  test(`the article in ${language} says its language and direction, and the page speaks it`, async ({ page }) => {
    await openArticle(page, src);
    const article = page.getByRole("article");
    await expect(article).toHaveAttribute("lang", language);
    await expect(article).toHaveCSS("direction", direction);
    await expect(article).toHaveAttribute("dir", direction);
    await expect(page.locator("html")).toHaveAttribute("lang", root);
  });

  test(`dates in the ${language} article are written as its readers write them, and for machines with their zone`, async ({ page }) => {
    await openArticle(page, src);
    await expect(page.locator("html")).toHaveAttribute("lang", root);
    const dates = await page.locator("article time[datetime*=T]").evaluateAll((nodes) =>
      nodes.map((node) => ({ text: node.textContent, machine: node.dateTime })));
    expect(dates.length).toBeGreaterThan(5);
    const { month, foreign, time } = {
      vi: { month: / tháng \d+, 2025/, foreign: /October|AM|PM/, time: /\d\d:\d\d UTC/ },
      "en-GB": { month: /\d (September|October) 2025/, foreign: /AM|PM/, time: /\d\d:\d\d UTC/ },
      ar: { month: /أكتوبر 2025/, foreign: /October|AM|PM/, time: /\d:\d\d [صم] UTC/ },
    }[language];
    for (const { text, machine } of dates) {
      expect(machine).toMatch(/^2025-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(text).toMatch(month);
      expect(text).toMatch(time);
      expect(text).not.toMatch(foreign);
    }
  });

  test(`no two devices of the ${language} article offer the same one, and none offers the article itself`, async ({ page }) => {
    await openArticle(page, src);
    // Bullets are set by hand beside the text; lists, grids and carousels are what may repeat.
    const cards = page.locator(":is(.collection--list, .collection--grid, .collection--carousel)");
    await expect(cards.getByRole("heading", { level: 3 }).first()).toBeVisible();
    const links = await cards.getByRole("listitem").getByRole("link").evaluateAll((nodes) => nodes.map((it) => it.href));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((it, at) => links.indexOf(it) !== at)).toEqual([]);
    const own = { vi: "vi/thuyen-sach", "en-GB": "en/tide-table", ar: "ar/oasis" }[language];
    expect(links).not.toContain(`https://news.example/${own}.html`);
  });
}

const dated = (published, modified) => JSON.stringify({
  version: "1",
  inLanguage: "en",
  headline: "Dated",
  datePublished: published,
  dateModified: modified,
  body: [{ type: "paragraph", text: "Text." }],
});

for (const { modified, shown } of [
  { modified: "2025-10-05T07:20:00+01:00", shown: true },
  { modified: "2025-10-05T08:00:00+02:00", shown: false },
  { modified: "2025-10-04T07:00:00+01:00", shown: false },
  { modified: undefined, shown: false },
]) {
  test(`behaviour_27_what_was_published_at_07:00_and_modified_${modified ?? "never"}_is_${shown ? "" : "not_"}called_updated`, async ({ page }) => {
    await openArticle(page, `/faults/json?body=${encodeURIComponent(dated("2025-10-05T07:00:00+01:00", modified))}`);
    await expect(page.getByText(/5 October 2025|October 5, 2025/).first()).toBeVisible();
    await expect(page.getByText(/^Updated/)).toHaveCount(shown ? 1 : 0);
  });
}

test("nothing of the samples was left out", async ({ page }) => {
  for (const src of [undefined, english, arabic, "samples/en/live.json"]) {
    await openArticle(page, src);
    await expect(page.locator(".left-out")).toHaveCount(0);
  }
});

test("the English sample asks nobody but our own host", async ({ page, baseURL }) => {
  const elsewhere = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  const paths = recordRequests(page);
  await openArticle(page, english);
  await page.getByText("Content from Example Maps").scrollIntoViewIfNeeded();
  await expect.poll(() => paths).toContainEqual(expect.stringContaining("harbour-"));
  await page.getByRole("region", { name: "Latest" }).scrollIntoViewIfNeeded();
  await expect(page.getByRole("region", { name: "More about the coast" }).getByRole("listitem")).toHaveCount(4);
  expect(elsewhere).toEqual([]);
});
