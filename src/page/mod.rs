//! Joins source, reader and view: the only room in which loading starts.

mod devices;
mod interface;
mod trouble;

pub use interface::Interface;

use crate::article::{Article, Seen, WebUrl};
use crate::browser::address::{self, Browser};
use crate::read::{Platform, Read, read};
use crate::source::{Abort, load};
use crate::view::{Device, Trouble};
use std::cell::RefCell;
use std::rc::Rc;

/// An article that has come, with the devices of related news that grow as the reader asks.
pub struct Page {
    /// The address of its document, as it was asked for.
    pub address: String,
    pub read: Read,
    pub devices: Vec<Device>,
}

/// Makes an address absolute; `Err` is what the reader is told of one that cannot be asked.
pub fn resolve(address: &str) -> Result<WebUrl, Trouble> {
    let resolved = Browser::new(address::page()).resolve(address.trim());
    let url = resolved.and_then(|it| WebUrl::media(it).ok());
    url.ok_or_else(|| trouble::address(address))
}

/// Loads and reads an article; `None` where the reader left before it came.
pub async fn open(url: &WebUrl, abort: &Abort) -> Option<Result<Rc<Page>, Trouble>> {
    let fetched = match load(url.as_str(), abort).await {
        Ok(fetched) => fetched,
        Err(error) => return trouble::load(&error, url).map(Err),
    };
    let platform = Browser::new(fetched.address);
    let mut read = match read(&fetched.text, &platform) {
        Ok(read) => read,
        Err(error) => return Some(Err(trouble::read(&error, url))),
    };
    let own = itself(&read.article, url);
    let seen = Rc::new(RefCell::new(Seen::with(own)));
    let related = std::mem::take(&mut read.article.related);
    let devices = related.into_iter().map(|it| devices::device(it, seen.clone())).collect();
    Some(Ok(Rc::new(Page { address: url.as_str().to_owned(), read, devices })))
}

/// The addresses of the article itself, which its related news must not offer.
fn itself(article: &Article, url: &WebUrl) -> Vec<WebUrl> {
    article.url.iter().chain([url]).cloned().collect()
}
