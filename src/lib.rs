//! `<news-article>`: one tag that shows any newsroom's article on any page.
//!
//! The rooms in the order in which an article passes through them; ARCHITECTURE.md is the map.

/// The model: what an article is.
pub mod article;
/// The abilities of the browser.
pub mod browser;
/// JSON text becomes an article.
pub mod read;
/// What is seen.
pub mod view;
/// The texts of the interface.
pub mod words;
