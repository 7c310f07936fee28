//! Watching nodes: their size, and whether the reader comes near.

use reactive_graph::owner::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;

/// Calls back at once and whenever the node changes size, until its owner goes.
/// <https://drafts.csswg.org/resize-observer/>
pub fn resized(node: &web_sys::Element, callback: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut()>::new(callback);
    let Ok(observer) = web_sys::ResizeObserver::new(closure.as_ref().unchecked_ref()) else {
        return;
    };
    observer.observe(node);
    let held = SendWrapper::new((observer, closure));
    on_cleanup(move || held.0.disconnect());
}

/// Calls back once, when the node is within two screens of being seen, unless its owner goes before:
/// what is fetched then has come, and moved what is below it, before the reader is there.
pub fn near(node: &web_sys::Element, callback: impl Fn() + 'static) {
    within(node, "200%", Box::new(callback));
}

/// Calls back once, when some of the node is seen, unless its owner goes before.
pub fn seen(node: &web_sys::Element, callback: impl Fn() + 'static) {
    within(node, "0px", Box::new(callback));
}

/// <https://w3c.github.io/IntersectionObserver/>
fn within(node: &web_sys::Element, margin: &str, callback: Box<dyn Fn()>) {
    let seen = move |entries: js_sys::Array, observer: web_sys::IntersectionObserver| {
        let is_near = |entry: JsValue| {
            entry.unchecked_into::<web_sys::IntersectionObserverEntry>().is_intersecting()
        };
        if entries.iter().any(is_near) {
            observer.disconnect();
            callback();
        }
    };
    let closure = Closure::<dyn FnMut(js_sys::Array, web_sys::IntersectionObserver)>::new(seen);
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin(margin);
    let made =
        web_sys::IntersectionObserver::new_with_options(closure.as_ref().unchecked_ref(), &options);
    let Ok(observer) = made else { return };
    observer.observe(node);
    let held = SendWrapper::new((observer, closure));
    on_cleanup(move || held.0.disconnect());
}
