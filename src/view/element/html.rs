//! An element as HTML, for tests without a browser.

use super::{Child, El, Value};

/// Elements without an end tag: <https://html.spec.whatwg.org/#void-elements>.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "link", "source", "track", "wbr"];

impl El {
    pub(super) fn html(self, out: &mut String) {
        let parts = self.0.take();
        out.push('<');
        out.push_str(parts.tag);
        let mut style = String::new();
        for (name, value) in parts.attributes {
            match value {
                Value::Fixed(value) => attribute(name, &value, out),
                Value::Phrase(phrase) => attribute(name, &phrase.said(), out),
                Value::Live(value) => {
                    if let Some(value) = value() {
                        attribute(name, &value, out);
                    }
                }
                Value::Style(value) => {
                    for part in [name, ":", &value, ";"] {
                        style.push_str(part);
                    }
                }
            }
        }
        if !style.is_empty() {
            attribute("style", &style, out);
        }
        out.push('>');
        if VOID.contains(&parts.tag) {
            return;
        }
        for child in parts.children {
            child.html(out);
        }
        out.push_str("</");
        out.push_str(parts.tag);
        out.push('>');
    }
}

impl Child {
    fn html(self, out: &mut String) {
        match self {
            Self::Text(text) => escape(&text, out),
            Self::Phrase(phrase) => escape(&phrase.said(), out),
            Self::Words(words) => escape(&words(), out),
            Self::Element(element) => element.html(out),
            Self::Live(element) => element().html(out),
            Self::Growing(more) => more(0).into_iter().for_each(|element| element.html(out)),
        }
    }
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}
