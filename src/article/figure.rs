//! Pictures, galleries, films and recordings.

use super::{Language, RichText, WebUrl};

/// A picture with what is said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub url: WebUrl,
    /// In pixels, where the document knows it.
    pub size: Option<Size>,
    /// `None`: nobody described it; `Some("")`: it decorates.
    pub alt: Option<String>,
    pub caption: RichText,
    pub credit: RichText,
    /// The same picture in other widths.
    pub renditions: Vec<Rendition>,
    pub focal_point: Option<FocalPoint>,
    /// Base64 of a ThumbHash: <https://evanw.github.io/thumbhash/>.
    pub thumbhash: Option<String>,
    pub role: FigureRole,
}

/// Width and height in pixels, neither of them zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    pub width: u32,
    pub height: u32,
}

/// One width of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Rendition {
    pub url: WebUrl,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: Option<u32>,
    pub mime_type: Option<String>,
}

/// The point that a crop must keep, as shares of width and height from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FocalPoint {
    pub x: f64,
    pub y: f64,
}

/// How much room a picture takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureRole {
    /// As wide as the text.
    #[default]
    Inline,
    /// Wider than the text.
    Wide,
    /// As wide as the page.
    Full,
}

/// Several pictures that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gallery {
    pub title: Option<String>,
    pub items: Vec<Figure>,
    pub layout: GalleryLayout,
}

/// How the pictures of a gallery stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GalleryLayout {
    #[default]
    Slideshow,
    Grid,
}

/// A film or a recording that the browser itself plays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Media {
    pub title: Option<String>,
    /// The same film in other encodings, best first.
    pub sources: Vec<Source>,
    pub poster: Option<Figure>,
    /// In seconds.
    pub duration: Option<f64>,
    pub tracks: Vec<Track>,
    pub caption: RichText,
    pub credit: RichText,
}

/// One encoding of a film or a recording.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    pub url: WebUrl,
    pub mime_type: Option<String>,
    /// In pixels; films only.
    pub size: Option<Size>,
}

/// Subtitles and their kin: HTML's `<track>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    pub url: WebUrl,
    /// One of HTML's kinds: `subtitles captions descriptions chapters metadata`.
    pub kind: &'static str,
    pub language: Option<Language>,
    pub label: Option<String>,
}
