//! The blocks of a body.

use super::reader::Reader;
use super::rich_text::is_inline;
use crate::article::Language;
use crate::article::{
    Align, Block, Cell, Footnote, Group, GroupRole, Inline, ListItem, ParagraphStyle, Quote,
    QuoteKind, RichText, Table, TimelineItem, Timestamp, WebUrl,
};
use crate::read::Reason;
use crate::read::json::Value;

const PARAGRAPH_STYLES: [(&str, ParagraphStyle); 6] = [
    ("normal", ParagraphStyle::Normal),
    ("intro", ParagraphStyle::Intro),
    ("dropCap", ParagraphStyle::DropCap),
    ("note", ParagraphStyle::Note),
    ("question", ParagraphStyle::Question),
    ("answer", ParagraphStyle::Answer),
];

impl Reader<'_> {
    pub(super) fn blocks(&mut self, from: &Value, key: &'static str) -> Vec<Block> {
        let mut out = Vec::new();
        if let Some(items) = from.get(key) {
            self.visit(key, items, |reader, item| reader.block(item, &mut out));
        }
        out
    }

    /// Reads one block; a bad one leaves what can be shown of it.
    fn block(&mut self, from: &Value, out: &mut Vec<Block>) -> Result<(), Reason> {
        if from.as_text().is_some() {
            let text = self.rich_text_of(from);
            out.push(Block::Paragraph {
                text,
                style: ParagraphStyle::Normal,
            });
            return Ok(());
        }
        if !matches!(from, Value::Object(_)) {
            return Err(Reason::Not("an object"));
        }
        let kind = from
            .get("type")
            .and_then(Value::as_text)
            .unwrap_or_default();
        match self.known_block(kind, from) {
            Some(Ok(block)) => {
                out.push(block);
                Ok(())
            }
            Some(Err(reason)) => {
                self.remains(from, out);
                Err(reason)
            }
            None => {
                self.remains(from, out);
                Err(match kind {
                    "" => Reason::Missing("type"),
                    word => Reason::Unknown {
                        what: "block type",
                        word: word.to_owned(),
                    },
                })
            }
        }
    }

    fn known_block(&mut self, kind: &str, from: &Value) -> Option<Result<Block, Reason>> {
        Some(match kind {
            "paragraph" => self
                .need_rich_text(from, "text")
                .map(|text| Block::Paragraph {
                    text,
                    style: self.word(from, "style", &PARAGRAPH_STYLES),
                }),
            "heading" => self
                .need_rich_text(from, "text")
                .map(|text| Block::Heading {
                    text,
                    level: u8::try_from(self.whole(from, "level", 2, 6).unwrap_or(2)).unwrap_or(2),
                    anchor: self.text(from, "anchor"),
                }),
            "list" => self.list_block(from),
            "quote" => self.quote(from),
            "image" => self
                .figure(from)
                .map(|figure| Block::Image(Box::new(figure))),
            "gallery" => Ok(Block::Gallery(self.gallery(from))),
            "video" => self.media(from).map(|media| Block::Video(Box::new(media))),
            "audio" => self.media(from).map(|media| Block::Audio(Box::new(media))),
            "embed" => self.embed(from).map(|embed| Block::Embed(Box::new(embed))),
            "table" => self.table(from),
            "code" => self.need_exact_text(from).map(|text| Block::Code {
                text,
                language: self.text(from, "lang"),
            }),
            "preformatted" => self
                .need_exact_text(from)
                .map(|text| Block::Preformatted { text }),
            "verse" => self.need_exact_text(from).map(|text| Block::Verse {
                text,
                language: self.quiet_language(from),
            }),
            "linkCard" => self
                .teaser(from)
                .map(|teaser| Block::LinkCard(Box::new(teaser))),
            "group" => Ok(Block::Group(self.group(from))),
            "details" => self
                .need_rich_text(from, "summary")
                .map(|summary| Block::Details {
                    summary,
                    body: self.blocks(from, "body"),
                    open: self.flag(from, "open").unwrap_or_default(),
                }),
            "timeline" => Ok(Block::Timeline(self.list(
                from,
                "items",
                Self::timeline_item,
            ))),
            "footnotes" => Ok(Block::Footnotes(self.list(from, "items", Self::footnote))),
            "file" => self
                .need_url(from, "url", WebUrl::link)
                .map(|url| Block::File {
                    url,
                    name: self.text(from, "name"),
                    mime_type: self.text(from, "mimeType"),
                    bytes: self.whole(from, "size", 0, u32::MAX).map(u64::from),
                }),
            "rating" => self.rating(from),
            "correction" => self.correction(from).map(Block::Correction),
            "math" => match self
                .exact_text(from, "tex")
                .or_else(|| self.exact_text(from, "mathml"))
            {
                Some(text) => Ok(Block::Math { text }),
                None => Err(Reason::Missing("tex")),
            },
            "divider" => Ok(Block::Divider),
            "slot" => self
                .need_text(from, "name")
                .map(|name| Block::Slot { name }),
            _ => return None,
        })
    }

    /// What can be shown of a block that could not be read: its words, blocks and links.
    fn remains(&mut self, from: &Value, out: &mut Vec<Block>) {
        for key in [
            "title",
            "headline",
            "name",
            "summary",
            "text",
            "caption",
            "credit",
            "fallback",
            "description",
        ] {
            let text = self.rich_text(from, key);
            if !text.is_empty() {
                out.push(Block::Paragraph {
                    text,
                    style: ParagraphStyle::Normal,
                });
            }
        }
        let body = self.blocks(from, "body");
        out.extend(body);
        if let Ok(url) = self.need_url(from, "url", WebUrl::link) {
            let text = RichText(vec![Inline::Link {
                text: url.as_str().into(),
                url,
                title: None,
            }]);
            out.push(Block::Paragraph {
                text,
                style: ParagraphStyle::Normal,
            });
        }
    }

    fn need_exact_text(&mut self, from: &Value) -> Result<String, Reason> {
        self.exact_text(from, "text")
            .filter(|it| !it.is_empty())
            .ok_or(Reason::Missing("text"))
    }

    /// A verse's language; code has a `lang` of another kind, so a wrong one is no news here.
    fn quiet_language(&mut self, from: &Value) -> Option<Language> {
        from.get("lang")
            .and_then(Value::as_text)
            .and_then(Language::parse)
    }

    fn list_block(&mut self, from: &Value) -> Result<Block, Reason> {
        let start = self.number(from, "start");
        Ok(Block::List {
            ordered: self.flag(from, "ordered").unwrap_or_default(),
            #[expect(
                clippy::cast_possible_truncation,
                reason = "clamped to a range that i32 holds"
            )]
            start: start.map(|it| it.clamp(-1e9, 1e9) as i32),
            items: self.list(from, "items", Self::list_item),
        })
    }

    fn list_item(&mut self, from: &Value) -> Result<ListItem, Reason> {
        match from {
            Value::Null => Err(Reason::Not("a text")),
            Value::Array(items) if !items.iter().all(is_inline) => {
                let mut out = Vec::new();
                for item in items {
                    if let Err(reason) = self.block(item, &mut out) {
                        self.leave_out(reason);
                    }
                }
                Ok(ListItem::Blocks(out))
            }
            Value::Object(_) if !is_inline(from) => {
                let mut out = Vec::new();
                self.block(from, &mut out)?;
                Ok(ListItem::Blocks(out))
            }
            text => Ok(ListItem::Text(self.rich_text_of(text))),
        }
    }

    fn quote(&mut self, from: &Value) -> Result<Block, Reason> {
        let mut body = self.blocks(from, "body");
        let text = self.rich_text(from, "text");
        if !text.is_empty() {
            body.insert(
                0,
                Block::Paragraph {
                    text,
                    style: ParagraphStyle::Normal,
                },
            );
        }
        if body.is_empty() {
            return Err(Reason::Missing("text"));
        }
        Ok(Block::Quote(Quote {
            kind: self.word(
                from,
                "kind",
                &[("block", QuoteKind::Block), ("pull", QuoteKind::Pull)],
            ),
            body,
            citation: self.rich_text(from, "citation"),
            url: self.link(from, "url"),
        }))
    }

    fn table(&mut self, from: &Value) -> Result<Block, Reason> {
        let table = Table {
            caption: self.rich_text(from, "caption"),
            head: self.list(from, "head", Self::row),
            body: self.list(from, "body", Self::row),
        };
        if table.head.is_empty() && table.body.is_empty() {
            return Err(Reason::Missing("body"));
        }
        Ok(Block::Table(table))
    }

    fn row(&mut self, from: &Value) -> Result<Vec<Cell>, Reason> {
        let Value::Array(cells) = from else {
            return Err(Reason::Not("a row of cells"));
        };
        Ok(cells.iter().map(|cell| self.cell(cell)).collect())
    }

    fn cell(&mut self, from: &Value) -> Cell {
        let plain = Cell {
            colspan: 1,
            rowspan: 1,
            ..Cell::default()
        };
        if !matches!(from, Value::Object(_)) || is_inline(from) {
            return Cell {
                text: self.rich_text_of(from),
                ..plain
            };
        }
        Cell {
            text: self.rich_text(from, "text"),
            header: self.flag(from, "header").unwrap_or_default(),
            colspan: self.whole(from, "colspan", 1, 1_000).unwrap_or(1),
            rowspan: self.whole(from, "rowspan", 1, 65_534).unwrap_or(1),
            align: self.word(
                from,
                "align",
                &[
                    ("start", Align::Start),
                    ("center", Align::Center),
                    ("end", Align::End),
                    ("left", Align::Start),
                    ("right", Align::End),
                ],
            ),
        }
    }

    fn group(&mut self, from: &Value) -> Group {
        Group {
            role: self.word(
                from,
                "role",
                &[
                    ("aside", GroupRole::Aside),
                    ("factBox", GroupRole::FactBox),
                    ("chapter", GroupRole::Chapter),
                ],
            ),
            title: self.text(from, "title"),
            body: self.blocks(from, "body"),
        }
    }

    fn timeline_item(&mut self, from: &Value) -> Result<TimelineItem, Reason> {
        if !matches!(from, Value::Object(_)) {
            return Err(Reason::Not("an object"));
        }
        let date = self.text(from, "date");
        Ok(TimelineItem {
            timestamp: date.as_deref().and_then(Timestamp::parse),
            date,
            title: self.text(from, "title"),
            body: self.blocks(from, "body"),
        })
    }

    fn footnote(&mut self, from: &Value) -> Result<Footnote, Reason> {
        Ok(Footnote {
            id: self.need_text(from, "id")?,
            body: self.blocks(from, "body"),
        })
    }

    fn rating(&mut self, from: &Value) -> Result<Block, Reason> {
        let value = self.number(from, "value").ok_or(Reason::Missing("value"))?;
        let min = self.number(from, "min").unwrap_or(0.0);
        let max = self.number(from, "max").unwrap_or(5.0);
        Ok(Block::Rating {
            value,
            min: min.min(value),
            max: max.max(value),
        })
    }
}
