//! `<news-article>`: one tag that shows any newsroom's article on any page.
//!
//! The rooms in the order in which an article passes through them; ARCHITECTURE.md is the map.

// The model: what an article is.
pub mod article;

// JSON text becomes an article.
pub mod read;

// An address becomes text.
pub mod source;

// What is seen.
pub mod view;

// A value that views follow.
pub mod live;

// The texts of the interface.
pub mod words;

// The abilities of the browser.
pub mod browser;

// What a partner may choose.
pub mod settings;

// Joins source, read and view.
pub mod page;

// The element on a partner's page.
pub mod embed;

// The reader's own page.
pub mod app;

// What newsrooms and partners run on their own machines.
#[cfg(not(target_arch = "wasm32"))]
pub mod tool;
