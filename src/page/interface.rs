//! The language that the interface speaks.

use crate::article::Language;
use crate::browser::address::{self, Browser};
use crate::read::Platform;
use crate::source::{Abort, load};
use crate::words::{Dictionary, Words, available};

/// Speaks the first of these languages that there are words in; stays as it is where there is none,
/// or where they cannot be loaded.
pub async fn speak(words: Words, languages: impl IntoIterator<Item = Language>) {
    let Some(language) = languages.into_iter().find_map(|it| available(&it)) else {
        return;
    };
    if language == "en" {
        return words.speak(Dictionary::english());
    }
    let file = ["words/", language, ".json"].concat();
    let Some(file) = Browser::new(address::page()).resolve(&file) else {
        return;
    };
    if let Ok(fetched) = load(&file.href, &Abort::new()).await
        && let Ok(dictionary) = Dictionary::read(language, &fetched.text)
    {
        words.speak(dictionary);
    }
}
