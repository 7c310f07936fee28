//! The history of the page: addresses, and where the reader stood in each.
//! <https://html.spec.whatwg.org/#the-history-interface>

use reactive_graph::owner::on_cleanup;
use send_wrapper::SendWrapper;
use tachys::dom::{document, window};
use wasm_bindgen::prelude::*;

/// Where the reader stands, in CSS pixels from the top.
pub fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Goes there at once.
pub fn scroll_to(top: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(top);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// From now on the page itself restores where the reader stood; the browser would do so before the text is there.
pub fn take_over() {
    if let Ok(history) = window().history() {
        _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Adds an entry with a new address.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        _ = history.push_state_with_url(&JsValue::from(0), "", Some(address));
    }
}

/// Gives the entry that the reader is in another address.
pub fn replace(address: &str) {
    if let Ok(history) = window().history() {
        _ = history.replace_state_with_url(&history.state().unwrap_or_default(), "", Some(address));
    }
}

/// Keeps in the entry where the reader stands.
pub fn keep_position() {
    if let Ok(history) = window().history() {
        _ = history.replace_state(&JsValue::from(scrolled()), "");
    }
}

/// Where the reader stood when this entry was left.
pub fn position() -> f64 {
    let state = window().history().and_then(|it| it.state());
    state.ok().and_then(|it| it.as_f64()).unwrap_or_default()
}

/// Calls back when the reader goes back or forward, until its owner goes.
pub fn on_move(callback: impl Fn() + 'static) {
    listen(&window(), "popstate", callback);
}

/// Calls back when scrolling has come to rest and when the page is left, until its owner goes.
pub fn on_rest(callback: impl Fn() + Clone + 'static) {
    listen(&document(), "scrollend", callback.clone());
    listen(&window(), "pagehide", callback);
}

fn listen(target: &web_sys::EventTarget, event: &'static str, callback: impl Fn() + 'static) {
    let closure = Closure::<dyn Fn()>::new(callback);
    _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    let held = SendWrapper::new((target.clone(), closure));
    on_cleanup(move || {
        _ = held.0.remove_event_listener_with_callback(event, held.1.as_ref().unchecked_ref());
    });
}
