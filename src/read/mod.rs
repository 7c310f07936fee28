//! JSON text becomes an article; what could not be read is said.
//!
//! Knows no page and no network; what only the platform can do comes in as a [`Platform`].

/// JSON text as a tree of values.
pub mod json;
mod left_out;
/// The native document.
pub mod native;
mod platform;

pub use left_out::{LeftOut, Reason};
pub use platform::Platform;

use crate::article::{Article, Next, Teaser};
use json::SyntaxError;

/// An article, and what of its document could not be shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    pub article: Article,
    pub left_out: Vec<LeftOut>,
}

/// One page of a list, or a whole collection that stood at an address of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadPage {
    pub title: Option<String>,
    pub items: Vec<Teaser>,
    pub next: Option<Next>,
    pub left_out: Vec<LeftOut>,
}

/// Why a text is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is not JSON.
    Syntax(SyntaxError),
    /// It is JSON, and neither an article nor a list.
    NotAnArticle(Reason),
}

impl ReadError {
    /// What is wrong, and where the text is broken.
    pub fn message(&self) -> String {
        match self {
            Self::Syntax(error) => error.message(),
            Self::NotAnArticle(reason) => reason.message(),
        }
    }
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for ReadError {}

/// Reads the text of an article.
pub fn read(text: &str, platform: &dyn Platform) -> Result<Read, ReadError> {
    let document = json::parse(text).map_err(ReadError::Syntax)?;
    native::article(&document, platform).map_err(ReadError::NotAnArticle)
}

/// Reads the text of a page of teasers.
pub fn read_page(text: &str, platform: &dyn Platform) -> Result<ReadPage, ReadError> {
    let document = json::parse(text).map_err(ReadError::Syntax)?;
    native::page(&document, platform).map_err(ReadError::NotAnArticle)
}
