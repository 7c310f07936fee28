//! Fields that hold one text, number, date, word or address.

use super::reader::{Reader, present};
use crate::article::{AddressError, Language, Resolved, RichText, Size, Timestamp, WebUrl};
use crate::read::Reason;
use crate::read::json::Value;

/// How a place checks an address: [`WebUrl::link`] or [`WebUrl::media`].
type Check = fn(Resolved) -> Result<WebUrl, AddressError>;

impl Reader<'_> {
    /// A text with words in it; white space around it is dropped.
    pub(super) fn text(&mut self, from: &Value, key: &'static str) -> Option<String> {
        let text = self.exact_text(from, key)?;
        let trimmed = text.trim();
        if trimmed.len() == text.len() {
            return (!text.is_empty()).then_some(text);
        }
        (!trimmed.is_empty()).then(|| trimmed.to_owned())
    }

    /// A text as it stands, empty ones too; of a rich text where none is expected, the words.
    pub(super) fn exact_text(&mut self, from: &Value, key: &'static str) -> Option<String> {
        let value = from.get(key)?;
        if let Some(text) = value.as_text() {
            return Some(self.compose(text));
        }
        self.leave_out_at(key, Reason::Not("a text"));
        let text = self.rich_text(from, key);
        (!text.is_empty()).then(|| text.plain())
    }

    pub(super) fn need_text(&mut self, from: &Value, key: &'static str) -> Result<String, Reason> {
        self.text(from, key).ok_or(Reason::Missing(key))
    }

    pub(super) fn need_exact_text(
        &mut self,
        from: &Value,
        key: &'static str,
    ) -> Result<String, Reason> {
        self.exact_text(from, key).filter(|it| !it.trim().is_empty()).ok_or(Reason::Missing(key))
    }

    pub(super) fn need_rich_text(
        &mut self,
        from: &Value,
        key: &'static str,
    ) -> Result<RichText, Reason> {
        let text = self.rich_text(from, key);
        if text.is_empty() { Err(Reason::Missing(key)) } else { Ok(text) }
    }

    pub(super) fn flag(&mut self, from: &Value, key: &'static str) -> Option<bool> {
        let flag = present(from, key)?.as_flag();
        if flag.is_none() {
            self.leave_out_at(key, Reason::Not("true or false"));
        }
        flag
    }

    pub(super) fn number(&mut self, from: &Value, key: &'static str) -> Option<f64> {
        let number = present(from, key)?.as_number();
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

    /// A length in pixels; zero says no more than silence.
    pub(super) fn pixels(&mut self, from: &Value, key: &'static str) -> Option<u32> {
        self.whole(from, key, 0, 100_000).filter(|it| *it > 0)
    }

    /// Width and height in pixels, where both are known.
    pub(super) fn size(&mut self, from: &Value) -> Option<Size> {
        let (width, height) = (self.pixels(from, "width"), self.pixels(from, "height"));
        Some(Size { width: width?, height: height? })
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

    /// One of the words that a field knows; an unknown word is said, and the default taken.
    pub(super) fn word<T: Copy + Default>(
        &mut self,
        from: &Value,
        key: &'static str,
        words: &[(&str, T)],
    ) -> T {
        let at = self.choice(from, key, &mut words.iter().map(|(name, _)| *name));
        let found = at.and_then(|at| words.get(at));
        found.map_or_else(T::default, |(_, value)| *value)
    }

    /// Which of the names a field holds. Written once for all types, for the sake of what is downloaded.
    fn choice(
        &mut self,
        from: &Value,
        key: &'static str,
        names: &mut dyn Iterator<Item = &str>,
    ) -> Option<usize> {
        let word = self.text(from, key)?;
        let at = names.enumerate().find(|(_, name)| *name == word);
        if at.is_none() {
            self.leave_out_at(key, Reason::Unknown { what: key, word });
        }
        at.map(|(at, _)| at)
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
        present(from, key)?;
        let url = self.need_url(from, key, check);
        url.map_err(|reason| self.leave_out_at(key, reason)).ok()
    }

    /// The address in a field; a text that stands alone is an object with nothing but its address.
    pub(super) fn need_url(
        &self,
        from: &Value,
        key: &'static str,
        check: Check,
    ) -> Result<WebUrl, Reason> {
        let value = match from.as_text() {
            Some(_) => from,
            None => from.get(key).ok_or(Reason::Missing(key))?,
        };
        let address = value.as_text().ok_or(Reason::Not("an address"))?.trim();
        if address.is_empty() {
            return Err(Reason::Missing(key));
        }
        match self.platform.resolve(address) {
            Some(resolved) => Ok(check(resolved)?),
            None => Err(AddressError::NotAnAddress(address.to_owned()).into()),
        }
    }
}
