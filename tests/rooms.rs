//! What each room must not know, as ARCHITECTURE.md says it; one line a rule.

#[path = "support/files.rs"]
mod files;

use std::path::Path;

/// Code below `room`, except for what lies below `but`, names none of `words`.
struct Rule {
    room: &'static str,
    but: &'static str,
    words: &'static str,
    why: &'static str,
}

const fn rule(
    room: &'static str,
    but: &'static str,
    words: &'static str,
    why: &'static str,
) -> Rule {
    Rule { room, but, words, why }
}

/// Stands where a rule has no exception.
const NOBODY: &str = "-";

#[rustfmt::skip]
const RULES: &[Rule] = &[
    rule("src/article/", NOBODY, "serde serde_json", "the model belongs to no format"),
    rule("src/article/", NOBODY, "leptos tachys reactive_graph web_sys js_sys wasm_bindgen wasm_bindgen_futures gloo gloo_net gloo_utils", "the model is the same on every platform"),
    rule("src/article/", NOBODY, "SystemTime Instant Intl", "the model knows neither clock nor locale"),
    rule("src/article/", NOBODY, "crate::read crate::source crate::view crate::page crate::browser crate::words crate::settings crate::offline crate::embed crate::app", "the model is what the others share"),
    rule("src/read/", NOBODY, "leptos tachys reactive_graph web_sys js_sys wasm_bindgen wasm_bindgen_futures gloo gloo_net gloo_utils", "a reader turns text into an article on every platform"),
    rule("src/read/", NOBODY, "crate::source crate::view crate::page crate::browser crate::words crate::settings crate::offline crate::embed crate::app", "a reader knows only the model"),
    rule("src/source/", NOBODY, "leptos tachys reactive_graph crate::article crate::read crate::view crate::page crate::app crate::embed", "fetched text has no format and no look"),
    rule("src/view/", NOBODY, "gloo_net crate::source crate::offline crate::page crate::embed crate::app", "a view shows what it is given"),
    rule("src/view/", NOBODY, "Storage local_storage session_storage IdbFactory indexed_db caches", "a view keeps nothing"),
    rule("src/view/", NOBODY, "read::json read::native read::read read::read_page", "a view knows no format"),
    rule("src/words/", NOBODY, "gloo_net crate::article::Article crate::source crate::view crate::page crate::app crate::embed", "words are data"),
    rule("src/browser/", NOBODY, "crate::view crate::page crate::words crate::app crate::embed", "a hook serves any page"),
    rule("src/offline/", NOBODY, "crate::article crate::view crate::page", "the store keeps text, so a new version needs no migration"),
    rule("src/page/", NOBODY, "gloo_net crate::app", "a page asks source/ for text"),
    rule("src/embed/", NOBODY, "crate::app", "a partner's page does not carry ours"),
    rule("src/tool/", NOBODY, "leptos tachys reactive_graph web_sys js_sys wasm_bindgen wasm_bindgen_futures", "the tool runs where there is no browser"),
    rule("src/tool/", NOBODY, "crate::source crate::view crate::page crate::browser crate::words crate::settings crate::embed crate::app", "the tool reads documents and shows none"),
    rule("src/", "src/tool/", "crate::tool clap serde_json sha2 base64 unicode_normalization", "what only the tool needs is not in the wasm"),
    rule("src/", "src/source/", "gloo_net fetch_with_str fetch_with_str_and_init fetch_with_request XmlHttpRequest WebSocket EventSource RequestInit", "only source/ asks the network"),
    rule("src/", "src/page/", "Resource LocalResource OnceResource ArcResource", "only page/ has resources"),
    rule("src/", NOBODY, "inner_html set_inner_html outer_html set_outer_html insert_adjacent_html DomParser srcdoc set_srcdoc document_write", "markup becomes nodes, never a string"),
    rule("src/", NOBODY, ".unwrap( .expect( unreachable! todo! unimplemented! panic!", "a panic ends the app on a stranger's page"),
];

