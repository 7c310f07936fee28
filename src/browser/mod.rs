//! The browser's own abilities, one file each; knows nothing of articles.

/// Addresses as the browser reads them.
pub mod address;
/// The history of the page.
pub mod history;
/// Nodes: where they stand, what has focus.
pub mod node;
/// Watching nodes.
pub mod observe;
/// Passing an address on.
pub mod share;
/// Waiting.
pub mod timer;
