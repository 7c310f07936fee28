//! Rich text: a string, or an array of strings and inline objects.

use super::reader::Reader;
use crate::article::{Direction, Inline, Mark, RichText, WebUrl};
use crate::read::Reason;
use crate::read::json::Value;

const MARKS: [(&str, Mark); 9] = [
    ("strong", Mark::Strong),
    ("emphasis", Mark::Emphasis),
    ("underline", Mark::Underline),
    ("strike", Mark::Strike),
    ("code", Mark::Code),
    ("sub", Mark::Sub),
    ("sup", Mark::Sup),
    ("mark", Mark::Highlight),
    ("small", Mark::Small),
];

const OTHERS: [&str; 6] = ["link", "lang", "abbr", "ruby", "break", "footnoteRef"];

/// Whether a value is text rather than a block: a string, an object with an inline's type, or an array of those.
pub(super) fn is_inline(value: &Value) -> bool {
    match value {
        Value::Array(members) => members.iter().all(is_inline),
        Value::Object(_) => {
            let kind = kind(value);
            OTHERS.contains(&kind) || MARKS.iter().any(|(name, _)| *name == kind)
        }
        other => other.as_text().is_some(),
    }
}

/// The `type` of an object; empty where it has none.
pub(super) fn kind(value: &Value) -> &str {
    value.get("type").and_then(Value::as_text).unwrap_or_default()
}

impl Reader<'_> {
    /// The rich text in a field; white space alone is none.
    pub(super) fn rich_text(&mut self, from: &Value, key: &'static str) -> RichText {
        tidy(self.inlines(from, key))
    }

    /// The rich text that a value is, rather than has.
    pub(super) fn rich_text_of(&mut self, value: &Value) -> RichText {
        let mut out = Vec::new();
        self.members(value, &mut |reader, item| reader.inline(item, &mut out));
        tidy(out)
    }

    fn inlines(&mut self, from: &Value, key: &'static str) -> Vec<Inline> {
        let mut out = Vec::new();
        self.visit(from, key, &mut |reader, item| reader.inline(item, &mut out));
        out
    }

    fn inline(&mut self, from: &Value, out: &mut Vec<Inline>) -> Result<(), Reason> {
        match from {
            Value::Object(_) => self.inline_object(from, out),
            Value::Array(_) => {
                self.members(from, &mut |reader, item| reader.inline(item, out));
                Ok(())
            }
            other => {
                let text = other.as_text().ok_or(Reason::Not("a text"))?;
                if !text.is_empty() {
                    out.push(Inline::Text(self.compose(text)));
                }
                Ok(())
            }
        }
    }

    /// Marks without words are nothing; an unknown type shows its words.
    fn inline_object(&mut self, from: &Value, out: &mut Vec<Inline>) -> Result<(), Reason> {
        let kind = kind(from);
        let text = RichText(self.inlines(from, "text"));
        if let Some((_, mark)) = MARKS.iter().find(|(name, _)| *name == kind) {
            if !text.is_empty() {
                out.push(Inline::Marked { mark: *mark, text });
            }
            return Ok(());
        }
        match kind {
            "link" => return self.link_inline(from, text, out),
            "lang" => {
                let language = self.language(from, "lang");
                let direction = self.direction(from);
                if !text.is_empty() {
                    out.push(Inline::Lang { text, language, direction });
                }
            }
            "abbr" => match (self.text(from, "title"), text.is_empty()) {
                (Some(title), true) => out.push(Inline::Text(title)),
                (None, true) => {}
                (title, false) => out.push(Inline::Abbr { text, title }),
            },
            "ruby" => match self.text(from, "annotation") {
                Some(annotation) if text.is_empty() => out.push(Inline::Text(annotation)),
                Some(annotation) => out.push(Inline::Ruby { text, annotation }),
                None => {
                    out.extend(text.0);
                    return Err(Reason::Missing("annotation"));
                }
            },
            "break" => {
                out.extend(text.0);
                out.push(Inline::Break);
            }
            "footnoteRef" => match self.need_text(from, "id") {
                Ok(id) => out.push(Inline::FootnoteRef { id }),
                Err(reason) => {
                    out.extend(text.0);
                    return Err(reason);
                }
            },
            unknown => {
                self.unknown_inline(from, text, out);
                return Err(match unknown {
                    "" => Reason::Missing("type"),
                    word => Reason::Unknown { what: "inline type", word: word.to_owned() },
                });
            }
        }
        Ok(())
    }

    /// A link without words shows its address; a link without a safe address keeps its words.
    fn link_inline(
        &mut self,
        from: &Value,
        text: RichText,
        out: &mut Vec<Inline>,
    ) -> Result<(), Reason> {
        match self.need_url(from, "url", WebUrl::link) {
            Ok(url) => {
                let text = if is_blank(&text.0) { url.as_str().into() } else { text };
                out.push(Inline::Link { text, url, title: self.text(from, "title") });
                Ok(())
            }
            Err(reason) => {
                out.extend(text.0);
                Err(reason)
            }
        }
    }

    /// An unknown inline shows its words, and leads where it leads.
    fn unknown_inline(&mut self, from: &Value, mut text: RichText, out: &mut Vec<Inline>) {
        let leads = from.get("url").is_some();
        // The title of a link is read with the link; whatever stands here is read once.
        let more: &[&'static str] = match leads {
            true => &["caption", "alt"],
            false => &["caption", "alt", "title"],
        };
        for key in more {
            if text.is_empty() {
                text = RichText(self.inlines(from, key));
            }
        }
        if !leads {
            out.extend(text.0);
        } else if let Err(reason) = self.link_inline(from, text, out) {
            self.leave_out(reason);
        }
    }

    fn direction(&mut self, from: &Value) -> Option<Direction> {
        self.word(
            from,
            "dir",
            &[
                ("ltr", Some(Direction::LeftToRight)),
                ("rtl", Some(Direction::RightToLeft)),
                ("auto", None),
            ],
        )
    }
}

/// White space alone is no text; within a text it keeps words apart.
fn tidy(inlines: Vec<Inline>) -> RichText {
    if is_blank(&inlines) { RichText::default() } else { RichText(inlines) }
}

fn is_blank(inlines: &[Inline]) -> bool {
    inlines.iter().all(|inline| match inline {
        Inline::Text(text) => text.trim().is_empty(),
        Inline::Marked { text, .. } | Inline::Lang { text, .. } => is_blank(&text.0),
        Inline::Break => true,
        _ => false,
    })
}
