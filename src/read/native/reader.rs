//! Reads fields one by one, and remembers where it is and what it left out.

use crate::article::{AddressError, Language, Resolved, RichText, Size, Timestamp, WebUrl};
use crate::read::json::Value;
use crate::read::platform::may_compose;
use crate::read::{LeftOut, Platform, Reason};

pub(super) struct Reader<'a> {
    platform: &'a dyn Platform,
    path: Vec<Step>,
    pub(super) left_out: Vec<LeftOut>,
}

/// One step down into the document.
#[derive(Clone, Copy)]
enum Step {
    Key(&'static str),
    Index(usize),
}

/// How a place checks an address: [`WebUrl::link`] or [`WebUrl::media`].
type Check = fn(Resolved) -> Result<WebUrl, AddressError>;

impl<'a> Reader<'a> {
    pub(super) fn new(platform: &'a dyn Platform) -> Self {
        Self {
            platform,
            path: Vec::new(),
            left_out: Vec::new(),
        }
    }

    pub(super) fn leave_out(&mut self, reason: Reason) {
        let mut path = String::new();
        for step in &self.path {
            match step {
                Step::Key(key) if path.is_empty() => path.push_str(key),
                Step::Key(key) => {
                    path.push('.');
                    path.push_str(key);
                }
                Step::Index(index) => path.push_str(&format!("[{index}]")),
            }
        }
        self.left_out.push(LeftOut { path, reason });
    }

    fn leave_out_at(&mut self, key: &'static str, reason: Reason) {
        self.path.push(Step::Key(key));
        self.leave_out(reason);
        self.path.pop();
    }

    pub(super) fn compose(&self, text: &str) -> String {
        if may_compose(text) {
            self.platform.compose(text)
        } else {
            text.to_owned()
        }
    }

    /// A text with words in it; white space around it is dropped.
    pub(super) fn text(&mut self, from: &Value, key: &'static str) -> Option<String> {
        let text = self.exact_text(from, key)?;
        let trimmed = text.trim();
        if trimmed.len() == text.len() {
            return (!text.is_empty()).then_some(text);
        }
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A text as it stands, empty ones too.
    pub(super) fn exact_text(&mut self, from: &Value, key: &'static str) -> Option<String> {
        let value = from.get(key)?;
        match value.as_text() {
            Some(text) => Some(self.compose(text)),
            None => {
                self.leave_out_at(key, Reason::Not("a text"));
                None
            }
        }
    }

    pub(super) fn flag(&mut self, from: &Value, key: &'static str) -> Option<bool> {
        let flag = from.get(key)?.as_flag();
        if flag.is_none() {
            self.leave_out_at(key, Reason::Not("true or false"));
        }
        flag
    }

    pub(super) fn number(&mut self, from: &Value, key: &'static str) -> Option<f64> {
        let number = from.get(key)?.as_number();
        if number.is_none() {
            self.leave_out_at(key, Reason::Not("a number"));
        }
        number
    }

    /// A whole number within bounds; others become the nearest one.
    pub(super) fn whole(
        &mut self,
        from: &Value,
        key: &'static str,
        least: u32,
        most: u32,
    ) -> Option<u32> {
        let number = self.number(from, key)?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "clamped to the range of u32"
        )]
        Some(number.clamp(f64::from(least), f64::from(most)) as u32)
    }

    pub(super) fn timestamp(&mut self, from: &Value, key: &'static str) -> Option<Timestamp> {
        let text = self.text(from, key)?;
        let timestamp = Timestamp::parse(&text);
        if timestamp.is_none() {
            self.leave_out_at(key, Reason::Not("a date"));
        }
        timestamp
    }

    pub(super) fn language(&mut self, from: &Value, key: &'static str) -> Option<Language> {
        let tag = self.text(from, key)?;
        let language = Language::parse(&tag);
        if language.is_none() {
            self.leave_out_at(key, Reason::Not("a language"));
        }
        language
    }

