//! Whole samples: nothing is lost, nothing is hostile, and everything that leads somewhere arrives.

use super::html::{Element, Node};
use super::{open, show};
use serde_json::Value;
use std::collections::HashSet;
use std::path::Path;

/// Every sample that is an article, by its place.
fn samples() -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("samples");
    let mut out = Vec::new();
    for folder in ["en", "vi", "ar"] {
        for entry in top.join(folder).read_dir().unwrap() {
            let path = entry.unwrap().path();
            let is_json = path.extension().is_some_and(|it| it == "json");
            let text = if is_json { std::fs::read_to_string(&path).unwrap() } else { continue };
            if serde_json::from_str::<Value>(&text).unwrap().get("headline").is_some() {
                out.push((path.display().to_string(), text));
            }
        }
    }
    assert!(out.len() > 15, "{} samples", out.len());
    out
}

/// Fields that are not words for a reader.
const MACHINES: [&str; 24] = [
    "id",
    "version",
    "type",
    "url",
    "document",
    "usageInfo",
    "logo",
    "inLanguage",
    "lang",
    "dir",
    "style",
    "role",
    "kind",
    "layout",
    "placement",
    "whenEmpty",
    "mediaType",
    "mimeType",
    "thumbhash",
    "rel",
    "media",
    "align",
    "anchor",
    "poster",
];

/// Words that a reader gets in another way, or not at all, and why.
fn is_elsewhere(path: &[&str], from: &Value) -> bool {
    let has = |key: &str| from.get(key).is_some();
    match path {
        // The kicker stands in the same place.
        ["articleSection"] => has("kicker"),
        // Names with addresses are shown instead: the same names, and they lead somewhere.
        ["byline"] => has("author"),
        // Faces are not shown.
        ["author", "image"] => true,
        // The host page knows the name of its place.
        [.., "name"] => from.get("type").is_some_and(|it| it == "slot"),
        // When it may no longer be shown is no news.
        ["expires"] => true,
        // An update at the same minute is none.
        [.., "dateModified"] => true,
        // On a card the headline says what a picture is, and there is no room for more.
        [.., "image", "alt" | "caption" | "credit"] => path.len() > 2,
        [.., "poster", "alt" | "caption" | "credit"] => true,
        _ => false,
    }
}

/// Whether a device has nothing to show, and shows nothing.
fn is_empty(device: &Value) -> bool {
    let has = |key: &str| device.get(key).is_some();
    device["items"].as_array().is_some_and(Vec::is_empty) && !has("source") && !has("whenEmpty")
}

/// Collects the words of a document.
fn words<'v>(value: &'v Value, path: &mut Vec<&'v str>, out: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => out.push(text),
        Value::Array(items) => items.iter().for_each(|it| words(it, path, out)),
        Value::Object(fields) => {
            let is = |key: &str, word: &str| fields.get(key).is_some_and(|it| it == word);
            if path.last() == Some(&"related") && is_empty(value) {
                return;
            }
            for (key, field) in fields {
                path.push(key);
                if key == "items" && is("layout", "bullets") {
                    // Links alone.
                    out.extend(
                        field.as_array().unwrap().iter().filter_map(|it| it["headline"].as_str()),
                    );
                } else if (!MACHINES.contains(&key.as_str()) || field.is_object())
                    && !is_elsewhere(path, value)
                {
                    words(field, path, out);
                }
                path.pop();
            }
        }
        _ => {}
    }
}

/// All that is seen or heard: texts, and the attributes that hold words.
fn said(element: &Element, out: &mut String) {
    for (name, value) in &element.attributes {
        if ["alt", "title", "label", "aria-label", "datetime"].contains(&name.as_str()) {
            out.push_str(value);
            out.push('\n');
        }
    }
    for child in &element.children {
        match child {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) => said(element, out),
        }
    }
    out.push('\n');
}

#[test]
fn nothing_is_lost() {
    let mut lost = Vec::new();
    for (place, text) in samples() {
        let document: Value = serde_json::from_str(&text).unwrap();
        let (mut expected, mut said_there) = (Vec::new(), String::new());
        words(&document, &mut Vec::new(), &mut expected);
        said(&show(open(&text)), &mut said_there);
        let times = |word: &str| expected.iter().filter(|it| **it == word).count();
        for word in &expected {
            if said_there.matches(word.trim()).count() < times(word) {
                lost.push(format!("{place}: {word}"));
            }
        }
        assert!(expected.len() > 10, "{place}");
    }
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
}

