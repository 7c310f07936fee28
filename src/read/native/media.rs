//! Films, recordings, and what third parties play.

use super::reader::Reader;
use crate::article::{Embed, Media, Source, Track, WebUrl};
use crate::read::Reason;
use crate::read::json::Value;

const TRACK_KINDS: [(&str, &str); 5] = [
    ("subtitles", "subtitles"),
    ("captions", "captions"),
    ("descriptions", "descriptions"),
    ("chapters", "chapters"),
    ("metadata", "metadata"),
];

impl Reader<'_> {
    pub(super) fn media(&mut self, from: &Value) -> Result<Media, Reason> {
        let mut sources = self.list(from, "sources", Self::source);
        if sources.is_empty() && from.get("url").is_some() {
            sources.push(self.source(from)?);
        }
        if sources.is_empty() {
            return Err(Reason::Missing("sources"));
        }
        Ok(Media {
            title: self.text(from, "title"),
            sources,
            poster: self.one(from, "poster", Self::figure),
            duration: self.number(from, "duration").filter(|it| *it > 0.0),
            tracks: self.list(from, "tracks", Self::track),
            caption: self.rich_text(from, "caption"),
            credit: self.rich_text(from, "credit"),
        })
    }

    fn source(&mut self, from: &Value) -> Result<Source, Reason> {
        Ok(Source {
            url: self.need_url(from, "url", WebUrl::media)?,
            mime_type: self.text(from, "mimeType"),
            size: self.size(from),
        })
    }

    fn track(&mut self, from: &Value) -> Result<Track, Reason> {
        let kind = self.word(from, "kind", &TRACK_KINDS);
        Ok(Track {
            url: self.need_url(from, "url", WebUrl::media)?,
            kind: if kind.is_empty() { "subtitles" } else { kind },
            language: self.language(from, "lang"),
            label: self.text(from, "label"),
        })
    }

    pub(super) fn embed(&mut self, from: &Value) -> Result<Embed, Reason> {
        let embed = Embed {
            provider: self.text(from, "provider"),
            url: self.link(from, "url"),
            title: self.text(from, "title"),
            size: self.size(from),
            poster: self.one(from, "poster", Self::figure),
            fallback: self.rich_text(from, "fallback"),
        };
        if embed.url.is_none() && embed.title.is_none() && embed.fallback.is_empty() {
            return Err(Reason::Missing("url"));
        }
        Ok(embed)
    }
}