    /// Width and height in pixels, where both are known.
    pub(super) fn size(&mut self, from: &Value) -> Option<Size> {
        const MOST: u32 = 100_000;
        let width = self.whole(from, "width", 0, MOST)?;
        let height = self.whole(from, "height", 0, MOST)?;
        (width > 0 && height > 0).then_some(Size { width, height })
    }

    /// One of the words that a field knows; an unknown word is said, and the default taken.
    pub(super) fn word<T: Copy + Default>(
        &mut self,
        from: &Value,
        key: &'static str,
        words: &[(&str, T)],
    ) -> T {
        let Some(word) = self.text(from, key) else {
            return T::default();
        };
        if let Some((_, value)) = words.iter().find(|(name, _)| *name == word) {
            return *value;
        }
        self.leave_out_at(key, Reason::Unknown { what: key, word });
        T::default()
    }

    /// An address that a reader may follow.
    pub(super) fn link(&mut self, from: &Value, key: &'static str) -> Option<WebUrl> {
        self.url(from, key, WebUrl::link)
    }

    /// An address that the page itself loads.
    pub(super) fn media_url(&mut self, from: &Value, key: &'static str) -> Option<WebUrl> {
        self.url(from, key, WebUrl::media)
    }

    fn url(&mut self, from: &Value, key: &'static str, check: Check) -> Option<WebUrl> {
        from.get(key)?;
        match self.need_url(from, key, check) {
            Ok(url) => Some(url),
            Err(reason) => {
                self.leave_out_at(key, reason);
                None
            }
        }
    }

    pub(super) fn need_url(
        &mut self,
        from: &Value,
        key: &'static str,
        check: Check,
    ) -> Result<WebUrl, Reason> {
        let address = from
            .get(key)
            .and_then(Value::as_text)
            .map(str::trim)
            .filter(|it| !it.is_empty());
        let address = address.ok_or(Reason::Missing(key))?;
        match self.platform.resolve(address) {
            Some(resolved) => Ok(check(resolved)?),
            None => Err(AddressError::NotAnAddress(address.to_owned()).into()),
        }
    }

    pub(super) fn need_text(&mut self, from: &Value, key: &'static str) -> Result<String, Reason> {
        self.text(from, key).ok_or(Reason::Missing(key))
    }

    pub(super) fn need_rich_text(
        &mut self,
        from: &Value,
        key: &'static str,
    ) -> Result<RichText, Reason> {
        let text = self.rich_text(from, key);
        if text.is_empty() {
            Err(Reason::Missing(key))
        } else {
            Ok(text)
        }
    }

    /// The members of a field; each bad one costs itself.
    pub(super) fn list<T>(
        &mut self,
        from: &Value,
        key: &'static str,
        read: fn(&mut Self, &Value) -> Result<T, Reason>,
    ) -> Vec<T> {
        match from.get(key) {
            Some(items) => self.each(key, items, read),
            None => Vec::new(),
        }
    }

    pub(super) fn each<T>(
        &mut self,
        key: &'static str,
        items: &Value,
        read: fn(&mut Self, &Value) -> Result<T, Reason>,
    ) -> Vec<T> {
        let mut out = Vec::new();
        self.visit(key, items, |reader, item| {
            out.push(read(reader, item)?);
            Ok(())
        });
        out
    }

    /// Calls `read` with each member of a field, from within its path.
    pub(super) fn visit(
        &mut self,
        key: &'static str,
        items: &Value,
        mut read: impl FnMut(&mut Self, &Value) -> Result<(), Reason>,
    ) {
        self.path.push(Step::Key(key));
        for (index, item) in items.as_list().iter().enumerate() {
            self.path.push(Step::Index(index));
            if let Err(reason) = read(self, item) {
                self.leave_out(reason);
            }
            self.path.pop();
        }
        self.path.pop();
    }

    /// A field that holds one thing.
    pub(super) fn one<T>(
        &mut self,
        from: &Value,
        key: &'static str,
        read: fn(&mut Self, &Value) -> Result<T, Reason>,
    ) -> Option<T> {
        let value = from.get(key)?;
        self.path.push(Step::Key(key));
        let result = read(self, value);
        let found = result.map_err(|reason| self.leave_out(reason)).ok();
        self.path.pop();
        found
    }
}
