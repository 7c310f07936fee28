//! A list that scrolls sideways: native scroll-snap, with buttons.
//!
//! A list and not a slide show: every item is reachable, nothing moves by itself, nothing is cloned.

mod geometry;

use super::Context;
use super::element::{El, Slot, el};
use crate::browser::{node, observe};
use crate::live::Live;
use crate::words::Word;
use geometry::{Ends, Track};
use std::cell::Cell;
use std::rc::Rc;

/// The list's node, and what the reader is told of it.
#[derive(Clone)]
struct State {
    track: Slot,
    ends: Live<Ends>,
    /// The first and the last item in sight, once a button was used.
    shown: Live<Option<(usize, usize)>>,
    /// Where a button sent the list, until it is there: a second press goes on from there.
    bound_for: Rc<Cell<Option<f64>>>,
}

impl State {
    fn measure(&self) {
        if let Some(track) = self.track.get() {
            let now = measure(&track);
            if self.bound_for.get().is_some_and(|position| now.is_at(position)) {
                self.bound_for.set(None);
            }
            self.ends.set_if_new(now.ends());
        }
    }

    /// The reader moves the list himself.
    fn let_go(&self) {
        self.bound_for.set(None);
    }

    fn go(&self, target: fn(&Track) -> f64) {
        let Some(track) = self.track.get() else {
            return;
        };
        let mut now = measure(&track);
        now.scrolled = self.bound_for.get().unwrap_or(now.scrolled);
        let position = target(&now);
        self.bound_for.set((!now.is_at(position)).then_some(position));
        node::scroll_along(&track, position);
        self.shown.set(now.shown_at(position));
    }
}

/// A list of `count` items that `fill` puts in, labelled by the element whose id is `label`.
pub(super) fn carousel(
    context: &Context,
    class: &'static str,
    label: String,
    count: Rc<dyn Fn() -> usize>,
    fill: Box<dyn FnOnce(El) -> El>,
) -> El {
    let words = &context.words;
    let whole = Ends { at_start: true, at_end: true };
    let state = State {
        track: Slot::default(),
        ends: Live::new(whole),
        shown: Live::default(),
        bound_for: Rc::default(),
    };
    let ends = state.ends.clone();
    let controls = el("div")
        .class("carousel__controls")
        .attr("role", "group")
        .said("aria-label", words, Word::Controls)
        .live_flag("hidden", move || ends.get() == whole)
        .child(button(
            context,
            &state,
            Word::Previous,
            "carousel__button carousel__button--previous",
            Track::previous,
        ))
        .child(button(
            context,
            &state,
            Word::Next,
            "carousel__button carousel__button--next",
            Track::next,
        ));
    let (scrolled, resized, keyed, shown) =
        (state.clone(), state.clone(), state.clone(), state.shown.clone());
    let (touched, wheeled) = (state.clone(), state.clone());
    let list = el("ul")
        .class("carousel__track")
        .attr("role", "list")
        .attr("tabindex", "0")
        .attr("aria-labelledby", label)
        .slot(&state.track)
        .on("scroll", move |_| scrolled.measure())
        .on("pointerdown", move |_| touched.let_go())
        .on("wheel", move |_| wheeled.let_go())
        .on("focusin", |event| node::show_whole_item(&event))
        .on("keydown", move |event| {
            let target = match node::key_on_itself(&event).as_deref() {
                Some("Home") => |_: &Track| 0.0,
                Some("End") => Track::most,
                _ => return keyed.let_go(),
            };
            event.prevent_default();
            keyed.go(target);
        })
        .with_node(move |node| observe::resized(node, move || resized.measure()));
    let words = words.clone();
    let said = move || {
        let Some((first, last)) = shown.get() else {
            return String::new();
        };
        let number = |at: usize| words.number(u32::try_from(at).unwrap_or(u32::MAX).into());
        let values = [("first", number(first)), ("last", number(last)), ("count", number(count()))];
        words.fill(Word::Showing, &values)
    };
    el("div")
        .class(class)
        .child(controls)
        .child(fill(list))
        .child(el("p").class("visually-hidden").attr("role", "status").words(said))
}

fn button(
    context: &Context,
    state: &State,
    word: Word,
    class: &'static str,
    target: fn(&Track) -> f64,
) -> El {
    let (words, state, ends) = (&context.words, state.clone(), state.ends.clone());
    let off = move |ends: &Ends| {
        if word == Word::Next { ends.at_end } else { ends.at_start }
    };
    el("button")
        .class(class)
        .attr("type", "button")
        .said("aria-label", words, word)
        // Not `disabled`: at the end the button keeps the focus that pressing it has.
        .live("aria-disabled", move || Some(if ends.with(off) { "true" } else { "false" }.into()))
        .on("click", move |_| state.go(target))
}

/// Measures a list, in the direction that it runs.
fn measure(track: &web_sys::Element) -> Track {
    let frame = node::Along::of(track);
    let scrolled = f64::from(track.scroll_left()).abs();
    let items = track.children();
    let items = (0..items.length())
        .filter_map(|at| items.item(at))
        .map(|item| {
            let (start, end) = frame.place(&item);
            (start + scrolled, end + scrolled)
        })
        .collect();
    Track { scrolled, window: f64::from(track.client_width()), items }
}
