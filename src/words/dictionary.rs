//! The texts of one language.

use crate::read::json::{SyntaxError, Value, parse};

/// The texts of one language, by key; what it lacks, English says.
#[derive(Clone, Debug)]
pub struct Dictionary {
    language: String,
    texts: Value,
    english: Option<Value>,
}

const ENGLISH: &str = include_str!("data/en.json");

impl Dictionary {
    pub fn english() -> Self {
        // A test holds that the built-in file is whole; an empty dictionary would be silent, not wrong.
        let texts = parse(ENGLISH).unwrap_or(Value::Null);
        Self { language: "en".into(), texts, english: None }
    }

    /// Reads the data file of a language.
    pub fn read(language: &str, text: &str) -> Result<Self, SyntaxError> {
        let texts = parse(text)?;
        Ok(Self { language: language.into(), texts, english: Some(Self::english().texts) })
    }

    pub fn language(&self) -> &str {
        &self.language
    }

    /// A text, or one of its plural forms: <https://cldr.unicode.org/index/cldr-spec/plural-rules>.
    pub fn get(&self, key: &str, form: Option<&str>) -> Option<String> {
        let own = self.texts.get(key).and_then(|it| pick(it, form));
        let other = || self.english.as_ref()?.get(key).and_then(|it| pick(it, form));
        own.or_else(other)
    }
}

fn pick(text: &Value, form: Option<&str>) -> Option<String> {
    let form = form.and_then(|form| text.get(form)).or_else(|| text.get("other"));
    form.unwrap_or(text).as_text().map(str::to_owned)
}

/// Fills the places of a text: `{name}` by the value of `name`.
pub(super) fn fill(text: String, values: &[(&str, String)]) -> String {
    let mut out = String::new();
    for piece in text.split('{') {
        match piece.split_once('}') {
            Some((name, rest)) => {
                out.push_str(values.iter().find(|it| it.0 == name).map_or("", |it| it.1.as_str()));
                out.push_str(rest);
            }
            None => out.push_str(piece),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_falls_back_on_english_word_by_word() {
        let words =
            Dictionary::read("xx", r#"{"retry":"Nochmal","loaded":{"other":"{count} mehr"}}"#)
                .unwrap();
        assert_eq!(words.get("retry", None).unwrap(), "Nochmal");
        assert_eq!(words.get("loaded", Some("one")).unwrap(), "{count} mehr");
        assert_eq!(words.get("next", None).unwrap(), "Next");
        assert_eq!(words.get("no such word", None), None);
    }

    #[test]
    fn places_are_filled_by_name() {
        assert_eq!(
            fill("{a} of {b}, {a}".into(), &[("a", "1".into()), ("b", "2".into())]),
            "1 of 2, 1"
        );
    }
}
