//! JSON text as a tree of values, read alike in the browser and on the host.
//!
//! Our own, because it weighs a quarter of `serde_json::Value` in the browser (ARCHITECTURE.md has the figures)
//! and because it says where a text is broken.
//! The grammar is RFC 8259: <https://www.rfc-editor.org/rfc/rfc8259>.

mod parse;
mod value;

#[cfg(test)]
mod tests;

pub use parse::{Problem, SyntaxError, parse};
pub use value::Value;
