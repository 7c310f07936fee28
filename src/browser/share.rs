//! Passing an address on: <https://w3c.github.io/web-share/>, <https://w3c.github.io/clipboard-apis/>.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_futures::spawn_local;

#[wasm_bindgen]
extern "C" {
    type Abilities;
    #[wasm_bindgen(method, catch)]
    fn share(this: &Abilities, what: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &Abilities) -> Option<Clipboard>;

    type Clipboard;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write(this: &Clipboard, text: &str) -> Result<Promise, JsValue>;
}

/// Opens the system's way to share, and where there is none copies the address;
/// then calls back, and says whether the address was copied.
pub fn share(title: &str, url: &str, copied: impl FnOnce(bool) + 'static) {
    let abilities: Abilities = tachys::dom::window().navigator().unchecked_into();
    let what = Object::new();
    for (key, value) in [("title", title), ("url", url)] {
        _ = Reflect::set(&what, &key.into(), &value.into());
    }
    // A policy of the page may forbid it, and some browsers do not know it: then it throws.
    if let Ok(shared) = abilities.share(&what) {
        let url = url.to_owned();
        spawn_local(async move {
            if let Err(error) = JsFuture::from(shared).await {
                // A reader who changed his mind wants nothing else instead.
                if error_name(&error).as_deref() != Some("AbortError") {
                    copied(copy(&abilities, &url).await);
                }
            }
        });
        return;
    }
    let url = url.to_owned();
    spawn_local(async move { copied(copy(&abilities, &url).await) });
}

async fn copy(abilities: &Abilities, url: &str) -> bool {
    match abilities.clipboard().map(|it| it.write(url)) {
        Some(Ok(written)) => JsFuture::from(written).await.is_ok(),
        _ => false,
    }
}

fn error_name(error: &JsValue) -> Option<String> {
    Reflect::get(error, &"name".into()).ok()?.as_string()
}
