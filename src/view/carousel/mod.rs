//! A list that scrolls sideways: native scroll-snap, with buttons.
//!
//! A list and not a slide show: every item is reachable, nothing moves by itself, nothing is cloned.

mod geometry;

use super::Context;
use super::element::{El, Slot, el};
use crate::browser::{node, observe};
use crate::words::Word;
use geometry::{Ends, Track};
use leptos::prelude::*;

/// A list of `count` items that `fill` puts in, labelled by the element whose id is `label`.
pub(super) fn carousel(
    context: &Context,
    class: &'static str,
    label: String,
    count: impl Fn() -> usize + Copy + 'static,
    fill: impl FnOnce(El) -> El,
) -> El {
    let words = context.words;
    let track = Slot::new();
    let ends = RwSignal::new(Ends {
        at_start: true,
        at_end: true,
    });
    let status = RwSignal::new(None::<(usize, usize)>);
    let measured = move || {
        if let Some(track) = track.get() {
            let now = measure(&track).ends();
            if ends.try_get_untracked() != Some(now) {
                _ = ends.try_set(now);
            }
        }
    };
    let go = move |target: fn(&Track) -> f64| {
        let Some(track) = track.get() else { return };
        let now = measure(&track);
        let position = target(&now);
        node::scroll_along(&track, position);
        status.set(now.shown_at(position));
    };
    let button =
        move |word: Word, class: &'static str, off: fn(Ends) -> bool, target: fn(&Track) -> f64| {
            el("button")
                .class(class)
                .attr("type", "button")
                .live("aria-label", move || Some(words.get(word).into()))
                // Not `disabled`: at the end the button keeps the focus that pressing it has.
                .live("aria-disabled", move || {
                    Some(if off(ends.get()) { "true" } else { "false" }.into())
                })
                .on("click", move |_| go(target))
        };
    let controls = el("div")
        .class("carousel__controls")
        .attr("role", "group")
        .live("aria-label", move || Some(words.get(Word::Controls).into()))
        .live("hidden", move || {
            (ends.get()
                == Ends {
                    at_start: true,
                    at_end: true,
                })
            .then_some("".into())
        })
        .child(button(
            Word::Previous,
            "carousel__button carousel__button--previous",
            |it| it.at_start,
            Track::previous,
        ))
        .child(button(
            Word::Next,
            "carousel__button carousel__button--next",
            |it| it.at_end,
            Track::next,
        ));
    let list = el("ul")
        .class("carousel__track")
        .attr("role", "list")
        .attr("tabindex", "0")
        .attr("aria-labelledby", label)
        .slot(track)
        .on("scroll", move |_| measured())
        .on("focusin", |event| node::show_whole_item(&event))
        .on("keydown", move |event| {
            match node::key_on_itself(&event).as_deref() {
                Some("Home") => {
                    event.prevent_default();
                    go(|_| 0.0);
                }
                Some("End") => {
                    event.prevent_default();
                    go(Track::most);
                }
                _ => {}
            }
        })
        .with_node(move |node| observe::resized(node, measured));
    let said = move || match status.get() {
        Some((first, last)) => {
            let number = |at: usize| words.number(u32::try_from(at).unwrap_or(u32::MAX).into());
            let values = [
                ("first", &*number(first)),
                ("last", &*number(last)),
                ("count", &*number(count())),
            ];
            words.fill(Word::Showing, &values)
        }
        None => String::new(),
    };
    el("div")
        .class(class)
        .child(controls)
        .child(fill(list))
        .child(
            el("p")
                .class("visually-hidden")
                .attr("role", "status")
                .words(said),
        )
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
    Track {
        scrolled,
        window: f64::from(track.client_width()),
        items,
    }
}
