//! The browser's peer on the host.

use crate::article::{AddressError, Resolved};
use crate::read::Platform;
use unicode_normalization::UnicodeNormalization;
use url::Url;

/// Resolves addresses against one base, as the page of a document does.
#[derive(Clone, Debug)]
pub struct Host(Url);

impl Host {
    /// `base` is the address that the document came from.
    pub fn at(base: &str) -> Result<Self, AddressError> {
        Url::parse(base).map(Self).map_err(|_| AddressError::NotAnAddress(base.to_owned()))
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
