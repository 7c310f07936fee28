//! One type for every element that is seen.
//!
//! Leptos gives each combination of tag, attributes and children a type of its own, and each type its own code.
//! An article has about a hundred such combinations; one type for all of them weighs less, makes no `innerHTML`
//! (Leptos clones fully static parts from a template), and keeps one state for a whole article instead of one a node.
//! It is a Leptos view like any other: signals, owners, mounting and rendering to HTML are Leptos's.

mod build;
mod html;
mod mount;
mod render;

pub use mount::{Mounted, mount};
use render::State;

use crate::words::{Word, Words};
use send_wrapper::SendWrapper;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

/// An element: tag, attributes, children, and what it listens to.
///
/// It stays on the thread that the page runs on, and Leptos asks for `Send`.
/// A pointer, because building hands it on a dozen times: as a struct each hand-over is code of its own.
pub struct El(Box<SendWrapper<Parts>>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Child>,
    actions: Vec<Action>,
}

/// The value of an attribute.
enum Value {
    Fixed(Cow<'static, str>),
    /// Follows signals; `None` takes the attribute away.
    Live(Box<dyn Fn() -> Option<Cow<'static, str>>>),
    /// Follows the interface's language.
    Phrase(Phrase),
    /// A property of the element's style, set through CSSOM: partners' policies forbid `style` attributes.
    Style(String),
}

enum Child {
    Text(Cow<'static, str>),
    Element(El),
    /// Words of the interface, which follow its language.
    Phrase(Phrase),
    /// Words that follow signals.
    Words(Box<dyn Fn() -> String>),
    /// An element that follows signals; it is replaced as a whole.
    Live(Box<dyn Fn() -> El>),
    /// Elements that are only ever added to: called with the number that stand already.
    Growing(Box<dyn Fn(usize) -> Vec<El>>),
}

/// A text of the interface with the values for its places.
struct Phrase {
    words: Words,
    word: Word,
    values: Vec<(&'static str, String)>,
}

impl Phrase {
    fn said(&self) -> String {
        self.words.fill(self.word, &self.values)
    }
}

/// What an element does besides being seen.
enum Action {
    Listener(Listener),
    /// Called once with the node.
    Hook(Box<dyn FnOnce(&web_sys::Element)>),
    Effect(Box<dyn Fn()>),
}

struct Listener {
    event: &'static str,
    handle: Box<dyn FnMut(web_sys::Event)>,
}

/// An element without attributes and children.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Box::new(SendWrapper::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        actions: Vec::new(),
    })))
}

impl El {
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_value(name, Value::Fixed(value.into()))
    }

    pub fn class(self, value: &'static str) -> Self {
        self.attr("class", value)
    }

    /// An attribute that is there only with a value.
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// A boolean attribute.
    pub fn flag(self, name: &'static str, on: bool) -> Self {
        self.maybe(name, on.then_some(""))
    }

    /// An attribute that follows signals.
    pub fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + 'static,
    ) -> Self {
        self.with_value(name, Value::Live(Box::new(value)))
    }

    /// A boolean attribute that follows signals.
    pub fn live_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.live(name, move || on().then_some("".into()))
    }

    /// A property of the element's style.
    pub fn style(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.with_value(name, Value::Style(value)),
            None => self,
        }
    }

    /// An attribute in the words of the interface.
    pub fn said(self, name: &'static str, words: &Words, word: Word) -> Self {
        self.said_of(name, words, word, Vec::new())
    }

    /// An attribute in the words of the interface, with values for the places in them.
    pub fn said_of(
        self,
        name: &'static str,
        words: &Words,
        word: Word,
        values: Vec<(&'static str, String)>,
    ) -> Self {
        self.with_value(name, Value::Phrase(Phrase { words: words.clone(), word, values }))
    }

    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: Value) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    pub fn text(self, text: impl Into<Cow<'static, str>>) -> Self {
        self.with_child(Child::Text(text.into()))
    }

    /// Words of the interface.
    pub fn word(self, words: &Words, word: Word) -> Self {
        self.phrase(words, word, Vec::new())
    }

    /// Words of the interface, with values for the places in them.
    pub fn phrase(self, words: &Words, word: Word, values: Vec<(&'static str, String)>) -> Self {
        self.with_child(Child::Phrase(Phrase { words: words.clone(), word, values }))
    }

    /// Words that follow signals, those of the interface's language among them.
    pub fn words(self, words: impl Fn() -> String + 'static) -> Self {
        self.with_child(Child::Words(Box::new(words)))
    }

    pub fn child(self, child: Self) -> Self {
        self.with_child(Child::Element(child))
    }

    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            self = self.child(child);
        }
        self
    }

    /// Children with a text between them, so that what stands beside each other is not read as one word.
    pub fn joined(
        mut self,
        between: &'static str,
        children: impl IntoIterator<Item = Self>,
    ) -> Self {
        for child in children {
            if !self.0.children.is_empty() {
                self = self.text(between);
            }
            self = self.child(child);
        }
        self
    }

    /// An element that follows signals; it is replaced as a whole.
    pub fn live_child(self, child: impl Fn() -> Self + 'static) -> Self {
        self.with_child(Child::Live(Box::new(child)))
    }

    /// Elements that are only ever added to; what stands stays, and keeps focus and scroll position.
    pub fn growing(self, more: impl Fn(usize) -> Vec<Self> + 'static) -> Self {
        self.with_child(Child::Growing(Box::new(more)))
    }

    #[inline(never)]
    fn with_child(mut self, child: Child) -> Self {
        self.0.children.push(child);
        self
    }

    pub fn on(self, event: &'static str, handle: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.with_action(Action::Listener(Listener { event, handle: Box::new(handle) }))
    }

    /// Called once with the node, before it stands in the page.
    pub fn with_node(self, hook: impl FnOnce(&web_sys::Element) + 'static) -> Self {
        self.with_action(Action::Hook(Box::new(hook)))
    }

    /// Called once the node is made, and again when a signal changes that it read.
    pub fn effect(self, effect: impl Fn() + 'static) -> Self {
        self.with_action(Action::Effect(Box::new(effect)))
    }

    #[inline(never)]
    fn with_action(mut self, action: Action) -> Self {
        self.0.actions.push(action);
        self
    }

    /// Lets a handler find the node.
    pub fn slot(self, slot: &Slot) -> Self {
        let slot = slot.clone();
        self.with_node(move |node| slot.set(node))
    }
}

/// A node that handlers find once it is there.
#[derive(Clone, Default)]
pub struct Slot(Rc<RefCell<Option<web_sys::Element>>>);

impl Slot {
    pub fn get(&self) -> Option<web_sys::Element> {
        self.0.borrow().clone()
    }

    fn set(&self, node: &web_sys::Element) {
        self.0.replace(Some(node.clone()));
    }
}
