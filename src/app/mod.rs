//! The reader's own page: any article by its address, opened in place.

mod bar;
mod journey;
mod route;

use crate::article::{Language, Teaser};
use crate::browser::{address, history};
use crate::page::{Interface, Page};
use crate::view::element::{El, el, mount};
use crate::view::{Context, Trouble, article, failed, loading};
use crate::words::{Word, Words};
use journey::Journey;
use std::rc::Rc;
use tachys::dom::document;

/// What the page shows now.
#[derive(Clone)]
enum Shown {
    Nothing,
    Article(Rc<Page>),
    Failed(Trouble),
}

/// Shows the article that the address bar names, and follows the reader from there.
pub fn start() {
    if let Some(body) = document().body() {
        mount(&body, app).stay();
    }
}

fn app() -> El {
    let words = Words::new();
    let interface = Interface::new(words.clone(), &[&address::folder(), "words/"].concat());
    interface.speak(address::languages().iter().filter_map(|it| Language::parse(it)).collect());
    let journey = Journey::new(interface);
    history::take_over();
    history::on_rest(history::keep_position);
    let moved = journey.clone();
    history::on_move(move || moved.arrive());
    journey.arrive();
    let (busy, running, looking) = (journey.busy.clone(), journey.busy.clone(), journey.clone());
    let (failing, telling) = (journey.clone(), journey.clone());
    let (seen, spoken, titled) = (words.clone(), words.clone(), words.clone());
    let main = el("main")
        .live("aria-busy", move || busy.get().then_some("true".into()))
        .live_child(move || shown(&looking, &seen));
    let progress = el("div").class("busy").live_flag("hidden", move || !running.get());
    el("div")
        .class("page")
        .effect(move || speak_in(&spoken.language()))
        .effect(move || {
            if failing.shown.with(|it| matches!(it, Shown::Failed(_))) {
                document().set_title(&titled.get(Word::Failed));
            }
        })
        .child(bar::bar(&journey))
        .child(progress)
        .child(main)
        .child(
            el("p")
                .class("visually-hidden")
                .attr("role", "status")
                .words(move || announced(&telling, &words)),
        )
}

/// What a screen reader says of a failure: only a region that was there before is heard in every browser.
/// Empty while another try is under way, so that the same reason is said anew.
fn announced(journey: &Journey, words: &Words) -> String {
    journey.shown.with(|it| match it {
        Shown::Failed(trouble) if !journey.busy.get() => words.fill(trouble.word, &trouble.values),
        _ => String::new(),
    })
}

/// Says which language the page as a whole is in.
fn speak_in(language: &str) {
    if let Some(root) = document().document_element() {
        _ = root.set_attribute("lang", language);
    }
}

fn shown(journey: &Rc<Journey>, words: &Words) -> El {
    let again = journey.clone();
    match journey.shown.get() {
        Shown::Nothing => loading(words),
        Shown::Failed(trouble) => failed(words, trouble, move || again.try_again()),
        Shown::Article(page) => {
            let language = page.read.article.language.clone();
            let context =
                Context::new(words.clone(), language, move |teaser: &Teaser| again.open(teaser));
            article(&context, &page.read, &page.devices)
        }
    }
}
