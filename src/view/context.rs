//! What every view needs besides its own values.

use crate::article::{Language, Teaser};
use crate::words::Words;
use std::cell::Cell;
use std::rc::Rc;

/// What every view of one article shares.
#[derive(Clone)]
pub struct Context {
    pub words: Words,
    /// The article's language; dates are written in it.
    pub language: Option<Language>,
    shared: Rc<Shared>,
}

struct Shared {
    open: Box<dyn Fn(&Teaser) -> bool>,
    pictured: Cell<bool>,
    ids: Cell<u32>,
}

impl Context {
    /// `open` is asked to show a teaser's article in place, and says whether it does.
    pub fn new(
        words: Words,
        language: Option<Language>,
        open: impl Fn(&Teaser) -> bool + 'static,
    ) -> Self {
        let shared = Shared { open: Box::new(open), pictured: Cell::new(false), ids: Cell::new(0) };
        Self { words, language, shared: Rc::new(shared) }
    }

    pub(super) fn open(&self, teaser: &Teaser) -> bool {
        (self.shared.open)(teaser)
    }

    /// True once: the first picture of an article is loaded before all others.
    pub(super) fn is_first_picture(&self) -> bool {
        !self.shared.pictured.replace(true)
    }

    /// An id that no other element of the article has.
    pub(super) fn id(&self) -> String {
        let id = self.shared.ids.get() + 1;
        self.shared.ids.set(id);
        ["news-", &id.to_string()].concat()
    }
}
