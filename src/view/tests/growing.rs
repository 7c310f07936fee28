//! Lists that come later, or go on.

use super::html::page;
use super::{device, open, view};
use crate::article::{LinkCollection, Teaser};
use crate::view::ListState;
use expect_test::{Expect, expect};
use std::rc::Rc;

#[track_caller]
fn collection(json: &str) -> LinkCollection {
    let read = open(&format!(r#"{{"version":"1","headline":"H","related":[{json}]}}"#));
    read.article.related[0].clone()
}

/// A device that came as `collection` says, once its state has become another.
#[track_caller]
fn check_state(collection: &str, state: ListState, more: &[&str], expected: Expect) {
    let read = open(r#"{"version":"1","headline":"H"}"#);
    let device = device(self::collection(collection));
    let view = view(&read, std::slice::from_ref(&device));
    device.state.set(state);
    let teaser = |name: &&str| Rc::new(Teaser { headline: (*name).into(), ..Teaser::default() });
    device.items.update(|items| items.extend(more.iter().map(teaser)));
    let page = page([view]);
    let section = page.find(".collection")[0];
    let hidden = section.attribute("hidden").map_or("", |_| " hidden");
    let count = section.find("h3").len();
    let foot: Vec<String> =
        section.find(".collection__foot").iter().map(|it| it.pretty()).collect();
    expected.assert_eq(&format!("{count} items{hidden}\n{}", foot.join("\n")));
}

const PAGED: &str = r#"{"items":[{"headline":"a"}],"next":{"url":"2.json"}}"#;
const LABELLED: &str = r#"{"items":[{"headline":"a"}],"next":{"url":"2.json","label":"Xem thêm"}}"#;
const SOURCED: &str = r#"{"source":{"url":"list.json"}}"#;

/// The state of a list that has a next page.
fn next(collection: &str) -> ListState {
    ListState::Ready(self::collection(collection).next)
}

#[test]
fn a_list_that_goes_on_has_a_button() {
    check_state(
        PAGED,
        next(PAGED),
        &[],
        expect![[r#"
            1 items
            <div class="collection__foot">
              <button class="button" part="button" type="button">Show more</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
    check_state(
        LABELLED,
        next(LABELLED),
        &["b"],
        expect![[r#"
            2 items
            <div class="collection__foot">
              <button class="button" part="button" type="button">Xem thêm</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
}

#[test]
fn a_list_says_what_goes_on() {
    check_state(
        PAGED,
        ListState::Loading,
        &[],
        expect![[r#"
            1 items
            <div class="collection__foot">
              <button class="button" part="button" type="button" aria-disabled="true">Show more</button>
              <p class="collection__status" role="status">Loading more…</p>
            </div>"#]],
    );
    check_state(
        PAGED,
        ListState::Failed,
        &[],
        expect![[r#"
            1 items
            <div class="collection__foot">
              <button class="button" part="button" type="button">Try again</button>
              <p class="collection__status" role="status">This list could not be loaded.</p>
            </div>"#]],
    );
    check_state(
        PAGED,
        ListState::Ready(None),
        &["b"],
        expect![[r#"
            2 items
            <div class="collection__foot">
              <button class="button" part="button" type="button" hidden>Show more</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
}

#[test]
fn a_list_that_comes_later_keeps_its_room() {
    check_state(
        SOURCED,
        ListState::Waiting,
        &[],
        expect![[r#"
            0 items
            <div class="collection__foot">
              <button class="button" part="button" type="button" hidden>Show more</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
    check_state(
        SOURCED,
        ListState::Failed,
        &[],
        expect![[r#"
            0 items
            <div class="collection__foot">
              <button class="button" part="button" type="button">Try again</button>
              <p class="collection__status" role="status">This list could not be loaded.</p>
            </div>"#]],
    );
}

#[test]
fn a_list_of_which_nothing_came_is_not_there() {
    check_state(
        SOURCED,
        ListState::Ready(None),
        &[],
        expect![[r#"
            0 items hidden
            <div class="collection__foot">
              <button class="button" part="button" type="button" hidden>Show more</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
    check_state(
        SOURCED,
        ListState::Ready(None),
        &["a"],
        expect![[r#"
            1 items
            <div class="collection__foot">
              <button class="button" part="button" type="button" hidden>Show more</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
}

/// What comes later for a device that is kept is shown where its slot would stand.
#[test]
fn a_kept_list_that_comes_later() {
    check_state(
        r#"{"source":{"url":"list.json"},"whenEmpty":"keep"}"#,
        ListState::Ready(None),
        &["a"],
        expect![[r#"
            1 items
            <div class="collection__foot">
              <button class="button" part="button" type="button" hidden>Show more</button>
              <p class="collection__status" role="status"></p>
            </div>"#]],
    );
}
