//! The browser's peer on the host, for tests; `tests/support` shares this file.

use super::{Platform, Resolved};
use unicode_normalization::UnicodeNormalization;

/// Resolves addresses against one base, as the page of a document does.
pub(crate) struct Host(url::Url);

impl Host {
    /// `base` is the address that the document came from.
    ///
    /// # Panics
    ///
    /// Where `base` is no whole address.
    pub(crate) fn at(base: &str) -> Self {
        match url::Url::parse(base) {
            Ok(base) => Self(base),
            Err(error) => panic!("{base}: {error}"),
        }
    }
}

impl Platform for Host {
    fn resolve(&self, address: &str) -> Option<Resolved> {
        let url = self.0.join(address).ok()?;
        Some(Resolved {
            href: url.to_string(),
            scheme: url.scheme().to_owned(),
            host: url.host_str().unwrap_or_default().to_owned(),
        })
    }

    fn compose(&self, text: &str) -> String {
        text.nfc().collect()
    }
}
