//! A value that views follow.

use leptos::prelude::{ArcTrigger, Notify, Track};
use std::cell::RefCell;
use std::rc::Rc;

/// A value that views follow: a signal that lives as long as anybody holds it.
///
/// Leptos's trigger tells who follows; the value stands beside it.
/// A signal of Leptos's own costs about 2 kB of code for each type it holds, this one a tenth of it,
/// and it cannot be asked after its owner is gone.
pub struct Live<T>(Rc<(RefCell<T>, ArcTrigger)>);

impl<T> Clone for Live<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Live<T> {
    pub fn new(value: T) -> Self {
        Self(Rc::new((RefCell::new(value), ArcTrigger::new())))
    }

    /// Reads the value, and follows it from now on.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.0.1.track();
        read(&self.0.0.borrow())
    }

    /// Reads the value as it is now.
    pub fn peek<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        read(&self.0.0.borrow())
    }

    /// Changes the value, and tells all who follow it.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.0.borrow_mut());
        self.0.1.notify();
    }

    pub fn set(&self, value: T) {
        self.update(|now| *now = value);
    }
}

impl<T: Clone> Live<T> {
    pub fn get(&self) -> T {
        self.with(T::clone)
    }
}

impl<T: PartialEq> Live<T> {
    /// Tells nobody where nothing changes.
    pub fn set_if_new(&self, value: T) {
        if self.peek(|now| *now != value) {
            self.set(value);
        }
    }
}

impl<T: Default> Default for Live<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}
