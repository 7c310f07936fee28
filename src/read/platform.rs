//! What a reader needs of the platform it runs on.

use crate::article::Resolved;

/// The browser, or its peer on the host.
pub trait Platform {
    /// Parses an address, relative to the document's own: <https://url.spec.whatwg.org/>.
    fn resolve(&self, address: &str) -> Option<Resolved>;

    /// Brings a text to NFC, the form that fonts have glyphs for: <https://unicode.org/reports/tr15/>.
    fn compose(&self, text: &str) -> String;
}

/// Whether a text may change when it is composed; most texts may not.
///
/// The ranges are those whose characters join the one before them.
pub(super) fn may_compose(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(u32::from(c),
            0x0300..=0x036f | 0x0653..=0x0655 | 0x093c | 0x09be | 0x09d7 | 0x0b3e..=0x0b57 | 0x0bbe | 0x0bd7
            | 0x0c56 | 0x0cc2..=0x0cd6 | 0x0d3e..=0x0d57 | 0x0dca..=0x0ddf | 0x102e | 0x1100..=0x11ff | 0x1b35
            | 0x3099..=0x309a | 0x110ba..=0x16d68)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    #[test]
    fn only_texts_with_joining_marks_may_change() {
        assert!(!may_compose("Ẫ Ế Ộ Ữ Ợ, plain, العربية, 日本語, हिन्दी"));
        assert!(may_compose("A\u{302}\u{303}"));
        assert!(may_compose("か\u{3099}"));
        assert!(may_compose("\u{1112}\u{1161}\u{11ab}"));
    }

    #[test]
    fn every_character_that_joins_the_one_before_is_known() {
        let missed: Vec<String> = ('\0'..=char::MAX)
            .filter(|c| is_nfc_quick([*c].into_iter()) == IsNormalized::Maybe)
            .filter(|c| !may_compose(c.encode_utf8(&mut [0; 4])))
            .map(|c| format!("{:04x}", u32::from(c)))
            .collect();
        assert_eq!(missed, Vec::<String>::new());
    }
}
