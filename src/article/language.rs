//! A language tag, and the direction its script is written in.

/// A BCP 47 language tag that a `lang` attribute may carry, e.g. `vi`, `zh-Hant`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Language(String);

/// The direction of a line of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// As HTML's `dir` says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// Languages whose usual script runs from right to left.
/// <https://www.w3.org/International/questions/qa-scripts>
const RIGHT_TO_LEFT: [&str; 14] =
    ["ar", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Scripts that run from right to left.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 7] = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];

impl Language {
    /// A tag of letters, digits and hyphens; `vi_VN` is read as `vi-VN`.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.trim().replace('_', "-");
        let well_formed = tag.split('-').enumerate().all(|(at, part)| {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let alphanumeric = part.bytes().all(|b| b.is_ascii_alphanumeric());
            match at {
                0 => (2..=8).contains(&part.len()) && letters,
                _ => (1..=8).contains(&part.len()) && alphanumeric,
            }
        });
        well_formed.then_some(Self(tag))
    }

    /// The tag, as a `lang` attribute carries it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary subtag in lower case, e.g. `zh` of `zh-Hant`.
    pub fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }

    /// The direction of the script, which a script subtag decides before the language.
    pub fn direction(&self) -> Direction {
        let script = self
            .0
            .split('-')
            .skip(1)
            .find(|part| part.len() == 4 && !part.starts_with(|c: char| c.is_ascii_digit()));
        let right_to_left = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.iter().any(|s| s.eq_ignore_ascii_case(script)),
            None => RIGHT_TO_LEFT.contains(&self.primary().as_str()),
        };
        if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, expected: Option<(&str, &str)>) {
        let language = Language::parse(tag);
        let found = language.as_ref().map(|it| (it.as_str(), it.direction().as_str()));
        assert_eq!(found, expected);
    }

    #[test]
    fn tags_and_their_direction() {
        check("vi", Some(("vi", "ltr")));
        check("vi_VN", Some(("vi-VN", "ltr")));
        check(" ar ", Some(("ar", "rtl")));
        check("AR-EG", Some(("AR-EG", "rtl")));
        check("az-Arab", Some(("az-Arab", "rtl")));
        check("ur-Latn", Some(("ur-Latn", "ltr")));
        check("de-1996", Some(("de-1996", "ltr")));
        check("zh-Hant", Some(("zh-Hant", "ltr")));
        check("", None);
        check("x", None);
        check("vi VN", None);
        check("\"><script>", None);
    }
}
