//! The reader's way from article to article: opening, going back, trying again.

use super::{Shown, route};
use crate::article::{Teaser, WebUrl};
use crate::browser::{history, node, timer};
use crate::page::{Page, open, resolve, speak};
use crate::source::Abort;
use crate::words::Words;
use leptos::prelude::*;
use std::collections::VecDeque;
use std::rc::Rc;

/// How many articles stay as they were left, with the pages that were loaded into their lists.
const KEPT: usize = 12;

/// Where the reader is, and where he is on the way to.
#[derive(Clone, Copy)]
pub(super) struct Journey {
    pub(super) shown: RwSignal<Shown, LocalStorage>,
    /// Whether something is on its way.
    pub(super) busy: RwSignal<bool>,
    words: Words,
    kept: StoredValue<VecDeque<Rc<Page>>, LocalStorage>,
    /// The request that is on its way; a newer one ends it.
    request: StoredValue<Option<Rc<Abort>>, LocalStorage>,
}

/// What happens to focus and position once an article is there.
#[derive(Clone, Copy)]
enum Arrival {
    /// A teaser was followed: to the top, focus on the headline.
    Opened,
    /// Back, forward, reloaded or tried again: where the reader stood.
    Returned,
}

impl Journey {
    pub(super) fn new(words: Words) -> Self {
        Self {
            shown: RwSignal::new_local(Shown::Nothing),
            busy: RwSignal::new(false),
            words,
            kept: StoredValue::new_local(VecDeque::new()),
            request: StoredValue::new_local(None),
        }
    }

    /// Shows what the address bar names: at the start, and after going back or forward.
    pub(super) fn arrive(self) {
        let named = route::wanted();
        if named.is_none() {
            history::replace(&route::of(route::FIRST));
        }
        self.go(named.as_deref().unwrap_or(route::FIRST), Arrival::Returned);
    }

    pub(super) fn retry(self) {
        self.arrive();
    }

    /// Opens a teaser's article in place; `false` leaves the click to the browser.
    pub(super) fn open(self, teaser: &Teaser) -> bool {
        let Some(document) = &teaser.document else {
            return false;
        };
        self.follow(document.as_str());
        true
    }

    /// Opens a document as a new entry of the history.
    pub(super) fn follow(self, document: &str) {
        history::keep_position();
        history::push(&route::of(document));
        self.go(document, Arrival::Opened);
    }

    fn go(self, document: &str, arrival: Arrival) {
        if let Some(before) = self.request.try_update_value(Option::take).flatten() {
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
        self.request.set_value(Some(abort.clone()));
        self.busy.set(true);
        leptos::task::spawn_local(async move {
            let Some(result) = open(&url, &abort).await else {
                return;
            };
            let shown = match result {
                Ok(page) => {
                    self.keep(page.clone());
                    Shown::Article(page)
                }
                Err(trouble) => Shown::Failed(trouble),
            };
            self.show(shown, arrival);
        });
    }

    fn kept(self, url: &WebUrl) -> Option<Rc<Page>> {
        self.kept
            .with_value(|kept| kept.iter().find(|it| it.address == url.as_str()).cloned())
    }

    fn keep(self, page: Rc<Page>) {
        self.kept.update_value(|kept| {
            kept.push_back(page);
            if kept.len() > KEPT {
                kept.pop_front();
            }
        });
    }

    fn show(self, shown: Shown, arrival: Arrival) {
        let document = leptos::tachys::dom::document();
        if let Shown::Article(page) = &shown {
            let article = &page.read.article;
            document.set_title(&article.headline);
            leptos::task::spawn_local(speak(self.words, article.language.clone()));
        }
        self.busy.set(false);
        self.shown.set(shown);
        leptos::task::spawn_local(async move {
            // The nodes are there once what follows the signal has run.
            timer::sleep(0).await;
            match arrival {
                Arrival::Opened => {
                    history::scroll_to(0.0);
                    if let Some(body) = document.body() {
                        node::focus_headline(&body);
                    }
                }
                Arrival::Returned => history::scroll_to(history::position()),
            }
        });
    }
}
