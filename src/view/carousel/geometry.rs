//! Where a carousel stands and where its buttons lead: numbers alone, in CSS pixels.
//!
//! Positions are measured from the list's start, whichever side that is, and grow towards its end.

/// What is measured of a list and its items.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Track {
    /// How far it is scrolled from its start.
    pub scrolled: f64,
    /// How much of it is seen.
    pub window: f64,
    /// Each item's start and end in the list.
    pub items: Vec<(f64, f64)>,
}

/// Browsers round; what is off by less than this is at its place.
const SLACK: f64 = 1.5;

/// Which ends of its way the list has reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    pub at_start: bool,
    pub at_end: bool,
}

impl Track {
    /// How far the list can be scrolled at most.
    pub(super) fn most(&self) -> f64 {
        let end = self.items.last().map_or(0.0, |item| item.1);
        (end - self.window).max(0.0)
    }

    /// Whether it stands at a position, as near as browsers round.
    pub(super) fn is_at(&self, position: f64) -> bool {
        (self.scrolled - position).abs() <= SLACK
    }

    pub(super) fn ends(&self) -> Ends {
        Ends { at_start: self.scrolled <= SLACK, at_end: self.scrolled >= self.most() - SLACK }
    }

    /// The position at which the first item that is not whole in sight becomes the first one.
    pub(super) fn next(&self) -> f64 {
        let seen_to = self.scrolled + self.window + SLACK;
        let target =
            self.items.iter().find(|(_, end)| *end > seen_to).map_or(self.most(), |item| item.0);
        // An item wider than the window must not hold the list where it is.
        let target = if target <= self.scrolled + SLACK { self.after_first() } else { target };
        target.min(self.most())
    }

    /// The position at which the last item before the ones in sight becomes the last one.
    pub(super) fn previous(&self) -> f64 {
        let Some(before) =
            self.items.iter().rev().find(|(start, _)| *start < self.scrolled - SLACK)
        else {
            return 0.0;
        };
        let least = before.1 - self.window - SLACK;
        let first = self.items.iter().find(|(start, _)| *start >= least).map_or(0.0, |item| item.0);
        first.min(before.0)
    }

    fn after_first(&self) -> f64 {
        self.items
            .iter()
            .find(|(start, _)| *start > self.scrolled + SLACK)
            .map_or(self.most(), |item| item.0)
    }

    /// The first and the last item that are whole in sight at a position, counted from 1.
    pub(super) fn shown_at(&self, position: f64) -> Option<(usize, usize)> {
        let whole = |(start, end): &(f64, f64)| {
            *start >= position - SLACK && *end <= position + self.window + SLACK
        };
        let first = self.items.iter().position(whole)?;
        let last = self.items.iter().rposition(whole)?;
        Some((first + 1, last + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `count` items of `width` with `gap` between them.
    fn track(count: usize, width: f64, gap: f64, window: f64, scrolled: f64) -> Track {
        let start = |at: usize| at as f64 * (width + gap);
        let items = (0..count).map(|at| (start(at), start(at) + width)).collect();
        Track { scrolled, window, items }
    }

    #[track_caller]
    fn check(track: Track, previous: f64, next: f64, ends: (bool, bool)) {
        assert_eq!((track.previous(), track.next()), (previous, next), "{track:?}");
        assert_eq!((track.ends().at_start, track.ends().at_end), ends, "{track:?}");
    }

    #[test]
    fn the_first_card_not_wholly_seen_becomes_the_first() {
        check(track(7, 100.0, 10.0, 250.0, 0.0), 0.0, 220.0, (true, false));
        check(track(7, 100.0, 10.0, 320.0, 0.0), 0.0, 330.0, (true, false));
        check(track(7, 100.0, 10.0, 330.0, 330.0), 0.0, 430.0, (false, false));
    }

    #[test]
    fn at_the_end_next_stays() {
        check(track(7, 100.0, 10.0, 320.0, 440.0), 110.0, 440.0, (false, true));
        check(track(7, 100.0, 10.0, 320.0, 439.2), 110.0, 440.0, (false, true));
    }

    #[test]
    fn back_shows_the_cards_before_and_skips_none() {
        check(track(7, 100.0, 10.0, 250.0, 220.0), 0.0, 440.0, (false, false));
        check(track(7, 100.0, 10.0, 250.0, 330.0), 110.0, 510.0, (false, false));
        check(track(7, 100.0, 10.0, 250.0, 40.0), 0.0, 220.0, (false, false));
    }

    #[test]
    fn what_fits_is_at_both_ends() {
        check(track(2, 100.0, 10.0, 300.0, 0.0), 0.0, 0.0, (true, true));
        check(Track::default(), 0.0, 0.0, (true, true));
    }

    #[test]
    fn a_card_wider_than_the_window_does_not_hold_the_list() {
        check(track(3, 400.0, 10.0, 300.0, 0.0), 0.0, 410.0, (true, false));
        check(track(3, 400.0, 10.0, 300.0, 410.0), 0.0, 820.0, (false, false));
    }

    #[test]
    fn one_and_a_bit_moves_one_card() {
        check(track(5, 200.0, 16.0, 288.0, 216.0), 0.0, 432.0, (false, false));
    }

    #[test]
    fn next_reaches_the_end_and_back_the_start_from_everywhere() {
        for count in 0..9 {
            for window in [90.0, 100.0, 150.0, 250.0, 333.0, 1000.0] {
                let mut at = track(count, 100.0, 10.0, window, 0.0);
                for _ in 0..20 {
                    at.scrolled = at.next();
                }
                assert!(at.ends().at_end, "{count} in {window}: {at:?}");
                for _ in 0..20 {
                    at.scrolled = at.previous();
                }
                assert!(at.ends().at_start, "{count} in {window}: {at:?}");
            }
        }
    }

    #[test]
    fn the_cards_wholly_in_sight_are_counted_from_one() {
        let track = track(7, 100.0, 10.0, 320.0, 0.0);
        assert_eq!(track.shown_at(0.0), Some((1, 3)));
        assert_eq!(track.shown_at(330.0), Some((4, 6)));
        assert_eq!(track.shown_at(440.0), Some((5, 7)));
        assert_eq!(Track::default().shown_at(0.0), None);
    }
}
