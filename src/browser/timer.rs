//! Waiting: <https://html.spec.whatwg.org/#timers>.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(callback: &JsValue, milliseconds: i32) -> i32;
    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(id: i32);
}

/// Calls back once, unless it is dropped before.
pub struct Timer {
    id: i32,
    #[expect(dead_code, reason = "held for its Drop")]
    callback: Closure<dyn FnMut()>,
}

impl Timer {
    pub fn after(milliseconds: i32, callback: impl FnOnce() + 'static) -> Self {
        let callback = Closure::once(callback);
        Self { id: set_timeout(callback.as_ref(), milliseconds), callback }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        clear_timeout(self.id);
    }
}

/// Comes back after a while.
pub async fn sleep(milliseconds: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| _ = set_timeout(&resolve, milliseconds));
    // A promise that only ever resolves.
    _ = JsFuture::from(promise).await;
}
