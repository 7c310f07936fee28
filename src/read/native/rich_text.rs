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

/// Whether a value is text rather than a block: a string, or an object with an inline's type.
pub(super) fn is_inline(value: &Value) -> bool {
    match value.get("type").and_then(Value::as_text) {
        Some(kind) => OTHERS.contains(&kind) || MARKS.iter().any(|(name, _)| *name == kind),
        None => value.as_text().is_some(),
    }
}

impl Reader<'_> {
    pub(super) fn rich_text(&mut self, from: &Value, key: &'static str) -> RichText {
        let mut out = Vec::new();
        if let Some(items) = from.get(key) {
            self.visit(key, items, |reader, item| reader.inline(item, &mut out));
        }
        tidy(out)
    }

    /// The rich text that a value is, rather than has.
    pub(super) fn rich_text_of(&mut self, value: &Value) -> RichText {
        let mut out = Vec::new();
        for item in value.as_list() {
            if let Err(reason) = self.inline(item, &mut out) {
                self.leave_out(reason);
            }
        }
        tidy(out)
    }

    fn inline(&mut self, from: &Value, out: &mut Vec<Inline>) -> Result<(), Reason> {
        if let Some(text) = from.as_text() {
            if !text.is_empty() {
                out.push(Inline::Text(self.compose(text)));
            }
            return Ok(());
        }
        if let Value::Array(_) = from {
            out.extend(self.rich_text_of(from).0);
            return Ok(());
        }
        let Value::Object(_) = from else {
            return Err(Reason::Not("a text"));
        };
        let kind = from
            .get("type")
            .and_then(Value::as_text)
            .unwrap_or_default();
        let text = self.rich_text(from, "text");
        if let Some((_, mark)) = MARKS.iter().find(|(name, _)| *name == kind) {
            if !text.is_empty() {
                out.push(Inline::Marked { mark: *mark, text });
            }
            return Ok(());
        }
        match kind {
            "link" => return self.link_inline(from, text, out),
            "lang" => out.push(Inline::Lang {
                text,
                language: self.language(from, "lang"),
                direction: self.direction(from),
            }),
            "abbr" => out.push(Inline::Abbr {
                text,
                title: self.text(from, "title"),
            }),
            "ruby" => match self.text(from, "annotation") {
                Some(annotation) => out.push(Inline::Ruby { text, annotation }),
                None => out.extend(text.0),
            },
            "break" => out.push(Inline::Break),
            "footnoteRef" => out.push(Inline::FootnoteRef {
                id: self.need_text(from, "id")?,
            }),
            unknown => {
                out.extend(text.0);
                return Err(match unknown {
                    "" => Reason::Missing("type"),
                    word => Reason::Unknown {
                        what: "inline type",
                        word: word.to_owned(),
                    },
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
                let text = if text.is_empty() {
                    url.as_str().into()
                } else {
                    text
                };
                out.push(Inline::Link {
                    text,
                    url,
                    title: self.text(from, "title"),
                });
                Ok(())
            }
            Err(reason) => {
                out.extend(text.0);
                Err(reason)
            }
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

/// White space alone is no text.
fn tidy(inlines: Vec<Inline>) -> RichText {
    let blank = |inline: &Inline| matches!(inline, Inline::Text(text) if text.trim().is_empty());
    if inlines.iter().all(blank) {
        RichText::default()
    } else {
        RichText(inlines)
    }
}
