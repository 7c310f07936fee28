//! An element as a Leptos view.

use super::El;
use super::build::{Built, build};
use tachys::html::attribute::Attribute;
use tachys::html::attribute::any_attribute::AnyAttribute;
use tachys::hydration::Cursor;
use tachys::view::add_attr::AddAnyAttr;
use tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

/// The nodes of an element, mounted or not; `None` where there was nothing to build.
pub struct State(Option<Built>);

impl Mountable for State {
    fn unmount(&mut self) {
        if let Some(built) = &self.0 {
            built.node.remove();
        }
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&web_sys::Node>) {
        if let Some(built) = &self.0 {
            _ = parent.insert_before(&built.node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(built) = &self.0 else { return false };
        let Some(parent) = built.node.parent_element() else {
            return false;
        };
        child.mount(&parent, Some(&built.node));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        self.0.iter().map(|built| built.node.clone()).collect()
    }
}

impl Render for El {
    type State = State;

    fn build(self) -> State {
        State(build(self))
    }

    fn rebuild(self, state: &mut State) {
        let mut before = std::mem::replace(state, State(build(self)));
        before.insert_before_this(state);
        before.unmount();
    }
}

impl RenderHtml for El {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        self.html(buf);
        *position = Position::NextChild;
    }

    /// There is no markup of ours to hydrate: what is there is replaced.
    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for El {
    type Output<SomeNewAttr: Attribute> = Self;

    /// Attributes are given to the element itself; those that Leptos would spread over a component are not taken.
    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}
