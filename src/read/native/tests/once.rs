//! However deep a document goes, and however bad it is, nothing in it is read more than a few times.

use crate::article::Resolved;
use crate::read::{Platform, read};
use std::cell::Cell;

/// Counts how often the text at the bottom is read.
#[derive(Default)]
struct Counting(Cell<usize>);

impl Platform for Counting {
    fn resolve(&self, _: &str) -> Option<Resolved> {
        None
    }

    fn compose(&self, text: &str) -> String {
        self.0.set(self.0.get() + 1);
        text.to_owned()
    }
}

const TYPES: [&str; 30] = [
    "paragraph",
    "heading",
    "list",
    "quote",
    "image",
    "gallery",
    "video",
    "audio",
    "embed",
    "table",
    "code",
    "preformatted",
    "verse",
    "linkCard",
    "group",
    "details",
    "timeline",
    "footnotes",
    "file",
    "rating",
    "correction",
    "math",
    "divider",
    "slot",
    "poll",
    "link",
    "abbr",
    "ruby",
    "footnoteRef",
    "",
];

const KEYS: [&str; 20] = [
    "text",
    "body",
    "items",
    "title",
    "caption",
    "credit",
    "summary",
    "citation",
    "fallback",
    "description",
    "headline",
    "name",
    "alt",
    "image",
    "poster",
    "head",
    "cells",
    "url",
    "tex",
    "annotation",
];

/// The bottom of the document; its joining mark makes the reader ask for NFC.
const BOTTOM: &str = "\"a\u{301}\"";

#[track_caller]
fn check(open: &str, close: &str, levels: usize) {
    let body = format!("{}{BOTTOM}{}", open.repeat(levels), close.repeat(levels));
    for document in [
        format!(r#"{{"headline":"H","body":[{body}]}}"#),
        format!(r#"{{"headline":"H","description":{body}}}"#),
        format!(r#"{{"headline":"H","related":[{{"items":[{body}]}}]}}"#),
    ] {
        let counting = Counting::default();
        let said = read(&document, &counting).unwrap().left_out.len();
        let reads = counting.0.get();
        assert!(reads <= 4, "{open}: read {reads} times, said {said}");
    }
}

#[test]
fn nothing_is_read_many_times() {
    for kind in TYPES {
        for key in KEYS {
            check(&format!(r#"{{"type":"{kind}","{key}":"#), "}", 58);
            check(&format!(r#"{{"type":"{kind}","{key}":["#), "]}", 29);
            check(&format!(r#"{{"type":"{kind}","url":"x","{key}":["#), "]}", 29);
            check(&format!(r#"{{"type":"{kind}","{key}":[null,{{"type":"x"}},"#), "]}", 29);
        }
    }
}
