//! The reader's way from article to article: opening, going back, trying again.

use super::{Shown, route};
use crate::article::{Language, Teaser, WebUrl};
use crate::browser::{history, node, timer};
use crate::live::Live;
use crate::page::{Interface, Page, open, resolve};
use crate::source::Abort;
use std::cell::RefCell;
use std::rc::Rc;
use tachys::dom::document;
use wasm_bindgen_futures::spawn_local;

/// How many articles stay as they were left, with the pages that were loaded into their lists.
const KEPT: usize = 12;

/// Where the reader is, and where he is on the way to.
pub(super) struct Journey {
    pub(super) shown: Live<Shown>,
    /// Whether something is on its way.
    pub(super) busy: Live<bool>,
    interface: Interface,
    /// The articles that were read, the latest last.
    kept: RefCell<Vec<Rc<Page>>>,
    /// The request that is on its way; a newer one ends it.
    request: RefCell<Option<Rc<Abort>>>,
}

/// What happens to focus and position once an article is there.
#[derive(Clone, Copy)]
enum Arrival {
    /// A teaser was followed: to the top, focus on the headline.
    Opened,
    /// Back, forward or reloaded: where the reader stood, asked for at once,
    /// since a scroll that comes to rest after going back is written into the entry gone to.
    Returned(f64),
    /// Tried again: where the reader stood; the button that had focus is gone, and the headline takes it.
    TriedAgain(f64),
}

impl Journey {
    pub(super) fn new(interface: Interface) -> Rc<Self> {
        Rc::new(Self {
            shown: Live::new(Shown::Nothing),
            busy: Live::new(false),
            interface,
            kept: RefCell::default(),
            request: RefCell::default(),
        })
    }

    /// Shows what the address bar names: at the start, and after going back or forward.
    pub(super) fn arrive(self: &Rc<Self>) {
        self.go_where_named(Arrival::Returned(history::position()));
    }

    /// Shows what the address bar names once more.
    pub(super) fn try_again(self: &Rc<Self>) {
        self.go_where_named(Arrival::TriedAgain(history::position()));
    }

    fn go_where_named(self: &Rc<Self>, arrival: Arrival) {
        let named = route::wanted();
        if named.is_none() {
            history::replace(&route::of(route::FIRST));
        }
        self.go(named.as_deref().unwrap_or(route::FIRST), arrival);
    }

    /// Opens a teaser's article in place; `false` leaves the click to the browser.
    pub(super) fn open(self: &Rc<Self>, teaser: &Teaser) -> bool {
        let Some(document) = &teaser.document else {
            return false;
        };
        self.follow(document.as_str());
        true
    }

    /// Opens a document as a new entry of the history.
    pub(super) fn follow(self: &Rc<Self>, document: &str) {
        history::keep_position();
        history::push(&route::of(document));
        self.go(document, Arrival::Opened);
    }

    fn go(self: &Rc<Self>, document: &str, arrival: Arrival) {
        if let Some(before) = self.request.take() {
            before.leave();
        }
        let url = match resolve(document) {
            Ok(url) => url,
            Err(trouble) => return self.show(Shown::Failed(trouble), arrival),
        };
        if let Some(page) = self.kept(&url) {
            return self.show(Shown::Article(page), arrival);
        }
        let abort = Rc::new(Abort::new());
        self.request.replace(Some(abort.clone()));
        self.busy.set(true);
        let journey = self.clone();
        spawn_local(async move {
            match open(&url, &abort).await {
                Some(Ok(page)) => {
                    journey.keep(page.clone());
                    journey.show(Shown::Article(page), arrival);
                }
                Some(Err(trouble)) => journey.show(Shown::Failed(trouble), arrival),
                None => {}
            }
        });
    }

    fn kept(&self, url: &WebUrl) -> Option<Rc<Page>> {
        self.kept.borrow().iter().find(|it| it.address == url.as_str()).cloned()
    }

    fn keep(&self, page: Rc<Page>) {
        let mut kept = self.kept.borrow_mut();
        if kept.len() == KEPT {
            kept.remove(0);
        }
        kept.push(page);
    }

    fn show(&self, shown: Shown, arrival: Arrival) {
        if let Shown::Article(page) = &shown {
            document().set_title(&page.read.article.headline);
            let language: Vec<Language> = page.read.article.language.iter().cloned().collect();
            self.interface.speak(language);
        }
        self.busy.set(false);
        self.shown.set(shown);
        spawn_local(async move {
            // The nodes are there once what follows the value has run.
            timer::sleep(0).await;
            history::scroll_to(match arrival {
                Arrival::Opened => 0.0,
                Arrival::Returned(position) | Arrival::TriedAgain(position) => position,
            });
            if let (Arrival::Opened | Arrival::TriedAgain(_), Some(body)) =
                (arrival, document().body())
            {
                node::focus_headline(&body, false);
            }
        });
    }
}
