//! A value that views follow.

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};
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

    /// The value as it is now.
    pub fn get_now(&self) -> T {
        self.peek(T::clone)
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

#[cfg(test)]
mod tests {
    use super::*;
    use reactive_graph::computed::ArcMemo;
    use reactive_graph::traits::Get;
    use send_wrapper::SendWrapper;

    /// How often something is told that follows the value in the way that `read` reads it.
    fn told(live: &Live<i32>, read: fn(&Live<i32>) -> i32, change: impl FnOnce(&Live<i32>)) -> i32 {
        let times = Rc::new(RefCell::new(0));
        let held = SendWrapper::new((live.clone(), times.clone()));
        let follower = ArcMemo::new(move |_| {
            *held.1.borrow_mut() += 1;
            read(&held.0)
        });
        follower.get();
        change(live);
        follower.get();
        times.take() - 1
    }

    #[test]
    fn who_reads_it_is_told() {
        let live = Live::new(1);
        assert_eq!(told(&live, |it| it.with(|it| *it), |it| it.set(2)), 1);
        assert_eq!(told(&live, Live::get, |it| it.update(|it| *it += 1)), 1);
        assert_eq!(live.get(), 3);
    }

    #[test]
    fn who_peeks_is_not() {
        assert_eq!(told(&Live::new(1), |it| it.peek(|it| *it), |it| it.set(2)), 0);
    }

    #[test]
    fn nobody_is_told_of_nothing() {
        let live = Live::new(1);
        assert_eq!(told(&live, Live::get, |it| it.set_if_new(1)), 0);
        assert_eq!(told(&live, Live::get, |it| it.set_if_new(2)), 1);
        assert_eq!(told(&live, Live::get, |it| it.set(2)), 1);
    }

    #[test]
    fn a_clone_is_the_same_value() {
        let live: Live<Vec<u8>> = Live::default();
        live.clone().update(|it| it.push(7));
        assert_eq!(live.get(), [7]);
        assert_eq!(live.peek(Vec::len), 1);
    }
}
