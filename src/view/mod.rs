//! The article becomes what is seen: plain values in, elements out.
//!
//! Fetches nothing, stores nothing, knows no format.

mod article;
mod blocks;
mod byline;
mod carousel;
mod collection;
mod context;
pub mod element;
mod embed;
mod figure;
mod gallery;
mod live;
mod media;
mod rich_text;
mod share;
mod table;
mod trouble;

#[cfg(test)]
mod tests;

pub use article::article;
pub use collection::{Device, ListState, slot_name};
pub use context::{Context, Surroundings};
pub use trouble::{Trouble, failed, loading};