#[track_caller]
fn check_every_sample(holds: fn(&Element, &mut Vec<String>)) {
    let mut broken = Vec::new();
    for (place, text) in samples() {
        let mut found = Vec::new();
        holds(&show(open(&text)), &mut found);
        broken.extend(found.into_iter().map(|it| format!("{place}: {it}")));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn links_lead_somewhere_safe_and_say_nothing_of_their_page() {
    check_every_sample(|page, broken| {
        for link in page.find("a") {
            let href = link.attribute("href").unwrap_or_default();
            let safe = ["https://", "http://", "mailto:", "tel:", "#"];
            let apart = link.attribute("rel").is_some_and(|it| it.contains("noopener"));
            let here = href.starts_with('#') || link.attribute("type").is_some();
            if !safe.iter().any(|it| href.starts_with(it)) || !apart && !here {
                broken.push(link.pretty());
            }
            if !link.find("a").is_empty() {
                broken.push(format!("a link in a link: {}", link.pretty()));
            }
        }
    });
}

#[test]
fn what_is_named_by_another_element_is_named() {
    check_every_sample(|page, broken| {
        let elements = page.all();
        let mut ids = HashSet::new();
        for id in elements.iter().filter_map(|it| it.attribute("id")) {
            if !ids.insert(id) {
                broken.push(format!("two elements are {id}"));
            }
        }
        for element in elements {
            let to = element.attribute("href").and_then(|it| it.strip_prefix('#'));
            for id in to.into_iter().chain(element.attribute("aria-labelledby")) {
                if !ids.contains(id) {
                    broken.push(element.pretty());
                }
            }
        }
    });
}

/// Every attribute that a page has; none of them starts a script.
#[rustfmt::skip]
const ATTRIBUTES: [&str; 46] = [
    "alt", "aria-disabled", "aria-hidden", "aria-label", "aria-labelledby", "cite", "class", "colspan", "controls",
    "data-lang", "datetime", "decoding", "dir", "fetchpriority", "height", "hidden", "href", "id", "kind", "label",
    "lang", "loading", "max", "min", "name", "open", "part", "playsinline", "poster", "preload", "referrerpolicy", "rel",
    "role", "rowspan",
    "scope", "sizes", "src", "srclang", "srcset", "style", "tabindex", "title", "translate", "type", "value",
    "width",
];

#[test]
fn attributes_are_of_the_kinds_that_are_known() {
    check_every_sample(|page, broken| {
        for (name, value) in page.all().iter().flat_map(|it| &it.attributes) {
            let mut properties = value.split_terminator(';').map(|it| it.split(':').next());
            let known = ["aspect-ratio", "object-position"].map(Some);
            if !ATTRIBUTES.contains(&name.as_str())
                || name == "style" && !properties.all(|it| known.contains(&it))
            {
                broken.push(format!("{name}={value}"));
            }
        }
    });
}

const DATES: [&str; 4] = ["date", "datePublished", "dateModified", "expires"];

/// Puts markup before every text that is words.
fn spoil(value: &mut Value, key: &str) {
    match value {
        Value::String(text) if !MACHINES.contains(&key) && !DATES.contains(&key) => {
            text.insert_str(0, "\"'><img src=x onerror=alert(1)>&lt;");
        }
        Value::Array(items) => items.iter_mut().for_each(|it| spoil(it, key)),
        Value::Object(fields) => {
            let is_author = fields.contains_key("name");
            for (key, field) in fields {
                if !(is_author && key == "image") {
                    spoil(field, key);
                }
            }
        }
        _ => {}
    }
}

/// Tags and the names of attributes.
fn bones(page: &Element) -> Vec<String> {
    let names = |it: &&Element| it.attributes.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
    page.all().iter().map(|it| format!("{} {:?}", it.tag, names(it))).collect()
}

#[test]
fn markup_in_words_is_words() {
    for (place, text) in samples() {
        let mut document: Value = serde_json::from_str(&text).unwrap();
        spoil(&mut document, "");
        let (page, spoilt) = (show(open(&text)), show(open(&document.to_string())));
        for (bone, spoilt) in bones(&page).iter().zip(&bones(&spoilt)) {
            assert_eq!(bone, spoilt, "{place}");
        }
        assert_eq!(page.all().len(), spoilt.all().len(), "{place}");
        assert!(spoilt.text().contains("<img src=x onerror=alert(1)>&lt;"), "{place}");
    }
}
