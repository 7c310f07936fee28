//! The element as its loader hands it in: see `loader.js`.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    pub type Host;

    /// Dispatches an event on the element; `false` where a listener prevented what follows.
    #[wasm_bindgen(method)]
    pub(super) fn tell(this: &Host, event: &str, detail: &js_sys::Object) -> bool;

    /// Shows or hides what the page has put into the element.
    #[wasm_bindgen(method)]
    pub(super) fn fallback(this: &Host, shown: bool);
}
