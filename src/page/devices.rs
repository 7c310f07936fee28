//! Devices of related news: their sources and further pages.

use crate::article::{LinkCollection, Seen, Teaser, WebUrl};
use crate::browser::address::Browser;
use crate::live::Live;
use crate::read::{ReadPage, read_page};
use crate::source::{Abort, load};
use crate::view::{Device, ListState};
use std::cell::RefCell;
use std::rc::Rc;

/// A device with what its document holds, less what the page offers already.
pub(super) fn device(mut collection: LinkCollection, seen: Rc<RefCell<Seen>>) -> Device {
    let items =
        seen.borrow_mut().keep_new(collection.layout, std::mem::take(&mut collection.items));
    let state = match &collection.source {
        Some(_) => ListState::Waiting,
        None => ListState::Ready(collection.next.clone()),
    };
    let list = List {
        items: Live::new(items.into_iter().map(Rc::new).collect()),
        state: Live::new(state),
        title: Live::new(collection.title.clone()),
        collection: Rc::new(collection),
        seen,
    };
    let request = Request::default();
    let asked = RefCell::new(None::<WebUrl>);
    Device {
        collection: list.collection.clone(),
        items: list.items.clone(),
        state: list.state.clone(),
        title: list.title.clone(),
        told: Rc::default(),
        load: Rc::new(move || {
            let Some(url) = list.wanted(asked.borrow().as_ref()) else {
                return;
            };
            *asked.borrow_mut() = Some(url.clone());
            list.state.set(ListState::Loading);
            let (list, abort) = (list.clone(), request.0.clone());
            wasm_bindgen_futures::spawn_local(async move { list.add(page(&url, &abort).await) });
        }),
    }
}

/// A device's request, which ends when the device is gone.
#[derive(Default)]
struct Request(Rc<Abort>);

impl Drop for Request {
    fn drop(&mut self) {
        self.0.leave();
    }
}

#[derive(Clone)]
struct List {
    collection: Rc<LinkCollection>,
    items: Live<Vec<Rc<Teaser>>>,
    state: Live<ListState>,
    title: Live<Option<String>>,
    seen: Rc<RefCell<Seen>>,
}

impl List {
    /// What is to be fetched now: the source, the next page, or again what failed.
    fn wanted(&self, asked: Option<&WebUrl>) -> Option<WebUrl> {
        match self.state.peek(ListState::clone) {
            ListState::Waiting => self.collection.source.clone(),
            ListState::Ready(next) => next.map(|it| it.url),
            ListState::Failed => asked.cloned(),
            ListState::Loading => None,
        }
    }

    fn add(&self, page: Option<ReadPage>) {
        let Some(page) = page else {
            return self.state.set(ListState::Failed);
        };
        let new = self.seen.borrow_mut().keep_new(self.collection.layout, page.items);
        if self.title.peek(Option::is_none) && page.title.is_some() {
            self.title.set(page.title);
        }
        self.items.update(|items| items.extend(new.into_iter().map(Rc::new)));
        self.state.set(ListState::Ready(page.next));
    }
}

/// Loads and reads a page of teasers; `None` where that failed.
async fn page(url: &WebUrl, abort: &Abort) -> Option<ReadPage> {
    let fetched = load(url.as_str(), abort).await.ok()?;
    read_page(&fetched.text, &Browser::new(fetched.address)).ok()
}
