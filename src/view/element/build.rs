//! An element becomes nodes.

use super::{Action, Child, El, Listener, Value};
use reactive_graph::effect::RenderEffect;
use wasm_bindgen::prelude::*;

/// What keeps an element alive: effects and listeners of it and of all that stands in it.
pub(super) struct Built {
    pub(super) node: web_sys::Element,
    #[expect(dead_code, reason = "held for its Drop")]
    kept: Vec<Kept>,
}

#[expect(dead_code, reason = "held for its Drop")]
enum Kept {
    Effect(RenderEffect<()>),
    Listening(Listening),
}

/// Runs at once, and again when a signal changes that it read.
///
/// What it made before stays with the closure: an effect of each such type would be code of its own.
fn effect(kept: &mut Vec<Kept>, mut run: impl FnMut() + 'static) {
    kept.push(Kept::Effect(RenderEffect::new(move |_| run())));
}

/// A listener that goes before its closure does.
struct Listening {
    node: web_sys::Element,
    event: &'static str,
    closure: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        _ = self
            .node
            .remove_event_listener_with_callback(self.event, self.closure.as_ref().unchecked_ref());
    }
}

/// Makes the node of an element and of all that stands in it.
///
/// `None` only where the platform refuses a tag, which ours it never does.
pub(super) fn build(element: El) -> Option<Built> {
    let document = tachys::dom::document();
    let mut kept = Vec::new();
    let node = element.nodes(&document, &mut kept)?;
    Some(Built { node, kept })
}

impl El {
    fn nodes(self, document: &web_sys::Document, kept: &mut Vec<Kept>) -> Option<web_sys::Element> {
        let parts = self.0.take();
        let node = document.create_element(parts.tag).ok()?;
        for (name, value) in parts.attributes {
            value.set(name, &node, kept);
        }
        for child in parts.children {
            child.append(&node, document, kept);
        }
        for action in parts.actions {
            match action {
                Action::Listener(listener) => kept.push(Kept::Listening(listener.start(&node))),
                Action::Hook(hook) => hook(&node),
                Action::Effect(run) => effect(kept, run),
            }
        }
        Some(node)
    }
}

impl Value {
    fn set(self, name: &'static str, node: &web_sys::Element, kept: &mut Vec<Kept>) {
        match self {
            Self::Fixed(value) => _ = node.set_attribute(name, &value),
            Self::Style(value) => {
                let style = node.unchecked_ref::<web_sys::HtmlElement>().style();
                _ = style.set_property(name, &value);
            }
            Self::Phrase(phrase) => {
                let node = node.clone();
                effect(kept, move || _ = node.set_attribute(name, &phrase.said()));
            }
            Self::Live(value) => {
                let node = node.clone();
                effect(kept, move || match value() {
                    Some(value) => _ = node.set_attribute(name, &value),
                    None => _ = node.remove_attribute(name),
                });
            }
        }
    }
}

impl Child {
    fn append(self, parent: &web_sys::Element, document: &web_sys::Document, kept: &mut Vec<Kept>) {
        match self {
            Self::Text(text) => _ = parent.append_child(&document.create_text_node(&text)),
            Self::Element(element) => {
                if let Some(node) = element.nodes(document, kept) {
                    _ = parent.append_child(&node);
                }
            }
            Self::Phrase(phrase) => {
                let text = document.create_text_node("");
                _ = parent.append_child(&text);
                effect(kept, move || text.set_data(&phrase.said()));
            }
            Self::Words(words) => {
                let text = document.create_text_node("");
                _ = parent.append_child(&text);
                effect(kept, move || text.set_data(&words()));
            }
            Self::Live(element) => {
                let parent = parent.clone();
                let mut before: Option<Built> = None;
                effect(kept, move || {
                    let Some(after) = build(element()) else { return };
                    match &before {
                        Some(before) => _ = before.node.replace_with_with_node_1(&after.node),
                        None => _ = parent.append_child(&after.node),
                    }
                    before = Some(after);
                });
            }
            Self::Growing(more) => {
                let parent = parent.clone();
                let end = document.create_text_node("");
                _ = parent.append_child(&end);
                let mut built: Vec<Built> = Vec::new();
                effect(kept, move || {
                    for element in more(built.len()) {
                        if let Some(element) = build(element) {
                            _ = parent.insert_before(&element.node, Some(&end));
                            built.push(element);
                        }
                    }
                });
            }
        }
    }
}

impl Listener {
    fn start(self, node: &web_sys::Element) -> Listening {
        let closure = Closure::wrap(self.handle);
        _ = node.add_event_listener_with_callback(self.event, closure.as_ref().unchecked_ref());
        Listening { node: node.clone(), event: self.event, closure }
    }
}
