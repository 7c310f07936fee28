//! A moment as a newsroom writes it: ISO 8601, with or without a zone.

/// When something was published or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    moment: Moment,
}

/// How exactly the moment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Milliseconds since 1970-01-01T00:00Z.
    Exact(i64),
    /// A date and time of an unnamed zone, in milliseconds as if the zone were UTC.
    Floating(i64),
    /// A calendar day, in milliseconds of its midnight in UTC.
    Day(i64),
}

impl Timestamp {
    /// Reads ISO 8601 as RFC 3339 and real newsrooms write it:
    /// `2024-02-06`, `2024-02-06T18:30+07:00`, `2024-02-06 18:30:00.123Z`, `20240206T183000+0700`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let moment = parse(text.as_bytes())?;
        Some(Self { text: text.to_owned(), moment })
    }

    /// As the document wrote it; what HTML's `datetime` attribute carries.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What a clock or a calendar makes of it.
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// Whether this is later, to the minute; days are compared with days.
    pub fn is_after(&self, other: &Self) -> bool {
        const MINUTE: i64 = 60_000;
        const DAY: i64 = 86_400_000;
        match (self.moment, other.moment) {
            (Moment::Day(a), Moment::Day(b)) => a > b,
            (Moment::Day(a), Moment::Exact(b) | Moment::Floating(b)) => {
                a.div_euclid(DAY) > b.div_euclid(DAY)
            }
            (Moment::Exact(a) | Moment::Floating(a), Moment::Day(b)) => {
                a.div_euclid(DAY) > b.div_euclid(DAY)
            }
            (Moment::Exact(a) | Moment::Floating(a), Moment::Exact(b) | Moment::Floating(b)) => {
                a.div_euclid(MINUTE) > b.div_euclid(MINUTE)
            }
        }
    }
}

/// Reads numbers and signs off the front of a text.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn number(&mut self, digits: usize) -> Option<i64> {
        let (head, rest) = self.0.split_at_checked(digits)?;
        let mut value = 0;
        for byte in head {
            value = value * 10 + i64::from(char::from(*byte).to_digit(10)?);
        }
        self.0 = rest;
        Some(value)
    }

    fn eat(&mut self, any: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        any.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }
}

fn parse(text: &[u8]) -> Option<Moment> {
    let mut at = Cursor(text);
    let year = at.number(4)?;
    let dashed = at.eat(b"-").is_some();
    let month = at.number(2)?;
    if dashed {
        at.eat(b"-")?;
    }
    let day = at.number(2)?;
    if !(1..=12).contains(&month) || !(1..=days_in(year, month)).contains(&day) {
        return None;
    }
    let midnight = days_from_civil(year, month, day) * 86_400_000;
    if at.0.is_empty() {
        return Some(Moment::Day(midnight));
    }
    at.eat(b"Tt ")?;
    let hour = at.number(2)?;
    let colons = at.eat(b":").is_some();
    let minute = at.number(2)?;
    let second = match (colons, at.0.first()) {
        (true, Some(b':')) => {
            at.eat(b":")?;
            at.number(2)?
        }
        (false, Some(byte)) if byte.is_ascii_digit() => at.number(2)?,
        _ => 0,
    };
    if at.eat(b".,").is_some() {
        at.number(1)?;
        while at.number(1).is_some() {}
    }
    // ISO 8601 knows 24:00, the end of a day, and the leap second.
    let last = if hour == 24 { (0, 0) } else { (59, 60) };
    if hour > 24 || minute > last.0 || second > last.1 {
        return None;
    }
    let local = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
    if at.0.is_empty() {
        return Some(Moment::Floating(local));
    }
    let offset = offset(&mut at)?;
    at.0.is_empty().then_some(Moment::Exact(local - offset * 60_000))
}

/// The zone's distance from UTC in minutes.
fn offset(at: &mut Cursor) -> Option<i64> {
    while at.eat(b" ").is_some() {}
    let sign = match at.eat(b"Zz+-")? {
        b'+' => 1,
        b'-' => -1,
        _ => return Some(0),
    };
    let hours = at.number(2)?;
    at.eat(b":");
    let minutes = if at.0.is_empty() { 0 } else { at.number(2)? };
    (hours <= 15 && minutes <= 59).then_some(sign * (hours * 60 + minutes))
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Days since 1970-01-01: <https://howardhinnant.github.io/date_algorithms.html#days_from_civil>.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;
    use Moment::{Day, Exact, Floating};

    #[track_caller]
    fn check(text: &str, expected: Option<Moment>) {
        assert_eq!(Timestamp::parse(text).map(|it| it.moment()), expected, "{text}");
    }

    #[test]
    fn what_newsrooms_write() {
        check("1970-01-01T00:00:00Z", Some(Exact(0)));
        check("2024-02-06T18:30:00+07:00", Some(Exact(1_707_219_000_000)));
        check("2024-02-06T11:30:00Z", Some(Exact(1_707_219_000_000)));
        check("2024-02-06T18:30+0700", Some(Exact(1_707_219_000_000)));
        check("2024-02-06 18:30:00 +07", Some(Exact(1_707_219_000_000)));
        check("20240206T183000+0700", Some(Exact(1_707_219_000_000)));
        check(" 2024-02-06T11:30:00.123456Z ", Some(Exact(1_707_219_000_000)));
        check("2024-02-06T11:30:00", Some(Floating(1_707_219_000_000)));
        check("2024-02-06", Some(Day(1_707_177_600_000)));
        check("2024-02-05T24:00Z", Some(Exact(1_707_177_600_000)));
        check("2024-02-06T11:29:60Z", Some(Exact(1_707_219_000_000)));
        check("2000-02-29", Some(Day(951_782_400_000)));
        check("1969-12-31", Some(Day(-86_400_000)));
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "",
            "yesterday",
            "2024",
            "2024-13-01",
            "2024-02-30",
            "1900-02-29",
            "2024-02-06T25:00",
            "2024-02-06T24:01",
            "2024-02-06T18:60",
            "2024-2-6",
            "2024-02-06T18",
            "1707219000",
            "06/02/2024",
            "2024-02-06T18:30:00+99:00",
            "2024-02-06T18:30:00Zzz",
            "2024-02-06T",
            "0000-00-00",
            "２０２４-02-06",
            "2024-02-06T18:30.",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn later_is_later_by_a_minute() {
        let at = |text| Timestamp::parse(text).unwrap();
        assert!(at("2024-02-06T18:31:00Z").is_after(&at("2024-02-06T18:30:59Z")));
        assert!(!at("2024-02-06T18:30:59Z").is_after(&at("2024-02-06T18:30:00Z")));
        assert!(!at("2024-02-06T18:30:00+07:00").is_after(&at("2024-02-06T18:30:00Z")));
        assert!(!at("2024-02-06").is_after(&at("2024-02-06T18:30:00Z")));
        assert!(at("2024-02-07").is_after(&at("2024-02-06T18:30:00Z")));
    }
}
