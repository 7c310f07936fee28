//! What a document held and the page does not show, and why.

use crate::article::AddressError;

/// One thing that was left out, or shown in part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where it stands in the document, e.g. `body[3].items[0]`.
    pub path: String,
    pub reason: Reason,
}

/// Why something could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A field that must be there is absent, null or empty.
    Missing(&'static str),
    /// A value is of another kind than the field needs, e.g. "an object".
    Not(&'static str),
    /// A word that the field does not know, e.g. a block `type`.
    Unknown { what: &'static str, word: String },
    /// An address that this place does not allow.
    Address(AddressError),
}

impl From<AddressError> for Reason {
    fn from(error: AddressError) -> Self {
        Self::Address(error)
    }
}

impl Reason {
    /// What is wrong, in a few words; put together without `format!`, whose machinery weighs 1 kB in the browser.
    pub fn message(&self) -> String {
        match self {
            Self::Missing(field) => ["missing field ", field].concat(),
            Self::Not(kind) => ["not ", kind].concat(),
            Self::Unknown { what, word } => [what, " \"", word, "\" is not known"].concat(),
            Self::Address(error) => error.message(),
        }
    }
}

impl LeftOut {
    /// What is wrong and where, e.g. `body[3]: missing field text`.
    pub fn message(&self) -> String {
        match self.path.as_str() {
            "" => self.reason.message(),
            path => [path, ": ", &self.reason.message()].concat(),
        }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::fmt::Display for LeftOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}
