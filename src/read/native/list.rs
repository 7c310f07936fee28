//! Blocks that are lists: of lines, pictures, events and notes.

use super::block::paragraph;
use super::reader::{Reader, present};
use super::rich_text::{is_inline, kind};
use crate::article::{
    Block, Footnote, Gallery, GalleryLayout, ListItem, RichText, TimelineItem, Timestamp,
};
use crate::read::Reason;
use crate::read::json::Value;

/// The types that only blocks have; `code` is an inline's too, and is taken for one beside words.
pub(super) const BLOCK_TYPES: [&str; 23] = [
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
];

const GALLERY_LAYOUTS: [(&str, GalleryLayout); 2] =
    [("slideshow", GalleryLayout::Slideshow), ("grid", GalleryLayout::Grid)];

impl Reader<'_> {
    pub(super) fn list_block(&mut self, from: &Value) -> Result<Option<Block>, Reason> {
        from.get("items").ok_or(Reason::Missing("items"))?;
        let items = self.list(from, "items", Self::list_item);
        let start = self.number(from, "start");
        let list = Block::List {
            ordered: self.flag(from, "ordered").unwrap_or_default(),
            #[expect(
                clippy::cast_possible_truncation,
                reason = "clamped to a range that i32 holds"
            )]
            start: start.map(|it| it.clamp(-1e9, 1e9) as i32),
            items,
        };
        let empty = matches!(&list, Block::List { items, .. } if items.is_empty());
        Ok(self.unless(empty, list))
    }

    fn list_item(&mut self, from: &Value) -> Result<ListItem, Reason> {
        if let Value::Null | Value::Bool(_) = from {
            return Err(Reason::Not("a text"));
        }
        if !is_blocks(from) {
            let text = self.rich_text_of(from);
            return match text.is_empty() {
                true => Err(Reason::Missing("text")),
                false => Ok(ListItem::Text(text)),
            };
        }
        let mut out = Vec::new();
        self.members(from, &mut |reader, item| reader.block(item, &mut out));
        match out.is_empty() {
            true => Err(Reason::Missing("body")),
            false => Ok(ListItem::Blocks(out)),
        }
    }

    pub(super) fn gallery(
        &mut self,
        from: &Value,
        rest: &mut Vec<Block>,
    ) -> Result<Option<Block>, Reason> {
        let items = self.items(from, Self::figure, rest)?;
        let gallery = Gallery {
            title: self.text(from, "title"),
            layout: self.word(from, "layout", &GALLERY_LAYOUTS),
            items,
        };
        if gallery.items.is_empty() {
            let title = gallery.title.as_deref().unwrap_or_default();
            let mut captions = std::mem::take(rest);
            paragraph(RichText::from(title), rest);
            rest.append(&mut captions);
        }
        Ok(self.unless(gallery.items.is_empty(), Block::Gallery(gallery)))
    }

    pub(super) fn timeline(
        &mut self,
        from: &Value,
        rest: &mut Vec<Block>,
    ) -> Result<Option<Block>, Reason> {
        let items = self.items(from, Self::timeline_item, rest)?;
        Ok(self.unless(items.is_empty(), Block::Timeline(items)))
    }

    fn timeline_item(&mut self, from: &Value) -> Result<TimelineItem, Reason> {
        let fields = ["date", "title", "text", "body"];
        if !is_inline(from) && fields.iter().all(|key| present(from, key).is_none()) {
            return Err(Reason::Missing("title"));
        }
        let date = self.text(from, "date");
        Ok(TimelineItem {
            timestamp: date.as_deref().and_then(Timestamp::parse),
            date,
            title: self.text(from, "title"),
            body: self.content(from),
        })
    }

    pub(super) fn footnotes(
        &mut self,
        from: &Value,
        rest: &mut Vec<Block>,
    ) -> Result<Option<Block>, Reason> {
        let items = self.items(from, Self::footnote, rest)?;
        Ok(self.unless(items.is_empty(), Block::Footnotes(items)))
    }

    fn footnote(&mut self, from: &Value) -> Result<Footnote, Reason> {
        Ok(Footnote { id: self.need_text(from, "id")?, body: self.content(from) })
    }

    /// The members of `items`; what can be shown of a bad one goes to `rest`.
    ///
    /// `read` may fail only before it reads blocks, so that no block is read twice.
    fn items<T>(
        &mut self,
        from: &Value,
        read: fn(&mut Self, &Value) -> Result<T, Reason>,
        rest: &mut Vec<Block>,
    ) -> Result<Vec<T>, Reason> {
        from.get("items").ok_or(Reason::Missing("items"))?;
        let mut out = Vec::new();
        self.visit(from, "items", &mut |reader, item| {
            match read(reader, item) {
                Ok(it) => out.push(it),
                Err(reason) => {
                    reader.leave_out(reason);
                    reader.remains(item, rest);
                }
            }
            Ok(())
        });
        Ok(out)
    }

    /// A list without items is no block.
    fn unless(&mut self, empty: bool, block: Block) -> Option<Block> {
        if empty {
            self.leave_out(Reason::Missing("items"));
        }
        (!empty).then_some(block)
    }
}

/// Whether an item of a list is made of blocks rather than of words.
fn is_blocks(item: &Value) -> bool {
    let members = item.as_list();
    let words = members.iter().any(|it| it.as_text().is_some());
    members.iter().any(|it| BLOCK_TYPES.contains(&kind(it))) || !words && !is_inline(item)
}
