//! Ends a request that nobody waits for any more.

use std::cell::{Cell, RefCell};
use web_sys::AbortController;

/// Ends the request that was started with it when it is dropped.
/// <https://dom.spec.whatwg.org/#interface-abortcontroller>
#[derive(Debug, Default)]
pub struct Abort {
    running: RefCell<Option<AbortController>>,
    left: Cell<bool>,
}

impl Abort {
    pub fn new() -> Self {
        Self::default()
    }

    /// The reader left: ends the request.
    pub fn leave(&self) {
        self.left.set(true);
        self.end();
    }

    pub(super) fn has_left(&self) -> bool {
        self.left.get()
    }

    /// Starts a request's controller; the one before has had its answer.
    pub(super) fn start(&self) -> Option<AbortController> {
        let controller = AbortController::new().ok();
        self.running.replace(controller.clone());
        controller
    }

    fn end(&self) {
        if let Some(controller) = &*self.running.borrow() {
            controller.abort();
        }
    }
}

impl Drop for Abort {
    fn drop(&mut self) {
        self.end();
    }
}
