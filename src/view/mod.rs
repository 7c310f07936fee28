//! The article becomes what is seen: plain values in, elements out.
//!
//! Fetches nothing, stores nothing, knows no format.

pub mod element;
