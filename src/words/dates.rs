//! Dates as the article's readers write them.

use super::intl;
use crate::article::{Moment, Timestamp};
use js_sys::{Object, Reflect};

/// A moment with its time zone, a floating one without, a day without a time.
pub(super) fn format(timestamp: &Timestamp, language: &str) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return timestamp.as_str().to_owned();
    }
    let (at, time): (i64, &[(&str, &str)]) = match timestamp.moment() {
        Moment::Exact(at) => {
            (at, &[("hour", "numeric"), ("minute", "2-digit"), ("timeZoneName", "short")])
        }
        Moment::Floating(at) => {
            (at, &[("hour", "numeric"), ("minute", "2-digit"), ("timeZone", "UTC")])
        }
        Moment::Day(at) => (at, &[("timeZone", "UTC")]),
    };
    let options = Object::new();
    for (name, value) in
        [("year", "numeric"), ("month", "long"), ("day", "numeric")].iter().chain(time)
    {
        // Setting a property of a new object cannot fail.
        _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of our era fit a double exactly")]
    let text = intl::date(language, at as f64, &options);
    text.unwrap_or_else(|| timestamp.as_str().to_owned())
}
