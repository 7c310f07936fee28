// What the interface says, and dates, in the article's language. Shared by all widgets that are written in JavaScript.
const WORDS = {
  en: {
    updated: "Updated {date}",
    related: "Related news",
    controls: "Scroll the list",
    previous: "Previous",
    next: "Next",
    credit: "Picture:",
    failed: "The article could not be shown",
  },
  vi: {
    updated: "Cập nhật {date}",
    related: "Tin liên quan",
    controls: "Cuộn danh sách",
    previous: "Tin trước",
    next: "Tin tiếp theo",
    credit: "Nguồn ảnh:",
    failed: "Không thể hiển thị bài viết",
  },
};
const DATE = { year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZoneName: "short" };
const formats = new Map();

export const wordsOf = (language) => WORDS[language?.slice(0, 2)] ?? WORDS.en;

export function date(language, text) {
  if (!formats.has(language)) formats.set(language, new Intl.DateTimeFormat(language, DATE));
  return formats.get(language).format(new Date(text));
}

export const updated = (language, text) => wordsOf(language).updated.replace("{date}", date(language, text));
