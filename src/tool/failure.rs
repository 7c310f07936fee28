//! What a command answers.

/// What it prints, and what whoever called it should know besides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Done {
    pub(super) out: String,
    /// Lower case, no full stop.
    pub(super) notes: Vec<String>,
}

/// Why there is nothing to print: what and where, lower case, no full stop.
#[derive(Debug)]
pub(super) enum Failure {
    /// The command line is wrong, or says too little.
    Usage(Vec<String>),
    /// Files cannot be read, or written.
    Files(Vec<String>),
    /// The command line is wrong, or asks for help: clap's own words.
    Clap(clap::Error),
}

impl Failure {
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::Usage(vec![message.into()])
    }

    pub(super) fn file(message: impl Into<String>) -> Self {
        Self::Files(vec![message.into()])
    }
}

impl From<clap::Error> for Failure {
    fn from(error: clap::Error) -> Self {
        Self::Clap(error)
    }
}