#[test]
fn each_room_knows_what_it_may() {
    let mut broken = Vec::new();
    for path in files::below(&files::at("src")) {
        let place = place(&path);
        if !place.ends_with(".rs") || is_test(&place) {
            continue;
        }
        let code = code(&files::text(&path));
        for rule in RULES {
            if place.starts_with(rule.room) && !place.starts_with(rule.but) {
                for (number, line) in (1..).zip(&code) {
                    for word in rule.words.split(' ').filter(|word| names(line, word)) {
                        let Rule { room, why, .. } = rule;
                        broken.push(format!("{place}:{number}: {room} names {word}, but {why}"));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// What fits on no screen is read by nobody.
const LONGEST: usize = 300;

#[test]
fn no_file_is_longer_than_its_readers_patience() {
    let mut long = Vec::new();
    for folder in ["src", "style", "tests"] {
        for path in files::below(&files::at(folder)) {
            let place = place(&path);
            let kind = place.rsplit('.').next().unwrap_or_default();
            let written = ["rs", "css", "js", "mjs", "ts", "html", "sh", "py"].contains(&kind);
            let lines = if written { files::text(&path).lines().count() } else { 0 };
            if lines > LONGEST && !place.contains("node_modules") {
                long.push(format!("{place}:{lines}: longer than {LONGEST} lines"));
            }
        }
    }
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

fn place(path: &Path) -> String {
    let top = files::at("");
    let place = path.strip_prefix(&top).unwrap_or(path);
    place.to_string_lossy().replace('\\', "/")
}

fn is_test(place: &str) -> bool {
    place.contains("/tests/") || place.ends_with("/tests.rs")
}

/// The lines of a file without comments, texts and tests.
fn code(file: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut lines = file.lines();
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start().len();
        if line.trim() != "#[cfg(test)]" {
            out.push(bare(line));
            continue;
        }
        // The item that follows ends with its semicolon, or with the brace that stands as far in as it does.
        out.push(String::new());
        for line in lines.by_ref() {
            out.push(String::new());
            let depth = line.len() - line.trim_start().len();
            let closed = line.trim_start().starts_with('}') || line.ends_with(';');
            if depth == indent && closed {
                break;
            }
        }
    }
    out
}

/// A line without its comment and the insides of its texts.
fn bare(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line.chars().peekable();
    let mut inside = false;
    while let Some(c) = rest.next() {
        match c {
            '\\' if inside => drop(rest.next()),
            '"' => inside = !inside,
            '/' if !inside && rest.peek() == Some(&'/') => break,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out
}

/// Whether a line names a word as a whole.
fn names(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (line.get(..at), line.get(at + word.len()..));
        let before = before.and_then(|it| it.chars().next_back());
        let after = after.and_then(|it| it.chars().next());
        let joined_before = part(word.chars().next()) && part(before);
        let joined_after = part(word.chars().next_back()) && part(after);
        !joined_before && !joined_after
    })
}

#[test]
fn a_broken_rule_is_seen_and_a_comment_is_not() {
    let lines = |file: &str| code(file).into_iter().filter(|it| names(it, ".unwrap("));
    assert_eq!(lines("a.unwrap()").count(), 1);
    assert_eq!(lines("a // .unwrap()").count(), 0);
    assert_eq!(lines("\".unwrap()\"").count(), 0);
    assert_eq!(lines("\"\\\"\".unwrap()").count(), 1);
    assert_eq!(lines("a.unwrap_or(1)").count(), 0);
    assert_eq!(lines("#[cfg(test)]\nuse a::b;\nc.unwrap()").count(), 1);
    let tests =
        "#[cfg(test)]\nmod tests {\n    fn a() {\n        b.unwrap();\n    }\n}\nc.unwrap()";
    assert_eq!(lines(tests).count(), 1);
    assert!(names("use leptos::prelude::*;", "leptos"));
    assert!(!names("let leptos_like = 1;", "leptos"));
    assert!(names("use crate::read::json;", "crate::read"));
    assert!(!names("use crate::reader;", "crate::read"));
}
