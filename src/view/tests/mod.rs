//! What documents look like as HTML, one small document a test.

mod byline;
mod collections;
mod extent;
mod figures;
mod galleries;
mod growing;
mod head_and_foot;
mod html;
mod inlines;
mod lists;
mod live;
mod media;

mod samples;
mod tables;
mod text;
mod trouble;

use super::element::El;
use super::{Context, Device, ListState, article};
use crate::article::{LinkCollection, Teaser};
use crate::live::Live;
use crate::read::{Read, read};
use crate::tool::Host;
use crate::words::Words;
use expect_test::Expect;
use html::{Element, page};
use std::rc::Rc;

/// Reads a document that stands beside the stories of a newsroom.
#[track_caller]
fn open(document: &str) -> Read {
    read(document, &Host::at("https://n.example/a/story.json").unwrap()).unwrap()
}

/// The whole page of a document, its devices as they stand before anything of them is fetched.
fn show(mut read: Read) -> Element {
    let related = std::mem::take(&mut read.article.related);
    let devices: Vec<Device> = related.into_iter().map(device).collect();
    page([view(&read, &devices)])
}

fn view(read: &Read, devices: &[Device]) -> El {
    let context = Context::new(Words::new(), read.article.language.clone(), |_: &Teaser| false);
    article(&context, read, devices)
}

fn device(collection: LinkCollection) -> Device {
    let state = match &collection.source {
        Some(_) => ListState::Waiting,
        None => ListState::Ready(collection.next.clone()),
    };
    Device {
        items: Live::new(collection.items.iter().cloned().map(Rc::new).collect()),
        state: Live::new(state),
        title: Live::new(collection.title.clone()),
        load: Rc::new(|| {}),
        told: Rc::default(),
        collection: Rc::new(collection),
    }
}

/// The page of a document that has these fields besides its headline, "H".
#[track_caller]
fn shown(fields: &str) -> Element {
    show(open(&format!(r#"{{"version":"1","headline":"H",{fields}}}"#)))
}

/// What the document's page has of one kind, `.class` or `tag`.
#[track_caller]
fn check(fields: &str, name: &str, expected: Expect) {
    let page = shown(fields);
    let found: Vec<String> = page.find(name).into_iter().map(Element::pretty).collect();
    expected.assert_eq(&found.join("\n"));
}

/// What becomes of blocks.
#[track_caller]
fn check_body(blocks: &str, expected: Expect) {
    let page = shown(&format!(r#""body":[{blocks}]"#));
    let body = page.find(".article__body");
    let lines: Vec<String> = body[0].elements().map(Element::pretty).collect();
    expected.assert_eq(&lines.join("\n"));
}
