//! What is worth a second try, and when.

use super::LoadError;

/// Whether the same request may succeed a moment later.
pub(super) fn may_pass(error: &LoadError) -> bool {
    match error {
        LoadError::Network | LoadError::Cut => true,
        LoadError::Status(status) => matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504),
        // Whoever has waited for the whole time limit is told, and decides.
        LoadError::Timeout | LoadError::TooLarge | LoadError::WebPage | LoadError::Aborted => false,
    }
}

/// Milliseconds to wait, 300 to 900; `random` is from 0 to 1 and keeps readers from coming back all at once.
pub(super) fn delay(random: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "at most 900")]
    let jitter = (random.clamp(0.0, 1.0) * 600.0) as i32;
    300 + jitter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(error: LoadError, expected: bool) {
        assert_eq!(may_pass(&error), expected, "{error}");
    }

    #[test]
    fn only_what_may_pass_is_tried_again() {
        check(LoadError::Network, true);
        check(LoadError::Cut, true);
        check(LoadError::Status(500), true);
        check(LoadError::Status(503), true);
        check(LoadError::Status(429), true);
        check(LoadError::Status(403), false);
        check(LoadError::Status(404), false);
        check(LoadError::Status(410), false);
        check(LoadError::Timeout, false);
        check(LoadError::TooLarge, false);
        check(LoadError::WebPage, false);
        check(LoadError::Aborted, false);
    }

    #[test]
    fn the_wait_is_never_long_and_never_none() {
        assert_eq!((delay(0.0), delay(0.5), delay(1.0)), (300, 600, 900));
        assert_eq!((delay(-1.0), delay(f64::NAN)), (300, 300));
    }
}
