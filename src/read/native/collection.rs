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
            source: self.one(from, "source", |reader, from| {
                reader.need_url(from, "url", WebUrl::media)
            }),
        })
    }

    fn placement(&mut self, from: &Value) -> Placement {
        let after = self.whole(from, "after", 0, u32::MAX).unwrap_or_default();
        self.word(
            from,
            "placement",
            &[
                ("afterDescription", Placement::AfterDescription),
                (
                    "inBody",
                    Placement::InBody {
                        after: after as usize,
                    },
                ),
                ("afterBody", Placement::AfterBody),
                ("end", Placement::End),
            ],
        )
    }

    pub(super) fn next(&mut self, from: &Value) -> Option<Next> {
        self.one(from, "next", |reader, from| {
            let url = reader.need_url(from, "url", WebUrl::media)?;
            Ok(Next {
                url,
                label: reader.text(from, "label"),
            })
        })
    }

    /// A teaser needs words; without an address they are still shown.
    pub(super) fn teaser(&mut self, from: &Value) -> Result<Teaser, Reason> {
        if !matches!(from, Value::Object(_)) {
            return Err(Reason::Not("an object"));
        }
        Ok(Teaser {
            headline: self.need_text(from, "headline")?,
            url: self.link(from, "url"),
            document: self.media_url(from, "document"),
            description: self.rich_text(from, "description"),
            image: self.one(from, "image", Self::figure),
            kicker: self.text(from, "kicker"),
            byline: self.text(from, "byline"),
            published: self.timestamp(from, "datePublished"),
            language: self.language(from, "inLanguage"),
            media_type: self.word(from, "mediaType", &MEDIA_TYPES),
        })
    }
}
