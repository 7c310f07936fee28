//! The events that the page around hears: `contract.json` has their shapes.

use super::host::Host;
use crate::article::{Layout, LinkCollection, Teaser, WebUrl};
use crate::page::Page;
use crate::view::{Trouble, slot_name};
use crate::words::{Word, Words};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

/// The `detail` of an event.
struct Detail(Object);

impl Detail {
    fn new() -> Self {
        Self(Object::new())
    }

    fn with(self, key: &str, value: impl Into<JsValue>) -> Self {
        _ = Reflect::set(&self.0, &key.into(), &value.into());
        self
    }

    /// `null` where there is none: whoever reads it need not tell it from "not known in this version".
    fn maybe(self, key: &str, value: Option<&str>) -> Self {
        self.with(key, value.map_or(JsValue::NULL, JsValue::from))
    }
}

fn address(url: Option<&WebUrl>) -> Option<&str> {
    url.map(WebUrl::as_str)
}

#[expect(clippy::cast_precision_loss, reason = "counts of things on a page are small")]
fn number(count: usize) -> f64 {
    count as f64
}

pub(super) fn ready(host: &Host, page: &Page) {
    let article = &page.read.article;
    let detail = Detail::new()
        .with("headline", &*article.headline)
        .maybe("url", address(article.url.as_ref()))
        .with("document", &*page.address)
        .maybe("language", article.language.as_ref().map(|it| it.as_str()))
        .with("leftOut", number(page.read.left_out.len()));
    host.tell("news-ready", &detail.0);
}

pub(super) fn error(host: &Host, trouble: &Trouble) {
    // For whoever mends it, so in the one language that is always there.
    let mut message = Words::new().fill(trouble.word, &trouble.values);
    if let Some(detail) = &trouble.detail {
        message = [&*message, " ", detail].concat();
    }
    let detail = Detail::new().with("code", code(trouble.word)).with("message", &*message);
    host.tell("news-error", &detail.0);
}

/// What a program tells failures by.
fn code(word: Word) -> &'static str {
    match word {
        Word::ErrorAddress => "address",
        Word::ErrorTimeout => "timeout",
        Word::ErrorNotFound | Word::ErrorStatus => "status",
        Word::ErrorTooLarge => "too-large",
        Word::ErrorWebPage => "web-page",
        Word::ErrorSyntax | Word::ErrorEnds => "syntax",
        Word::ErrorNoHeadline | Word::ErrorNotAnArticle => "not-an-article",
        _ => "network",
    }
}

/// Whether the page around leaves it to the element.
pub(super) fn open(host: &Host, teaser: &Teaser) -> bool {
    let detail = Detail::new()
        .with("headline", &*teaser.headline)
        .maybe("url", address(teaser.url.as_ref()))
        .maybe("document", address(teaser.document.as_ref()));
    host.tell("news-open", &detail.0)
}

/// Whether the page around leaves it to the element.
pub(super) fn share(host: &Host, headline: &str, url: &WebUrl) -> bool {
    host.tell("news-share", &Detail::new().with("headline", headline).with("url", url.as_str()).0)
}

pub(super) fn related_view(host: &Host, collection: &LinkCollection, count: usize) {
    let layout = match collection.layout {
        Layout::Bullets => "bullets",
        Layout::List => "list",
        Layout::Carousel => "carousel",
        Layout::Grid => "grid",
    };
    let detail = Detail::new()
        .with("role", slot_name(collection.role))
        .with("layout", layout)
        .with("count", number(count));
    host.tell("news-related-view", &detail.0);
}
