//! The interface's texts, one data file a language; dates, numbers and plurals through `Intl`.
//!
//! English is built in, so that even a page that can load nothing says what is wrong;
//! other languages are loaded one at a time.

mod dates;
mod dictionary;
mod intl;
mod word;

pub use dictionary::Dictionary;
pub use intl::plain_number;
pub use word::Word;

use crate::article::{Language, Timestamp};
use crate::live::Live;

/// The languages that have a data file, besides what English speaks for.
const LANGUAGES: &[&str] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The language's data file, if there is one: its name without the ending.
pub fn available(language: &Language) -> Option<&'static str> {
    let tag = language.as_str();
    let exact = LANGUAGES.iter().find(|it| it.eq_ignore_ascii_case(tag));
    exact.or_else(|| LANGUAGES.iter().find(|it| **it == language.primary())).copied()
}

/// The words that the page speaks now.
#[derive(Clone)]
pub struct Words(Live<Dictionary>);

impl Words {
    pub fn new() -> Self {
        Self(Live::new(Dictionary::english()))
    }

    /// Speaks another language from now on.
    pub fn speak(&self, dictionary: Dictionary) {
        self.0.set(dictionary);
    }

    /// Whether this language is spoken now.
    pub fn speaks(&self, language: &str) -> bool {
        self.0.peek(|it| it.language() == language)
    }

    /// The tag of the language that is spoken now.
    pub fn language(&self) -> String {
        self.0.with(|it| it.language().to_owned())
    }

    pub fn get(&self, word: Word) -> String {
        self.0.with(|it| it.get(word.key(), None)).unwrap_or_default()
    }

    /// A text with its places filled: `{name}` by the value of `name`.
    pub fn fill(&self, word: Word, values: &[(&str, String)]) -> String {
        dictionary::fill(self.get(word), values)
    }

    /// A text in the plural form that a number asks for, with `{count}` filled.
    pub fn count(&self, word: Word, count: usize) -> String {
        self.0.with(|it| {
            #[expect(clippy::cast_precision_loss, reason = "counts of things on a page are small")]
            let count = count as f64;
            let form = intl::plural(it.language(), count);
            let text = it.get(word.key(), Some(&form)).unwrap_or_default();
            dictionary::fill(text, &[("count", intl::number(it.language(), count))])
        })
    }

    /// A number in the digits of the language.
    pub fn number(&self, number: f64) -> String {
        self.0.with(|it| intl::number(it.language(), number))
    }

    /// A date in a language of its own, usually the article's.
    pub fn date(&self, timestamp: &Timestamp, language: Option<&Language>) -> String {
        match language {
            Some(language) => dates::format(timestamp, language.as_str()),
            None => dates::format(timestamp, &self.language()),
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_available(tag: &str, expected: Option<&str>) {
        assert_eq!(available(&Language::parse(tag).unwrap()), expected, "{tag}");
    }

    #[test]
    fn a_language_speaks_for_its_regions_and_scripts() {
        check_available("vi", Some("vi"));
        check_available("VI", Some("vi"));
        check_available("vi-VN", Some("vi"));
        check_available("vi_VN", Some("vi"));
        check_available("ar-EG", Some("ar"));
        check_available("en-GB", Some("en"));
        check_available("xx", None);
        // Not whatever begins alike.
        check_available("vie", None);
        check_available("arq", None);
    }

    #[test]
    fn another_language_is_spoken_from_now_on() {
        let words = Words::new();
        let spoken = words.clone();
        assert!(words.speaks("en") && !words.speaks("vi"));
        words.speak(Dictionary::read("vi", include_str!("data/vi.json")).unwrap());
        assert!(spoken.speaks("vi") && !spoken.speaks("en"));
        assert_eq!((spoken.language(), spoken.get(Word::Retry)), ("vi".into(), "Thử lại".into()));
    }

    #[test]
    fn texts_are_filled_and_counted() {
        let words = Words::new();
        let date = [("date", "today".to_owned())];
        assert_eq!(words.fill(Word::Updated, &date), "Updated today");
        assert_eq!(words.count(Word::Loaded, 0), "0 more stories");
        assert_eq!(words.count(Word::Loaded, 1), "1 more story");
        assert_eq!(words.count(Word::Loaded, 12), "12 more stories");
        // A text without plural forms is the same for every number.
        assert_eq!(words.count(Word::Megabytes, 1), "1 MB");
    }
}
