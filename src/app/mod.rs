//! The reader's own page: any article by its address, opened in place.

mod bar;
mod journey;
mod route;

use crate::article::Language;
use crate::browser::{address, history};
use crate::page::{Page, speak};
use crate::view::element::{El, el};
use crate::view::{Context, Trouble, article, failed, loading};
use crate::words::Words;
use journey::Journey;
use leptos::prelude::*;
use std::rc::Rc;

/// What the page shows now.
#[derive(Clone)]
enum Shown {
    Nothing,
    Article(Rc<Page>),
    Failed(Trouble),
}

/// Shows the article that the address bar names, and follows the reader from there.
pub fn start() {
    mount_to_body(app);
}

fn app() -> El {
    let words = Words::new();
    let journey = Journey::new(words);
    history::take_over();
    history::on_move(move || journey.arrive());
    history::on_rest(history::keep_position);
    leptos::task::spawn_local(speak(words, preferred()));
    journey.arrive();
    let main = el("main")
        .live("aria-busy", move || {
            journey.busy.get().then_some("true".into())
        })
        .live_child(move || shown(journey, words));
    let progress = el("div")
        .class("busy")
        .live("hidden", move || (!journey.busy.get()).then_some("".into()));
    el("div")
        .class("page")
        .child(bar::bar(journey))
        .child(progress)
        .child(main)
}

/// The reader's languages.
fn preferred() -> Vec<Language> {
    address::languages()
        .iter()
        .filter_map(|it| Language::parse(it))
        .collect()
}

fn shown(journey: Journey, words: Words) -> El {
    match journey.shown.get() {
        Shown::Nothing => loading(words),
        Shown::Failed(trouble) => failed(words, trouble, move || journey.retry()),
        Shown::Article(page) => {
            let language = page.read.article.language.clone();
            let context = Context::new(words, language, move |teaser| journey.open(teaser));
            article(&context, &page.read, &page.devices)
        }
    }
}
