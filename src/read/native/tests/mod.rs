//! What native documents become, one small document a test.

mod article;
mod blocks;
mod collections;
mod failures;
mod inlines;
mod lists;
mod media;
mod once;

use crate::article::Article;
use crate::read::{Read, ReadError, read};
use crate::tool::Host;
use expect_test::Expect;
use std::fmt::Debug;

pub(super) fn host() -> Host {
    Host::at("https://n.example/a/story.json").unwrap()
}

pub(super) fn document(rest: &str) -> Result<Read, ReadError> {
    read(&format!(r#"{{"version":"1","headline":"H",{rest}}}"#), &host())
}

/// One line for each thing that `part` picks, then one for each that was left out.
#[track_caller]
fn check<T: Debug>(json: &str, part: fn(Article) -> Vec<T>, expected: Expect) {
    let Read { article, left_out } = document(json).unwrap();
    let shown = part(article).into_iter().map(|it| compact(&format!("{it:?}")));
    let said = left_out.iter().map(|it| format!("- {it}"));
    let lines: Vec<String> = shown.chain(said).collect();
    expected.assert_eq(&lines.join("\n"));
}

#[track_caller]
fn check_body(blocks: &str, expected: Expect) {
    check(&format!(r#""body":[{blocks}]"#), |it| it.body, expected);
}

/// A debug line without the fields that say nothing.
fn compact(debug: &str) -> String {
    const NOTHING: [&str; 5] = ["None", "[]", "RichText([])", "false", "Normal"];
    let mut out = debug.to_owned();
    for nothing in NOTHING {
        for end in [", ", " }"] {
            let field = format!(": {nothing}{end}");
            while let Some(at) = out.find(&field) {
                let start = out[..at].rfind([' ', '{']).map_or(0, |it| it + 1);
                let to = at + field.len() - if end == " }" { 2 } else { 0 };
                out.replace_range(start..to, "");
            }
        }
    }
    out.replace(",  }", " }").replace("{  }", "{}").replace("Timestamp { text: ", "Timestamp { ")
}
