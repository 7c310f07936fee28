//! The reader's way within one element: its article, those opened in place from it, and back.

use super::host::Host;
use super::tell;
use crate::article::{Language, Teaser, WebUrl};
use crate::browser::{node, timer};
use crate::live::Live;
use crate::page::{Interface, Page, open, resolve};
use crate::settings::Opening;
use crate::source::Abort;
use crate::view::Trouble;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// What the element shows.
#[derive(Clone)]
pub(super) enum Shown {
    /// Nothing yet: what the page has put into the element is seen.
    Nothing,
    Article(Rc<Page>),
    Failed(Trouble),
}

/// An article that the reader went on from.
struct Left {
    page: Rc<Page>,
    /// How far its top was above the window's, in CSS pixels, and the teaser that was chosen.
    above: f64,
    teaser: Option<String>,
}

pub(super) struct Journey {
    pub(super) shown: Live<Shown>,
    pub(super) busy: Live<bool>,
    /// Whether there is an article to go back to.
    pub(super) returns: Live<bool>,
    pub(super) opening: Cell<Opening>,
    /// The interface's language, where the page around has said one.
    pub(super) language: RefCell<Option<Language>>,
    host: Host,
    root: web_sys::HtmlElement,
    interface: Interface,
    earlier: RefCell<Vec<Left>>,
    /// What was asked for last.
    wanted: RefCell<String>,
    request: RefCell<Option<Rc<Abort>>>,
}

/// What happens to focus and position once an article is there.
enum Arrival {
    /// It came with the page: nothing moves.
    First,
    /// A teaser was followed from there, or what had failed was tried again.
    Opened(Option<Left>),
    /// The reader went back.
    Returned(Left),
}

impl Journey {
    pub(super) fn new(host: Host, root: web_sys::HtmlElement, interface: Interface) -> Rc<Self> {
        Rc::new(Self {
            shown: Live::new(Shown::Nothing),
            busy: Live::new(false),
            returns: Live::new(false),
            opening: Cell::default(),
            language: RefCell::default(),
            host,
            root,
            interface,
            earlier: RefCell::default(),
            wanted: RefCell::default(),
            request: RefCell::default(),
        })
    }

    /// Shows another document, as the page around wants it.
    pub(super) fn show_document(self: &Rc<Self>, address: &str) {
        self.earlier.borrow_mut().clear();
        self.go(address, Arrival::First);
    }

    pub(super) fn try_again(self: &Rc<Self>) {
        let wanted = self.wanted.borrow().clone();
        self.go(&wanted, Arrival::Opened(None));
    }

    /// Opens a teaser's article; `false` leaves the click to the browser.
    pub(super) fn choose(self: &Rc<Self>, teaser: &Teaser) -> bool {
        if !tell::open(&self.host, teaser) {
            return true;
        }
        // Without a page of its own there is nothing else to open.
        let in_place = self.opening.get() == Opening::InPlace || teaser.url.is_none();
        let Some(document) = teaser.document.as_ref().filter(|_| in_place) else {
            return false;
        };
        let left = match self.shown.get_now() {
            Shown::Article(page) => Some(Left {
                page,
                above: node::top(&self.root),
                teaser: teaser.url.as_ref().or(Some(document)).map(|it| it.as_str().to_owned()),
            }),
            _ => None,
        };
        self.go(document.as_str(), Arrival::Opened(left));
        true
    }

    /// Goes back to the article that this one was opened from.
    pub(super) fn back(self: &Rc<Self>) {
        let left = self.earlier.borrow_mut().pop();
        if let Some(left) = left {
            self.end_request();
            self.show(Shown::Article(left.page.clone()), Arrival::Returned(left));
        }
    }

    /// Speaks the language that was asked for, else the article's, else the reader's.
    pub(super) fn speak(&self) {
        let mut languages: Vec<Language> = self.language.borrow().iter().cloned().collect();
        if let Shown::Article(page) = self.shown.get_now() {
            languages.extend(page.read.article.language.clone());
        }
        languages.extend(
            crate::browser::address::languages().iter().filter_map(|it| Language::parse(it)),
        );
        self.interface.speak(languages);
    }

    fn end_request(&self) {
        if let Some(before) = self.request.take() {
            before.leave();
        }
    }

    fn go(self: &Rc<Self>, address: &str, arrival: Arrival) {
        self.end_request();
        self.wanted.replace(address.to_owned());
        let url = match resolve(address) {
            Ok(url) => url,
            Err(trouble) => return self.show(Shown::Failed(trouble), arrival),
        };
        let abort = Rc::new(Abort::new());
        self.request.replace(Some(abort.clone()));
        self.busy.set(true);
        // Whoever left has nothing more to be shown: the future holds the journey only while it matters.
        let journey = Rc::downgrade(self);
        spawn_local(async move {
            let opened = open_at(url, abort).await;
            let (Some(opened), Some(journey)) = (opened, journey.upgrade()) else { return };
            journey.show(
                match opened {
                    Ok(page) => Shown::Article(page),
                    Err(trouble) => Shown::Failed(trouble),
                },
                arrival,
            );
        });
    }

    fn show(self: &Rc<Self>, shown: Shown, mut arrival: Arrival) {
        // Not before: whoever chooses another teaser meanwhile has made one step.
        if let Arrival::Opened(left) = &mut arrival {
            self.earlier.borrow_mut().extend(left.take());
        }
        self.busy.set(false);
        self.returns.set(!self.earlier.borrow().is_empty());
        self.shown.set(shown);
        self.speak();
        let journey = Rc::downgrade(self);
        spawn_local(async move {
            // The nodes are there once what follows the value has run.
            timer::sleep(0).await;
            let Some(journey) = journey.upgrade() else { return };
            journey.place(arrival);
            match journey.shown.get_now() {
                Shown::Article(page) => tell::ready(&journey.host, &page),
                Shown::Failed(trouble) => tell::error(&journey.host, &trouble),
                Shown::Nothing => {}
            }
        });
    }

    fn place(&self, arrival: Arrival) {
        match arrival {
            Arrival::First => {}
            Arrival::Opened(_) => {
                if node::top(&self.root) < 0.0 {
                    self.root.scroll_into_view();
                }
                // Where the page scrolls in a box of its own, the headline may be out of sight all the same.
                node::focus_headline(&self.root, true);
            }
            Arrival::Returned(left) => {
                node::scroll_top_to(&self.root, left.above);
                let link = left.teaser.as_deref();
                if !link.is_some_and(|it| node::focus_link(&self.root, it)) {
                    node::focus_headline(&self.root, true);
                }
            }
        }
    }

    /// What the page has put into the element is seen where nothing of ours can take its place.
    pub(super) fn show_fallback(&self, shown: &Shown) {
        let first = self.earlier.borrow().is_empty();
        self.host.fallback(match shown {
            Shown::Article(_) => false,
            Shown::Nothing => true,
            Shown::Failed(_) => first,
        });
    }

    pub(super) fn host(&self) -> &Host {
        &self.host
    }
}

impl Drop for Journey {
    /// The future holds the request as well, and would ask again.
    fn drop(&mut self) {
        self.end_request();
    }
}

async fn open_at(url: WebUrl, abort: Rc<Abort>) -> Option<Result<Rc<Page>, Trouble>> {
    open(&url, &abort).await
}
