//! Related news.

use super::reader::Reader;
use crate::article::{
    Layout, LinkCollection, MediaType, Next, Placement, Role, Teaser, WebUrl, WhenEmpty,
};
use crate::read::Reason;
use crate::read::json::Value;

const ROLES: [(&str, Role); 7] = [
    ("related", Role::Related),
    ("recommended", Role::Recommended),
    ("editorsPicks", Role::EditorsPicks),
    ("latest", Role::Latest),
    ("mostRead", Role::MostRead),
    ("topic", Role::Topic),
    ("series", Role::Series),
];

const LAYOUTS: [(&str, Layout); 4] = [
    ("bullets", Layout::Bullets),
    ("list", Layout::List),
    ("carousel", Layout::Carousel),
    ("grid", Layout::Grid),
];

const MEDIA_TYPES: [(&str, MediaType); 5] = [
    ("text", MediaType::Text),
    ("video", MediaType::Video),
    ("gallery", MediaType::Gallery),
    ("live", MediaType::Live),
    ("audio", MediaType::Audio),
];

impl Reader<'_> {
    pub(super) fn collection(&mut self, from: &Value) -> Result<LinkCollection, Reason> {
        if !matches!(from, Value::Object(_)) {
            return Err(Reason::Not("an object"));
        }
        Ok(LinkCollection {
            role: self.word(from, "role", &ROLES),
            placement: self.placement(from),
            layout: self.word(from, "layout", &LAYOUTS),
            title: self.text(from, "title"),
            items: self.list(from, "items", Self::teaser),
            when_empty: self.word(
                from,
                "whenEmpty",
                &[("hide", WhenEmpty::Hide), ("keep", WhenEmpty::Keep)],
            ),
            next: self.next(from),
            source: self
                .one(from, "source", |reader, from| reader.need_url(from, "url", WebUrl::media)),
        })
    }

    /// Where a device stands; `after` counts the document's blocks, see [`settle`].
    fn placement(&mut self, from: &Value) -> Placement {
        let after = self.whole(from, "after", 0, u32::MAX).unwrap_or(u32::MAX) as usize;
        self.word(
            from,
            "placement",
            &[
                ("afterDescription", Placement::AfterDescription),
                ("inBody", Placement::InBody { after }),
                ("afterBody", Placement::AfterBody),
                ("end", Placement::End),
            ],
        )
    }

    pub(super) fn next(&mut self, from: &Value) -> Option<Next> {
        self.one(from, "next", |reader, from| {
            let url = reader.need_url(from, "url", WebUrl::media)?;
            Ok(Next { url, label: reader.text(from, "label") })
        })
    }

    /// A teaser without a headline shows its description, or its address, as a link without words does.
    pub(super) fn teaser(&mut self, from: &Value) -> Result<Teaser, Reason> {
        if !matches!(from, Value::Object(_)) {
            return Err(Reason::Not("an object"));
        }
        let url = self.link(from, "url");
        let mut description = self.rich_text(from, "description");
        let headline = match self.need_text(from, "headline") {
            Ok(headline) => headline,
            Err(reason) => {
                let words = std::mem::take(&mut description).plain();
                let stand_in = match &url {
                    Some(url) if words.is_empty() => url.as_str().to_owned(),
                    None if words.is_empty() => return Err(reason),
                    _ => words,
                };
                self.leave_out(reason);
                stand_in
            }
        };
        Ok(Teaser {
            url,
            document: self.media_url(from, "document"),
            headline,
            description,
            image: self.one(from, "image", Self::figure),
            kicker: self.text(from, "kicker"),
            byline: self.text(from, "byline"),
            published: self.timestamp(from, "datePublished"),
            language: self.language(from, "inLanguage"),
            media_type: self.word(from, "mediaType", &MEDIA_TYPES),
        })
    }
}

/// Brings a place in the document's body to the article's, where a block may have become none or many.
///
/// `ends` holds, for each block of the document, how many blocks the article has up to its end.
pub(super) fn settle(placement: Placement, ends: &[usize]) -> Placement {
    let Placement::InBody { after } = placement else {
        return placement;
    };
    match ends.get(after) {
        Some(end) => end
            .checked_sub(1)
            .map_or(Placement::AfterDescription, |after| Placement::InBody { after }),
        None => Placement::AfterBody,
    }
}
