//! Failures in the reader's words.

use crate::article::WebUrl;
use crate::read::json::Problem;
use crate::read::{ReadError, Reason};
use crate::source::{LoadError, SIZE_LIMIT, TIME_LIMIT};
use crate::view::Trouble;
use crate::words::Word;

/// `None` where there is nobody to tell.
pub(super) fn load(error: &LoadError, url: &WebUrl) -> Option<Trouble> {
    let (word, values) = match error {
        LoadError::Network => (Word::ErrorNetwork, vec![]),
        LoadError::Cut => (Word::ErrorCut, vec![]),
        LoadError::Timeout => {
            (Word::ErrorTimeout, vec![("count", (TIME_LIMIT / 1000).to_string())])
        }
        LoadError::Status(status @ (404 | 410)) => {
            (Word::ErrorNotFound, vec![("status", status.to_string())])
        }
        LoadError::Status(status) => (Word::ErrorStatus, vec![("status", status.to_string())]),
        LoadError::TooLarge => {
            (Word::ErrorTooLarge, vec![("count", (SIZE_LIMIT >> 20).to_string())])
        }
        LoadError::WebPage => (Word::ErrorWebPage, vec![]),
        LoadError::Aborted => return None,
    };
    Some(Trouble { word, values, detail: None, address: Some(url.as_str().to_owned()) })
}

pub(super) fn read(error: &ReadError, url: &WebUrl) -> Trouble {
    let (word, values) = match error {
        ReadError::Syntax(error) => {
            let word =
                if error.problem == Problem::Ends { Word::ErrorEnds } else { Word::ErrorSyntax };
            (word, vec![("line", error.line.to_string()), ("column", error.column.to_string())])
        }
        ReadError::NotAnArticle(Reason::Missing("headline")) => (Word::ErrorNoHeadline, vec![]),
        ReadError::NotAnArticle(_) => (Word::ErrorNotAnArticle, vec![]),
    };
    Trouble { word, values, detail: Some(error.message()), address: Some(url.as_str().to_owned()) }
}

/// An address that cannot be asked for anything.
pub(super) fn address(address: &str) -> Trouble {
    let values = vec![("address", address.to_owned())];
    Trouble { word: Word::ErrorAddress, values, detail: None, address: None }
}
