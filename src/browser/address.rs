//! Addresses as the browser reads them: <https://url.spec.whatwg.org/#api>.

use crate::article::Resolved;
use crate::read::Platform;

/// The browser's own parsers, for a document that came from an address.
pub struct Browser {
    base: String,
}

impl Browser {
    /// `base`: the address that the document came from, absolute.
    pub fn new(base: impl Into<String>) -> Self {
        Self { base: base.into() }
    }
}

impl Platform for Browser {
    fn resolve(&self, address: &str) -> Option<Resolved> {
        let url = web_sys::Url::new_with_base(address, &self.base).ok()?;
        let scheme = url.protocol();
        let scheme = scheme.strip_suffix(':').unwrap_or(&scheme);
        Some(Resolved { href: url.href(), scheme: scheme.to_owned(), host: url.hostname() })
    }

    fn compose(&self, text: &str) -> String {
        js_sys::JsString::from(text).normalize("NFC").into()
    }
}

/// The address of the page.
pub fn page() -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return String::new();
    }
    let document = tachys::dom::document();
    // What relative addresses in the page are relative to.
    js_sys::Reflect::get(&document, &"baseURI".into())
        .ok()
        .and_then(|it| it.as_string())
        .unwrap_or_default()
}

/// The folder that the page is in, with a slash at its end.
pub fn folder() -> String {
    Browser::new(page()).resolve(".").map(|it| it.href).unwrap_or_default()
}

/// Whether an address is of the page's own origin.
pub fn is_here(address: &str) -> bool {
    if cfg!(not(target_arch = "wasm32")) {
        return true;
    }
    let origin = |address: &str| web_sys::Url::new(address).map(|it| it.origin()).ok();
    origin(address) == origin(&page())
}

/// The host that an address names, without `www.`.
pub fn host(address: &str) -> String {
    let host = match cfg!(target_arch = "wasm32") {
        true => web_sys::Url::new(address).map(|it| it.hostname()).unwrap_or_default(),
        false => address.split('/').nth(2).unwrap_or_default().to_owned(),
    };
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

/// The reader's languages, the dearest first.
pub fn languages() -> Vec<String> {
    let wanted = tachys::dom::window().navigator().languages();
    wanted.iter().filter_map(|it| it.as_string()).collect()
}

/// The value of one parameter of the page's address.
pub fn parameter(name: &str) -> Option<String> {
    let url = web_sys::Url::new(&page()).ok()?;
    url.search_params().get(name)
}
