//! What can be shown of a block that could not be read.

use super::block::paragraph;
use super::reader::Reader;
use crate::article::{Block, Inline, RichText, WebUrl};
use crate::read::json::Value;

/// The fields in which words stand, in the order in which they are shown.
const WORDS: [&str; 13] = [
    "kicker",
    "title",
    "headline",
    "name",
    "summary",
    "text",
    "alt",
    "caption",
    "credit",
    "citation",
    "fallback",
    "description",
    "label",
];

impl Reader<'_> {
    /// Shows the words, pictures, blocks and the address of a block as paragraphs, pictures and a link.
    pub(super) fn remains(&mut self, from: &Value, out: &mut Vec<Block>) {
        if from.as_text().is_some() {
            return paragraph(self.rich_text_of(from), out);
        }
        for key in WORDS {
            // A description for those who do not see stands in for a picture that nobody sees.
            if key != "alt" || from.get("caption").is_none() {
                paragraph(self.rich_text(from, key), out);
            }
        }
        for key in ["image", "poster"] {
            let figure = self.one(from, key, Self::figure);
            out.extend(figure.map(|it| Block::Image(Box::new(it))));
        }
        for key in ["body", "items"] {
            out.append(&mut self.blocks(from, key));
        }
        if let Ok(url) = self.need_url(from, "url", WebUrl::link) {
            let link = Inline::Link { text: url.as_str().into(), url, title: None };
            paragraph(RichText(vec![link]), out);
        }
    }
}
