//! One type for every element that is seen.
//!
//! Leptos gives each combination of tag, attributes and children a type of its own, and each type its own code.
//! An article has about a hundred such combinations; one type for all of them weighs less, makes no `innerHTML`
//! (Leptos clones fully static parts from a template), and keeps one state for a whole article instead of one a node.
//! It is a Leptos view like any other: signals, owners, mounting and rendering to HTML are Leptos's.

mod build;
mod html;
mod render;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::borrow::Cow;

/// An element: tag, attributes, children, and what it listens to.
pub struct El {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    children: Vec<Child>,
    listeners: Vec<Listener>,
    hooks: Vec<Local<dyn FnOnce(&web_sys::Element)>>,
}

/// What stays on the thread that the page runs on.
type Local<T> = SendWrapper<Box<T>>;

/// The value of an attribute.
enum Value {
    Fixed(Cow<'static, str>),
    /// Follows signals; `None` takes the attribute away.
    Live(Local<dyn Fn() -> Option<Cow<'static, str>>>),
    /// A property of the element's style, set through CSSOM: partners' policies forbid `style` attributes.
    Style(Cow<'static, str>),
}

enum Child {
    Text(Cow<'static, str>),
    Element(El),
    /// Words that follow signals.
    Words(Local<dyn Fn() -> String>),
    /// An element that follows signals; it is replaced as a whole.
    Live(Local<dyn Fn() -> El>),
    /// Elements that are only ever added to: called with the number that stand already.
    Growing(Local<dyn Fn(usize) -> Vec<El>>),
}

struct Listener {
    event: &'static str,
    handle: Local<dyn FnMut(web_sys::Event)>,
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> El {
    El {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        listeners: Vec::new(),
        hooks: Vec::new(),
    }
}

impl El {
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, Value::Fixed(value.into())));
        self
    }

    pub fn class(self, value: impl Into<Cow<'static, str>>) -> Self {
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
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + 'static,
    ) -> Self {
        self.attributes
            .push((name, Value::Live(SendWrapper::new(Box::new(value)))));
        self
    }

    /// A property of the element's style.
    pub fn style(
        mut self,
        name: &'static str,
        value: Option<impl Into<Cow<'static, str>>>,
    ) -> Self {
        if let Some(value) = value {
            self.attributes.push((name, Value::Style(value.into())));
        }
        self
    }

    pub fn text(mut self, text: impl Into<Cow<'static, str>>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    /// Words that follow signals, those of the interface's language among them.
    pub fn words(mut self, words: impl Fn() -> String + 'static) -> Self {
        self.children
            .push(Child::Words(SendWrapper::new(Box::new(words))));
        self
    }

    pub fn child(mut self, child: El) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    pub fn children(mut self, children: impl IntoIterator<Item = El>) -> Self {
        self.children
            .extend(children.into_iter().map(Child::Element));
        self
    }

    /// An element that follows signals; it is replaced as a whole.
    pub fn live_child(mut self, child: impl Fn() -> El + 'static) -> Self {
        self.children
            .push(Child::Live(SendWrapper::new(Box::new(child))));
        self
    }

    /// Elements that are only ever added to; what stands stays, and keeps focus and scroll position.
    pub fn growing(mut self, more: impl Fn(usize) -> Vec<El> + 'static) -> Self {
        self.children
            .push(Child::Growing(SendWrapper::new(Box::new(more))));
        self
    }

    pub fn on(mut self, event: &'static str, handle: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.listeners.push(Listener {
            event,
            handle: SendWrapper::new(Box::new(handle)),
        });
        self
    }

    /// Called once with the node, before it stands in the page.
    pub fn with_node(mut self, hook: impl FnOnce(&web_sys::Element) + 'static) -> Self {
        self.hooks.push(SendWrapper::new(Box::new(hook)));
        self
    }
}

/// A node that handlers find once it is there: `None` before it is built and after it is gone.
#[derive(Clone, Copy)]
pub struct Slot(StoredValue<Option<SendWrapper<web_sys::Element>>>);

impl Slot {
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    pub fn get(self) -> Option<web_sys::Element> {
        self.0.try_get_value()?.map(|it| it.take())
    }

    pub fn set(self, node: &web_sys::Element) {
        self.0.set_value(Some(SendWrapper::new(node.clone())));
    }
}

impl El {
    /// Lets a handler find the node.
    pub fn slot(self, slot: Slot) -> Self {
        self.with_node(move |node| slot.set(node))
    }
}
