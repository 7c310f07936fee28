//! The browser's peer on the host: the same file that the reader's own tests use.

use news_article::article::Resolved;
use news_article::read::Platform;

#[path = "../../src/read/testing.rs"]
mod testing;

pub(crate) use testing::Host;
