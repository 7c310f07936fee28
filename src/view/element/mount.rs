//! An element on a page.

use super::{El, State};
use reactive_graph::owner::Owner;
use tachys::view::{Mountable, Render};

/// An element that stands in a page with all that keeps it live; dropping it takes both away.
pub struct Mounted {
    owner: Owner,
    state: State,
}

/// Makes an element and puts it at the end of a node.
pub fn mount(parent: &web_sys::Element, view: impl FnOnce() -> El) -> Mounted {
    // What effects are driven by; saying so again changes nothing.
    #[cfg(target_arch = "wasm32")]
    {
        _ = any_spawner::Executor::init_wasm_bindgen();
    }
    let owner = Owner::new();
    let mut state = owner.with(|| view().build());
    state.mount(parent, None);
    Mounted { owner, state }
}

impl Mounted {
    /// Lets it stand for as long as the page does.
    pub fn stay(self) -> &'static Self {
        Box::leak(Box::new(self))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.state.unmount();
        self.owner.cleanup();
    }
}
