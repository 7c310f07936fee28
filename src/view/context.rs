//! What every view needs besides its own values.

use crate::article::{Language, LinkCollection, Teaser, WebUrl};
use crate::settings::Extent;
use crate::words::Words;
use std::cell::Cell;
use std::rc::Rc;

/// The page around an article: what it decides, and what it wants to know.
pub trait Surroundings {
    /// A teaser was chosen; says whether the click is taken from the browser.
    fn open(&self, teaser: &Teaser) -> bool;

    /// How much of the article is shown.
    fn extent(&self) -> Extent {
        Extent::default()
    }

    /// Whether it wants to know which devices come into view.
    fn watches(&self) -> bool {
        false
    }

    /// A device of related news came into view, with so many teasers.
    fn came_into_view(&self, _collection: &LinkCollection, _count: usize) {}

    /// Whether there is a button to share the article.
    fn shares(&self) -> bool {
        false
    }

    /// The reader wants to share the article; says whether the page around sees to it.
    fn share(&self, _headline: &str, _url: &WebUrl) -> bool {
        false
    }
}

impl<T: Fn(&Teaser) -> bool> Surroundings for T {
    fn open(&self, teaser: &Teaser) -> bool {
        self(teaser)
    }
}

/// What every view of one article shares.
#[derive(Clone)]
pub struct Context {
    pub words: Words,
    /// The article's language; dates are written in it.
    pub language: Option<Language>,
    shared: Rc<Shared>,
}

struct Shared {
    around: Box<dyn Surroundings>,
    pictured: Cell<bool>,
    ids: Cell<u32>,
}

impl Context {
    pub fn new(
        words: Words,
        language: Option<Language>,
        around: impl Surroundings + 'static,
    ) -> Self {
        let shared =
            Shared { around: Box::new(around), pictured: Cell::new(false), ids: Cell::new(0) };
        Self { words, language, shared: Rc::new(shared) }
    }

    pub(super) fn around(&self) -> &dyn Surroundings {
        &*self.shared.around
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
