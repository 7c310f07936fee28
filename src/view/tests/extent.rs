//! How much of an article is shown, as a partner wants it.

use super::html::{Element, page};
use super::{Context, Device, article, device, open};
use crate::article::Teaser;
use crate::settings::{Extent, Related};
use crate::view::Surroundings;
use crate::words::Words;

struct Partner(Extent);

impl Surroundings for Partner {
    fn open(&self, _: &Teaser) -> bool {
        false
    }

    fn extent(&self) -> Extent {
        self.0
    }

    fn shares(&self) -> bool {
        true
    }
}

fn shown(fields: &str, extent: Extent) -> Element {
    let mut read = open(&format!(r#"{{"version":"1","headline":"H",{fields}}}"#));
    let related = std::mem::take(&mut read.article.related);
    let devices: Vec<Device> = related.into_iter().map(device).collect();
    page([article(&Context::new(Words::new(), None, Partner(extent)), &read, &devices)])
}

/// What is seen before and after the reader asks for the rest, by the tags of the blocks.
#[track_caller]
fn check_limit(limit: usize, blocks: &str, seen: &[&str], rest: &[&str]) {
    let page = shown(&format!(r#""body":[{blocks}]"#), Extent { limit, ..Extent::default() });
    let bodies = page.find(".article__body");
    let tags = |it: &Element| {
        let blocks = it.elements().filter(|it| it.attribute("class") != Some("article__body"));
        blocks.map(|it| it.tag.clone()).collect::<Vec<_>>()
    };
    let mut before = tags(bodies[0]);
    if bodies.len() > 1 {
        assert_eq!(before.pop().as_deref(), Some("p"), "the button's line");
        assert_eq!(bodies[1].attribute("hidden"), Some(""));
        assert_eq!(tags(bodies[1]), rest);
        assert!(page.find("button").iter().any(|it| it.pretty().contains("Read on")));
    } else {
        assert!(rest.is_empty());
    }
    assert_eq!(before, seen);
}

#[test]
fn the_text_stops_after_so_many_paragraphs() {
    let blocks = r#""a",{"type":"heading","text":"b","level":2},"c",{"type":"divider"},"d""#;
    check_limit(0, blocks, &["p", "h2", "p", "hr", "p"], &[]);
    check_limit(1, blocks, &["p"], &["h2", "p", "hr", "p"]);
    check_limit(2, blocks, &["p", "h2", "p"], &["hr", "p"]);
    check_limit(3, blocks, &["p", "h2", "p", "hr", "p"], &[]);
    check_limit(9, blocks, &["p", "h2", "p", "hr", "p"], &[]);
    check_limit(1, "", &[], &[]);
}

#[track_caller]
fn check_related(related: Related, expected: &[&str]) {
    let one = |layout: &str, placement: &str| {
        format!(r#"{{"layout":"{layout}","placement":"{placement}","items":[{{"headline":"t"}}]}}"#)
    };
    let collections =
        [one("bullets", "afterDescription"), one("carousel", "end"), one("list", "afterBody")];
    let fields = format!(r#""body":["a"],"related":[{}]"#, collections.join(","));
    let page = shown(&fields, Extent { related, ..Extent::default() });
    let classes: Vec<_> =
        page.find(".collection").iter().filter_map(|it| it.attribute("class")).collect();
    assert_eq!(classes, expected);
}

#[test]
fn only_the_related_news_that_are_wanted_are_shown() {
    let all = [
        "collection collection--bullets",
        "collection collection--list",
        "collection collection--carousel",
    ];
    check_related(Related::All, &all);
    check_related(Related::Carousel, &["collection collection--carousel"]);
    check_related(Related::None, &[]);
}

#[test]
fn what_has_a_page_of_its_own_can_be_shared() {
    let shares = |fields: &str| {
        let page = shown(fields, Extent::default());
        page.find("button").iter().any(|it| it.pretty().contains("Share"))
    };
    assert!(shares(r#""url":"https://n.example/a.html""#));
    assert!(!shares(r#""body":["a"]"#));
}
