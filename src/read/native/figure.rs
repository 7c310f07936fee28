//! Pictures.

use super::reader::Reader;
use crate::article::{Figure, FigureRole, FocalPoint, Rendition, WebUrl};
use crate::read::Reason;
use crate::read::json::Value;

impl Reader<'_> {
    pub(super) fn figure(&mut self, from: &Value) -> Result<Figure, Reason> {
        Ok(Figure {
            url: self.need_url(from, "url", WebUrl::media)?,
            size: self.size(from),
            alt: self.exact_text(from, "alt"),
            caption: self.rich_text(from, "caption"),
            credit: self.rich_text(from, "credit"),
            renditions: self.list(from, "renditions", Self::rendition),
            focal_point: self.one(from, "focalPoint", Self::focal_point),
            thumbhash: self.text(from, "thumbhash"),
            role: self.word(
                from,
                "role",
                &[
                    ("inline", FigureRole::Inline),
                    ("wide", FigureRole::Wide),
                    ("full", FigureRole::Full),
                ],
            ),
        })
    }

    fn rendition(&mut self, from: &Value) -> Result<Rendition, Reason> {
        Ok(Rendition {
            url: self.need_url(from, "url", WebUrl::media)?,
            width: self.pixels(from, "width").ok_or(Reason::Missing("width"))?,
            height: self.pixels(from, "height"),
            mime_type: self.text(from, "mimeType"),
        })
    }

    fn focal_point(&mut self, from: &Value) -> Result<FocalPoint, Reason> {
        let x = self.number(from, "x").ok_or(Reason::Missing("x"))?;
        let y = self.number(from, "y").ok_or(Reason::Missing("y"))?;
        Ok(FocalPoint { x: x.clamp(0.0, 1.0), y: y.clamp(0.0, 1.0) })
    }
}
