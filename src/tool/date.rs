//! The day an article was published, as its readers write it where that is simple, else as ISO 8601.

use crate::article::{Language, Timestamp};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const ARABIC: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

/// The day in words, as the browser's `Intl` writes it; as ISO 8601 in languages not known here.
///
/// The day is that of the newsroom's own clock, whatever zone it is in.
/// Arabic has other months and digits from one region to the next, so it is known only where none is named.
pub(super) fn words(timestamp: &Timestamp, language: Option<&Language>) -> Option<String> {
    let (year, month, day) = written(timestamp)?;
    let english = ENGLISH.get(month.checked_sub(1)?)?;
    let arabic = ARABIC.get(month.checked_sub(1)?)?;
    let tag = language.map(Language::as_str).unwrap_or_default().to_ascii_lowercase();
    let primary = language.map(Language::primary).unwrap_or_default();
    Some(match (primary.as_str(), tag.as_str()) {
        ("en", "en" | "en-us" | "en-ca" | "en-ph") => format!("{english} {day}, {year}"),
        ("en", _) => format!("{day} {english} {year}"),
        ("vi", _) => format!("{day} tháng {month}, {year}"),
        ("ar", "ar") => format!("{day} {arabic} {year}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    })
}

/// Year, month and day as the timestamp's own text has them: `2025-10-05…` or `20251005…`.
fn written(timestamp: &Timestamp) -> Option<(String, usize, u8)> {
    let day: String = timestamp.as_str().chars().filter(|it| *it != '-').take(8).collect();
    let (year, rest) = day.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    Some((year.to_owned(), month.parse().ok()?, day.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(timestamp: &str, language: &str, expected: &str) {
        let timestamp = Timestamp::parse(timestamp).unwrap();
        let words = words(&timestamp, Language::parse(language).as_ref());
        assert_eq!(words.as_deref(), Some(expected));
    }

    #[test]
    fn a_day_is_written_as_its_readers_do() {
        check("2025-10-05", "en", "October 5, 2025");
        check("2025-10-05", "en-US", "October 5, 2025");
        check("2025-10-05", "en-GB", "5 October 2025");
        check("2025-01-31", "en-AU", "31 January 2025");
        check("2025-10-05", "vi", "5 tháng 10, 2025");
        check("2025-10-05", "vi-VN", "5 tháng 10, 2025");
        check("2025-10-05", "ar", "5 أكتوبر 2025");
        check("2025-12-05", "ar-SY", "2025-12-05");
        check("2025-10-05", "de", "2025-10-05");
        check("2025-10-05", "", "2025-10-05");
    }

    #[test]
    fn the_day_is_that_of_the_newsroom() {
        check("2025-10-05T00:30:00+07:00", "en", "October 5, 2025");
        check("2025-10-05T23:30:00-07:00", "en", "October 5, 2025");
        check("20251005T233000Z", "en", "October 5, 2025");
        check("2025-10-05 07:00", "vi", "5 tháng 10, 2025");
    }
}
