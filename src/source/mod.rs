//! An address becomes text.
//!
//! Knows no format. Every failure is a [`LoadError`]; nothing is retried for ever.

mod abort;
mod fetch;
mod retry;

pub use abort::Abort;

/// A text and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    pub text: String,
    /// The address after redirects; what the text's own addresses are relative to.
    pub address: String,
}

/// Why there is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No connection: offline, refused, no such host, or no permission for this page (CORS).
    Network,
    /// The connection broke off before the end.
    Cut,
    /// Nothing came for [`TIME_LIMIT`].
    Timeout,
    /// The server's answer is not a success.
    Status(u16),
    /// More than [`SIZE_LIMIT`] came.
    TooLarge,
    /// A web page came, as servers send it with status 200 in place of an error.
    WebPage,
    /// The reader left; nobody is told.
    Aborted,
}

/// How long nothing may come, in milliseconds: three times what a slow 3G connection needs for its first byte.
pub const TIME_LIMIT: i32 = 8_000;

/// How large a text may be, in bytes.
pub const SIZE_LIMIT: usize = 16 * 1024 * 1024;

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Network => f.write_str("no connection"),
            Self::Cut => f.write_str("the connection broke off"),
            Self::Timeout => write!(f, "no answer within {} seconds", TIME_LIMIT / 1000),
            Self::Status(status) => write!(f, "status {status}"),
            Self::TooLarge => write!(f, "more than {} MB", SIZE_LIMIT >> 20),
            Self::WebPage => f.write_str("a web page instead of data"),
            Self::Aborted => f.write_str("left before it came"),
        }
    }
}

impl std::error::Error for LoadError {}

/// Loads a text; a failure that may pass is retried once, after a moment.
pub async fn load(address: &str, abort: &Abort) -> Result<Fetched, LoadError> {
    let first = fetch::fetch(address, abort).await;
    match first {
        Err(error) if retry::may_pass(&error) => {
            crate::browser::timer::sleep(retry::delay(js_sys::Math::random())).await;
            match abort.has_left() {
                true => Err(LoadError::Aborted),
                false => fetch::fetch(address, abort).await,
            }
        }
        done => done,
    }
}
