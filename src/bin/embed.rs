//! The element's inner life, as the loader calls it: see `news_article::embed`.
//!
//! Each element on a page has an instance of this module of its own, so that nothing of one can harm another.

fn main() {}

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "the loader reaches them")]
mod calls {
    use news_article::embed::{Embedded, Host};
    use std::cell::RefCell;
    use wasm_bindgen::prelude::*;

    thread_local! {
        static ELEMENT: RefCell<Option<Embedded>> = const { RefCell::new(None) };
    }

    /// Comes to life in `root`; `words` is the folder that the interface's languages are in.
    #[wasm_bindgen]
    pub fn start(root: web_sys::HtmlElement, host: Host, words: String) {
        ELEMENT.replace(Some(Embedded::new(root, host, &words)));
    }

    /// Gives an attribute another value; the first `src` opens the article.
    #[wasm_bindgen]
    pub fn set(name: &str, value: &str) {
        ELEMENT.with_borrow(|it| {
            if let Some(element) = it {
                element.set(name, value);
            }
        });
    }

    /// Leaves the page: listeners, observers, timers and requests end.
    #[wasm_bindgen]
    pub fn stop() {
        let element = ELEMENT.take();
        drop(element);
    }
}
