//! The blocks of a body.

use super::reader::Reader;
use super::rich_text::{is_inline, kind};
use crate::article::{Block, Group, GroupRole, ParagraphStyle, Quote, QuoteKind, RichText, WebUrl};
use crate::read::Reason;
use crate::read::json::Value;
use std::rc::Rc;

const PARAGRAPH_STYLES: [(&str, ParagraphStyle); 6] = [
    ("normal", ParagraphStyle::Normal),
    ("intro", ParagraphStyle::Intro),
    ("dropCap", ParagraphStyle::DropCap),
    ("note", ParagraphStyle::Note),
    ("question", ParagraphStyle::Question),
    ("answer", ParagraphStyle::Answer),
];

const QUOTE_KINDS: [(&str, QuoteKind); 2] =
    [("block", QuoteKind::Block), ("pull", QuoteKind::Pull)];

const GROUP_ROLES: [(&str, GroupRole); 3] =
    [("aside", GroupRole::Aside), ("factBox", GroupRole::FactBox), ("chapter", GroupRole::Chapter)];

/// The largest size in bytes that a JSON number holds to the byte.
const LARGEST_FILE: f64 = 9_007_199_254_740_991.0;

impl Reader<'_> {
    pub(super) fn blocks(&mut self, from: &Value, key: &'static str) -> Vec<Block> {
        let mut out = Vec::new();
        self.visit(from, key, &mut |reader, item| reader.block(item, &mut out));
        out
    }

    /// What stands in a part of its own: its `text` as a paragraph, then its `body`.
    pub(super) fn content(&mut self, from: &Value) -> Vec<Block> {
        let mut out = Vec::new();
        if is_inline(from) {
            paragraph(self.rich_text_of(from), &mut out);
        }
        paragraph(self.rich_text(from, "text"), &mut out);
        out.append(&mut self.blocks(from, "body"));
        out
    }

    /// Reads one block; a bad one leaves what can be shown of it.
    pub(super) fn block(&mut self, from: &Value, out: &mut Vec<Block>) -> Result<(), Reason> {
        let kind = kind(from);
        match from {
            Value::Object(_) => {
                let mut rest = Vec::new();
                match self.known_block(kind, from, &mut rest) {
                    Some(Ok(block)) => {
                        out.extend(block);
                        out.append(&mut rest);
                        Ok(())
                    }
                    Some(Err(reason)) => {
                        self.remains(from, out);
                        Err(reason)
                    }
                    None if is_inline(from) => {
                        paragraph(self.rich_text_of(from), out);
                        Err(unknown_type(kind))
                    }
                    None => {
                        self.remains(from, out);
                        Err(unknown_type(kind))
                    }
                }
            }
            Value::Array(_) if !is_inline(from) => {
                self.members(from, &mut |reader, item| reader.block(item, out));
                Ok(())
            }
            _ if is_inline(from) => {
                let text = self.rich_text_of(from);
                if text.is_empty() {
                    return Err(Reason::Missing("text"));
                }
                paragraph(text, out);
                Ok(())
            }
            _ => Err(Reason::Not("a block")),
        }
    }

    /// The block of a type that is known; what does not fit into it goes to `rest`, which stands behind it.
    ///
    /// An error says that nothing below the block was read yet: so nothing is read twice, however deep it stands.
    fn known_block(
        &mut self,
        kind: &str,
        from: &Value,
        rest: &mut Vec<Block>,
    ) -> Option<Result<Option<Block>, Reason>> {
        let block = match kind {
            "paragraph" => self.need_rich_text(from, "text").map(|text| Block::Paragraph {
                text,
                style: self.word(from, "style", &PARAGRAPH_STYLES),
            }),
            "heading" => self.need_rich_text(from, "text").map(|text| Block::Heading {
                text,
                level: u8::try_from(self.whole(from, "level", 2, 6).unwrap_or(2)).unwrap_or(2),
                anchor: self.text(from, "anchor"),
            }),
            "image" => self.figure(from).map(|figure| Block::Image(Box::new(figure))),
            "video" => self.media(from).map(|media| Block::Video(Box::new(media))),
            "audio" => self.media(from).map(|media| Block::Audio(Box::new(media))),
            "embed" => self.embed(from).map(|embed| Block::Embed(Box::new(embed))),
            "table" => self.table(from).map(Block::Table),
            "code" => self
                .need_exact_text(from, "text")
                .map(|text| Block::Code { text, language: self.text(from, "lang") }),
            "preformatted" => {
                self.need_exact_text(from, "text").map(|text| Block::Preformatted { text })
            }
            "verse" => self
                .need_exact_text(from, "text")
                .map(|text| Block::Verse { text, language: self.language(from, "lang") }),
            "linkCard" => self.teaser(from).map(|teaser| Block::LinkCard(Rc::new(teaser))),
            "details" => self.need_rich_text(from, "summary").map(|summary| Block::Details {
                summary,
                open: self.flag(from, "open").unwrap_or_default(),
                body: self.content(from),
            }),
            "file" => self.file(from),
            "rating" => self.rating(from),
            "correction" => self.correction(from).map(Block::Correction),
            "math" => self.math(from),
            "divider" => Ok(Block::Divider),
            "slot" => self.need_text(from, "name").map(|name| Block::Slot { name }),
            "list" => return Some(self.list_block(from)),
            "gallery" => return Some(self.gallery(from, rest)),
            "timeline" => return Some(self.timeline(from, rest)),
            "footnotes" => return Some(self.footnotes(from, rest)),
            "quote" => return Some(Ok(self.quote(from))),
            "group" => return Some(Ok(self.group(from))),
            _ => return None,
        };
        Some(block.map(Some))
    }

    fn quote(&mut self, from: &Value) -> Option<Block> {
        let quote = Quote {
            kind: self.word(from, "kind", &QUOTE_KINDS),
            body: self.content(from),
            citation: self.rich_text(from, "citation"),
            url: self.link(from, "url"),
        };
        if quote.body.is_empty() {
            self.leave_out(Reason::Missing("text"));
        }
        let says = !quote.body.is_empty() || !quote.citation.is_empty() || quote.url.is_some();
        says.then_some(Block::Quote(quote))
    }

    fn group(&mut self, from: &Value) -> Option<Block> {
        let group = Group {
            role: self.word(from, "role", &GROUP_ROLES),
            title: self.text(from, "title"),
            body: self.content(from),
        };
        if group.body.is_empty() {
            self.leave_out(Reason::Missing("body"));
        }
        let says = !group.body.is_empty() || group.title.is_some();
        says.then_some(Block::Group(group))
    }

    fn file(&mut self, from: &Value) -> Result<Block, Reason> {
        let url = self.need_url(from, "url", WebUrl::link)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to a range that u64 holds"
        )]
        let bytes = |number: f64| number.clamp(0.0, LARGEST_FILE) as u64;
        Ok(Block::File {
            url,
            name: self.text(from, "name"),
            mime_type: self.text(from, "mimeType"),
            bytes: self.number(from, "size").map(bytes),
        })
    }

    fn rating(&mut self, from: &Value) -> Result<Block, Reason> {
        let value = self.number(from, "value").ok_or(Reason::Missing("value"))?;
        let min = self.number(from, "min").unwrap_or(0.0);
        let max = self.number(from, "max").unwrap_or(5.0);
        if min >= max {
            return Err(Reason::Not("a scale"));
        }
        Ok(Block::Rating { value, min: min.min(value), max: max.max(value) })
    }

    fn math(&mut self, from: &Value) -> Result<Block, Reason> {
        let tex = self.need_exact_text(from, "tex");
        let text = tex.or_else(|reason| self.need_exact_text(from, "mathml").map_err(|_| reason));
        text.map(|text| Block::Math { text })
    }
}

fn unknown_type(kind: &str) -> Reason {
    match kind {
        "" => Reason::Missing("type"),
        word => Reason::Unknown { what: "block type", word: word.to_owned() },
    }
}

/// Adds a paragraph, if there are words.
pub(super) fn paragraph(text: RichText, out: &mut Vec<Block>) {
    if !text.is_empty() {
        out.push(Block::Paragraph { text, style: ParagraphStyle::Normal });
    }
}
