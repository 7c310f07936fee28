//! The line above the article: the samples to read.

use super::journey::Journey;
use super::route;
use crate::browser::node::is_plain_click;
use crate::view::element::{El, el};
use std::rc::Rc;

/// The samples, each named in its own language.
const SAMPLES: [(&str, &str, &str); 3] = [
    ("vi", "Tiếng Việt", "samples/vi/article.json"),
    ("en", "English", "samples/en/article.json"),
    ("ar", "العربية", "samples/ar/article.json"),
];

pub(super) fn bar(journey: &Rc<Journey>) -> El {
    let links = SAMPLES.into_iter().map(|(language, name, document)| {
        let journey = journey.clone();
        let link = el("a")
            .attr("href", route::of(document))
            .attr("lang", language)
            .attr("hreflang", language)
            .text(name)
            .on("click", move |event| {
                if is_plain_click(&event) {
                    event.prevent_default();
                    journey.follow(document);
                }
            });
        el("li").child(link)
    });
    let name = el("span").class("bar__name").attr("translate", "no").text("news-article");
    el("header").class("bar").child(name).child(
        el("nav")
            .attr("aria-label", "news-article")
            .child(el("ul").class("bar__samples").attr("role", "list").children(links)),
    )
}
