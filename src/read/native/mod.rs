//! The native document, version 1: `schema/article.schema.json`.
//!
//! Tolerant: null is absent, one is many, a number may be a text.
//! One bad block costs one block, and what is left out is said.

mod block;
mod collection;
mod fields;
mod figure;
mod list;
mod media;
mod reader;
mod remains;
mod rich_text;
mod table;

#[cfg(test)]
mod tests;

use super::json::Value;
use super::{Platform, Read, ReadPage, Reason};
use crate::article::{Alternate, Article, Author, Correction, LiveUpdate, Publisher, WebUrl};
use collection::settle;
use reader::Reader;

/// Reads an article; only a headline is needed.
pub fn article(document: &Value, platform: &dyn Platform) -> Result<Read, Reason> {
    if !matches!(document, Value::Object(_)) {
        return Err(Reason::Not("an article"));
    }
    let mut reader = Reader::new(platform);
    let article = reader.article(document)?;
    Ok(Read { article, left_out: reader.left_out })
}

/// Reads a page of teasers; only `items` is needed.
pub fn page(document: &Value, platform: &dyn Platform) -> Result<ReadPage, Reason> {
    document.get("items").ok_or(Reason::Missing("items"))?;
    let mut reader = Reader::new(platform);
    Ok(ReadPage {
        title: reader.text(document, "title"),
        items: reader.list(document, "items", Reader::teaser),
        next: reader.next(document),
        left_out: reader.left_out,
    })
}

impl Reader<'_> {
    fn article(&mut self, from: &Value) -> Result<Article, Reason> {
        if let Some(version) = from.get("version").and_then(Value::as_text)
            && version != "1"
        {
            self.leave_out(Reason::Unknown { what: "version", word: version.to_owned() });
        }
        let headline = self.need_text(from, "headline")?;
        let (mut body, mut ends) = (Vec::new(), Vec::new());
        self.visit(from, "body", &mut |reader, item| {
            let read = reader.block(item, &mut body);
            ends.push(body.len());
            read
        });
        let mut related = self.list(from, "related", Self::collection);
        for device in &mut related {
            device.placement = settle(device.placement, &ends);
        }
        Ok(Article {
            headline,
            id: self.text(from, "id"),
            url: self.link(from, "url"),
            language: self.language(from, "inLanguage"),
            alternative_headline: self.text(from, "alternativeHeadline"),
            kicker: self.text(from, "kicker"),
            section: self.text(from, "articleSection"),
            description: self.rich_text(from, "description"),
            byline: self.text(from, "byline"),
            authors: self.list(from, "author", Self::author),
            publisher: self.one(from, "publisher", Self::publisher),
            published: self.timestamp(from, "datePublished"),
            modified: self.timestamp(from, "dateModified"),
            image: self.one(from, "image", Self::figure),
            alternates: self.list(from, "alternates", Self::alternate),
            copyright_notice: self.text(from, "copyrightNotice"),
            usage_info: self.link(from, "usageInfo"),
            is_accessible_for_free: self.flag(from, "isAccessibleForFree"),
            expires: self.timestamp(from, "expires"),
            corrections: self.list(from, "correction", Self::correction),
            body,
            live_updates: self.list(from, "liveBlogUpdate", Self::live_update),
            related,
        })
    }

    fn author(&mut self, from: &Value) -> Result<Author, Reason> {
        Ok(Author {
            name: self.name(from)?,
            url: self.link(from, "url"),
            image: self.media_url(from, "image"),
            role: self.text(from, "role"),
        })
    }

    /// The name of somebody; a text that stands alone is a name.
    fn name(&mut self, from: &Value) -> Result<String, Reason> {
        match from.as_text().map(str::trim) {
            Some("") => Err(Reason::Missing("name")),
            Some(name) => Ok(self.compose(name)),
            None => self.need_text(from, "name"),
        }
    }

    fn publisher(&mut self, from: &Value) -> Result<Publisher, Reason> {
        Ok(Publisher {
            name: self.name(from)?,
            url: self.link(from, "url"),
            logo: self.media_url(from, "logo"),
        })
    }

    fn alternate(&mut self, from: &Value) -> Result<Alternate, Reason> {
        Ok(Alternate {
            url: self.need_url(from, "url", WebUrl::link)?,
            rel: self.text(from, "rel"),
            media: self.text(from, "media"),
            label: self.text(from, "label"),
        })
    }

    pub(super) fn correction(&mut self, from: &Value) -> Result<Correction, Reason> {
        let text = match from {
            Value::Object(_) => self.rich_text(from, "text"),
            text => self.rich_text_of(text),
        };
        if text.is_empty() {
            return Err(Reason::Missing("text"));
        }
        Ok(Correction { text, date: self.timestamp(from, "date") })
    }

    fn live_update(&mut self, from: &Value) -> Result<LiveUpdate, Reason> {
        let update = LiveUpdate {
            id: self.text(from, "id"),
            headline: self.text(from, "headline"),
            published: self.timestamp(from, "datePublished"),
            modified: self.timestamp(from, "dateModified"),
            pinned: self.flag(from, "pinned").unwrap_or_default(),
            key_event: self.flag(from, "keyEvent").unwrap_or_default(),
            body: self.content(from),
        };
        if update.headline.is_none() && update.body.is_empty() {
            return Err(Reason::Missing("body"));
        }
        Ok(update)
    }
}
