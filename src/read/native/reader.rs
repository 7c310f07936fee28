//! Goes through a document, and remembers where it is and what it left out.

use crate::read::json::Value;
use crate::read::platform::may_compose;
use crate::read::{LeftOut, Platform, Reason};

pub(super) struct Reader<'a> {
    pub(super) platform: &'a dyn Platform,
    path: Vec<Step>,
    /// In the order of reading.
    pub(super) left_out: Vec<LeftOut>,
}

/// How many sayings a new one is compared with: as many as one block has, most of the time.
const LOOK_BACK: usize = 64;

/// One step down into the document.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(usize),
}

impl<'a> Reader<'a> {
    pub(super) fn new(platform: &'a dyn Platform) -> Self {
        Self { platform, path: Vec::new(), left_out: Vec::new() }
    }

    pub(super) fn leave_out(&mut self, reason: Reason) {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Step::Index(index) => path.push_str(&["[", &index.to_string(), "]"].concat()),
            }
        }
        let it = LeftOut { path, reason };
        // What is left of a bad block is looked at a second time, and said once.
        if !self.left_out.iter().rev().take(LOOK_BACK).any(|said| *said == it) {
            self.left_out.push(it);
        }
    }

    pub(super) fn leave_out_at(&mut self, key: &'static str, reason: Reason) {
        self.path.push(Step::Key(key));
        self.leave_out(reason);
        self.path.pop();
    }

    /// A text in NFC.
    pub(super) fn compose(&self, text: &str) -> String {
        if may_compose(text) { self.platform.compose(text) } else { text.to_owned() }
    }

    /// The members of a field; each bad one costs itself.
    pub(super) fn list<T>(
        &mut self,
        from: &Value,
        key: &'static str,
        read: fn(&mut Self, &Value) -> Result<T, Reason>,
    ) -> Vec<T> {
        let mut out = Vec::new();
        self.visit(from, key, &mut |reader, item| {
            out.push(read(reader, item)?);
            Ok(())
        });
        out
    }

    /// Calls `read` with each member of a field, from within its path.
    pub(super) fn visit(
        &mut self,
        from: &Value,
        key: &'static str,
        read: &mut dyn FnMut(&mut Self, &Value) -> Result<(), Reason>,
    ) {
        if let Some(items) = from.get(key) {
            self.path.push(Step::Key(key));
            self.members(items, read);
            self.path.pop();
        }
    }

    /// Calls `read` with each member of a list; what stands alone is a list of one, without an index.
    pub(super) fn members(
        &mut self,
        items: &Value,
        read: &mut dyn FnMut(&mut Self, &Value) -> Result<(), Reason>,
    ) {
        let Value::Array(members) = items else {
            return self.member(items, read);
        };
        for (index, item) in members.iter().enumerate() {
            self.path.push(Step::Index(index));
            self.member(item, read);
            self.path.pop();
        }
    }

    fn member(
        &mut self,
        item: &Value,
        read: &mut dyn FnMut(&mut Self, &Value) -> Result<(), Reason>,
    ) {
        if let Err(reason) = read(self, item) {
            self.leave_out(reason);
        }
    }

    /// A field that holds one thing.
    pub(super) fn one<T>(
        &mut self,
        from: &Value,
        key: &'static str,
        read: fn(&mut Self, &Value) -> Result<T, Reason>,
    ) -> Option<T> {
        let value = present(from, key)?;
        self.path.push(Step::Key(key));
        let found = read(self, value).map_err(|reason| self.leave_out(reason));
        self.path.pop();
        found.ok()
    }
}

/// A field that is neither absent nor null nor an empty text.
pub(super) fn present<'v>(from: &'v Value, key: &str) -> Option<&'v Value> {
    from.get(key).filter(|value| value.as_text().is_none_or(|text| !text.trim().is_empty()))
}
