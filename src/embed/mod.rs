//! The element on a partner's page: one article in a shadow root, and those opened from it.
//!
//! `contract.md` says what partners rely on, `loader.js` is the element's life outside wasm.

mod host;
mod journey;
mod tell;

pub use host::Host;

use crate::article::{Language, LinkCollection, Teaser, WebUrl};
use crate::live::Live;
use crate::page::Interface;
use crate::settings::{Extent, Fonts, Look, Opening, Related, Theme};
use crate::view::element::{El, Mounted, el, mount};
use crate::view::{Context, Surroundings, article, failed};
use crate::words::{Word, Words};
use journey::{Journey, Shown};
use std::rc::Rc;

/// A living element; dropping it takes all of it off the page.
pub struct Embedded {
    journey: Rc<Journey>,
    look: Live<Look>,
    extent: Live<Extent>,
    #[expect(dead_code, reason = "held for its Drop")]
    mounted: Mounted,
}

impl Embedded {
    /// Comes to life in a node that is its own; `words` is the folder of the interface's languages.
    pub fn new(root: web_sys::HtmlElement, host: Host, words_folder: &str) -> Self {
        let words = Words::new();
        let journey = Journey::new(host, root.clone(), Interface::new(words.clone(), words_folder));
        let (look, extent) = (Live::default(), Live::default());
        let (seen, shown, along) = (look.clone(), extent.clone(), journey.clone());
        let mounted = mount(&root, move || frame(&along, &words, seen, shown));
        Self { journey, look, extent, mounted }
    }

    /// Gives an attribute another value, as the loader has checked it.
    pub fn set(&self, name: &str, value: &str) {
        match name {
            "src" if !value.is_empty() => self.journey.show_document(value),
            "lang" => {
                self.journey.language.replace(Language::parse(value));
                self.journey.speak();
            }
            "theme" => self.look.update(|it| it.theme = Theme::named(value)),
            "fonts" => self.look.update(|it| it.fonts = Fonts::named(value)),
            "related" => {
                let extent = self.extent.get_now();
                self.extent.set_if_new(Extent { related: Related::named(value), ..extent });
            }
            "limit" => {
                let extent = self.extent.get_now();
                self.extent.set_if_new(Extent { limit: value.parse().unwrap_or(0), ..extent });
            }
            "open" => self.journey.opening.set(Opening::named(value)),
            _ => {}
        }
    }
}

/// What stays while articles come and go.
fn frame(journey: &Rc<Journey>, words: &Words, look: Live<Look>, extent: Live<Extent>) -> El {
    let (busy, running, inner) = (journey.clone(), journey.clone(), words.clone());
    let (spoken, along) = (words.clone(), journey.clone());
    let (directed, telling) = (words.clone(), words.clone());
    let failing = journey.clone();
    let status = el("p")
        .class("visually-hidden")
        .attr("role", "status")
        .words(move || announced(&failing, &spoken));
    el("div")
        // Not that of the page around; an article has its own.
        .live("dir", move || Some(direction(&directed.language()).into()))
        .live("class", move || Some(class(look.get()).into()))
        .live("aria-busy", move || busy.busy.get().then_some("true".into()))
        .child(el("div").class("element__busy").live_flag("hidden", move || !running.busy.get()))
        .child(
            el("div")
                .class("news")
                .live("lang", move || Some(telling.language().into()))
                .child(back(journey, words))
                .child(status),
        )
        .live_child(move || {
            let shown = along.shown.get();
            along.show_fallback(&shown);
            content(&along, &inner, shown, extent.get())
        })
}

fn direction(language: &str) -> &'static str {
    Language::parse(language).map_or("ltr", |it| it.direction().as_str())
}

fn class(look: Look) -> &'static str {
    match (look.theme, look.fonts) {
        (Theme::Auto, Fonts::Own) => "element",
        (Theme::Light, Fonts::Own) => "element element--light",
        (Theme::Dark, Fonts::Own) => "element element--dark",
        (Theme::Auto, Fonts::Inherit) => "element element--inherit",
        (Theme::Light, Fonts::Inherit) => "element element--light element--inherit",
        (Theme::Dark, Fonts::Inherit) => "element element--dark element--inherit",
    }
}

/// The way back, where there is one.
fn back(journey: &Rc<Journey>, words: &Words) -> El {
    let (returns, pressed) = (journey.clone(), journey.clone());
    let button = el("button")
        .class("button")
        .attr("part", "button")
        .attr("type", "button")
        .word(words, Word::Back)
        .on("click", move |_| pressed.back());
    let row = el("p").class("element__back").live_flag("hidden", move || !returns.returns.get());
    row.child(button)
}

fn content(journey: &Rc<Journey>, words: &Words, shown: Shown, extent: Extent) -> El {
    match shown {
        Shown::Nothing => el("div").attr("hidden", ""),
        Shown::Failed(trouble) => {
            let again = journey.clone();
            failed(words, trouble, move || again.try_again())
        }
        Shown::Article(page) => {
            let language = page.read.article.language.clone();
            let around = Around { journey: journey.clone(), extent };
            let context = Context::new(words.clone(), language, around);
            article(&context, &page.read, &page.devices)
        }
    }
}

/// What a screen reader says of a failure; empty while another try is under way.
fn announced(journey: &Journey, words: &Words) -> String {
    journey.shown.with(|it| match it {
        Shown::Failed(trouble) if !journey.busy.get() => words.fill(trouble.word, &trouble.values),
        _ => String::new(),
    })
}

/// The page around, as views ask it.
struct Around {
    journey: Rc<Journey>,
    extent: Extent,
}

impl Surroundings for Around {
    fn open(&self, teaser: &Teaser) -> bool {
        self.journey.choose(teaser)
    }

    fn extent(&self) -> Extent {
        self.extent
    }

    fn watches(&self) -> bool {
        true
    }

    fn came_into_view(&self, collection: &LinkCollection, count: usize) {
        tell::related_view(self.journey.host(), collection, count);
    }

    fn shares(&self) -> bool {
        true
    }

    fn share(&self, headline: &str, url: &WebUrl) -> bool {
        !tell::share(self.journey.host(), headline, url)
    }
}
