//! The language that the interface speaks.

use crate::article::Language;
use crate::source::{Abort, load};
use crate::words::{Dictionary, Words, available};
use std::cell::Cell;
use std::rc::Rc;

/// Loads the words of one language after another; the latest wish counts, whichever file comes last.
#[derive(Clone)]
pub struct Interface {
    words: Words,
    /// Where the languages' files are, with a slash at its end.
    folder: Rc<str>,
    wish: Rc<Cell<Option<&'static str>>>,
}

impl Interface {
    /// `folder` is where the languages' files are, with a slash at its end.
    pub fn new(words: Words, folder: &str) -> Self {
        Self { words, folder: folder.into(), wish: Rc::default() }
    }

    /// Speaks the first of these languages that there are words in; stays as it is where there is none,
    /// or where they cannot be loaded.
    pub fn speak(&self, languages: Vec<Language>) {
        let Some(language) = languages.iter().find_map(available) else {
            return;
        };
        // What is on its way is not asked for again.
        if self.wish.replace(Some(language)) == Some(language) || self.words.speaks(language) {
            return;
        }
        let interface = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            let dictionary = dictionary(&interface.folder, language).await;
            if interface.wish.get() == Some(language) {
                match dictionary {
                    Some(dictionary) => interface.words.speak(dictionary),
                    // The next article may try again.
                    None => interface.wish.set(None),
                }
            }
        });
    }
}

async fn dictionary(folder: &str, language: &str) -> Option<Dictionary> {
    if language == "en" {
        return Some(Dictionary::english());
    }
    let file = [folder, language, ".json"].concat();
    let fetched = load(&file, &Abort::new()).await.ok()?;
    Dictionary::read(language, &fetched.text).ok()
}
