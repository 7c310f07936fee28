//! The whole article, from kicker to the last device of related news.

use super::Context;
use super::blocks::block;
use super::blocks::quote::correction;
use super::byline::byline;
use super::collection::{Device, collection};
use super::element::{El, Slot, el};
use super::figure::figure;
use super::live::live;
use super::share::share;
use super::trouble::left_out;
use crate::article::{Article, Block, Placement};
use crate::browser::node;
use crate::live::Live;
use crate::read::Read;
use crate::words::Word;

/// The article with its devices of related news, each where it belongs.
pub fn article(context: &Context, read: &Read, devices: &[Device]) -> El {
    let article = &read.article;
    let extent = context.around().extent();
    let devices: Vec<&Device> =
        devices.iter().filter(|it| extent.related.shows(it.collection.layout)).collect();
    let at = |placement: Placement| {
        let here = move |it: &&&Device| it.collection.placement == placement;
        devices.iter().filter(here).filter_map(|it| collection(context, it)).collect::<Vec<_>>()
    };
    let beyond = |device: &&&Device| match device.collection.placement {
        Placement::InBody { after } => after >= article.body.len(),
        _ => false,
    };
    let late = devices.iter().filter(beyond).filter_map(|it| collection(context, it));
    let part = |first: usize, blocks: &[Block]| {
        let blocks = (first..).zip(blocks).flat_map(|(index, it)| {
            std::iter::once(block(context, it)).chain(at(Placement::InBody { after: index }))
        });
        el("div").class("article__body").children(blocks)
    };
    // Before the text: the first picture that is made is the first that is fetched.
    let image = article.image.as_ref().map(|it| figure(context, it));
    let (shown, rest) = article.body.split_at(first_part(&article.body, extent.limit));
    let body = part(0, shown).attr("part", "body");
    let body = match rest {
        [] => body.children(late),
        _ => read_on(context, body, part(shown.len(), rest).children(late)),
    };
    let head = head(context, article).children(at(Placement::AfterDescription));
    let head = match byline(context, article) {
        Some(byline) => head.child(byline),
        None => head,
    };
    let sheet = el("article")
        .class("article")
        .attr("part", "article")
        .spoken(article.language.as_ref())
        .child(head.child(el("slot").attr("name", "after-description")))
        .children(image)
        .child(body)
        .children(live(context, &article.live_updates))
        .children(article.corrections.iter().map(|it| correction(context, it)))
        .child(el("slot").attr("name", "after-body"))
        .children(foot(context, article))
        .children(at(Placement::AfterBody))
        .children(at(Placement::End))
        // Where no section of that role has room for it, the page around finds it here.
        .child(el("slot").attr("name", "recommended"))
        .child(el("slot").attr("name", "end"))
        .children(left_out(context, &read.left_out));
    el("div").class("news").child(sheet)
}

fn head(context: &Context, article: &Article) -> El {
    let words = &context.words;
    let label = article.kicker.as_ref().or(article.section.as_ref());
    let mut head = el("header").class("article__head");
    if let Some(label) = label {
        head = head.child(
            el("p")
                .class("article__kicker")
                .attr("part", "kicker")
                .attr("dir", "auto")
                .text(label.clone()),
        );
    }
    if article.is_accessible_for_free == Some(false) {
        head = head.child(el("p").class("label").word(words, Word::Subscribers));
    }
    // Focus comes here when an article is opened in place.
    head = head.child(
        el("h1")
            .class("article__headline")
            .attr("part", "headline")
            .attr("tabindex", "-1")
            .attr("dir", "auto")
            .text(article.headline.clone()),
    );
    if let Some(second) = &article.alternative_headline {
        head = head
            .child(el("p").class("article__alternative").attr("dir", "auto").text(second.clone()));
    }
    if !article.description.is_empty() {
        let lead =
            el("p").class("article__description").attr("part", "description").attr("dir", "auto");
        head = head.child(lead.rich(context, &article.description));
    }
    head
}

/// How many blocks come before the reader is asked whether to read on: those to the last paragraph of so many.
fn first_part(body: &[Block], limit: usize) -> usize {
    let paragraphs = body.iter().enumerate().filter(|it| matches!(it.1, Block::Paragraph { .. }));
    match limit.checked_sub(1).and_then(|last| paragraphs.map(|it| it.0).nth(last)) {
        Some(last) => last + 1,
        None => body.len(),
    }
}

/// The rest of the text, behind a button that goes once it was pressed.
fn read_on(context: &Context, shown: El, rest: El) -> El {
    let open = Live::new(false);
    let (opened, gone, pressed) = (open.clone(), open.clone(), open);
    let place = Slot::default();
    let found = place.clone();
    let button = el("button")
        .class("button")
        .attr("part", "button")
        .attr("type", "button")
        .word(&context.words, Word::ReadOn)
        .on("click", move |_| {
            pressed.set(true);
            // The button goes, and focus with it, so focus goes to what came.
            if let Some(rest) = found.get() {
                node::focus_shown(&rest);
            }
        });
    shown
        .child(rest.attr("tabindex", "-1").slot(&place).live_flag("hidden", move || !opened.get()))
        .child(el("p").live_flag("hidden", move || gone.get()).child(button))
}

/// Publisher, rights, and the same article elsewhere.
fn foot(context: &Context, article: &Article) -> Option<El> {
    let words = &context.words;
    let mut lines = Vec::new();
    if let Some(publisher) = &article.publisher {
        let name = el("bdi").text(publisher.name.clone());
        let line = match &publisher.url {
            Some(url) => {
                el("a").attr("href", url.as_str().to_owned()).attr("rel", "noopener").child(name)
            }
            None => name,
        };
        lines.push(el("p").class("article__publisher").child(line));
    }
    for alternate in &article.alternates {
        let link = el("a")
            .attr("href", alternate.url.as_str().to_owned())
            .attr("rel", ["noopener ", alternate.rel.as_deref().unwrap_or("alternate")].concat());
        let link = match &alternate.label {
            Some(label) => link.attr("dir", "auto").text(label.clone()),
            None => link.word(words, Word::Alternate),
        };
        lines.push(el("p").class("article__alternate").child(link));
    }
    if let Some(notice) = &article.copyright_notice {
        lines.push(el("p").class("article__copyright").attr("dir", "auto").text(notice.clone()));
    }
    if let Some(url) = &article.usage_info {
        let link = el("a").attr("href", url.as_str().to_owned()).attr("rel", "license noopener");
        lines.push(el("p").child(link.word(words, Word::Usage)));
    }
    lines.extend(share(context, article));
    let any = !lines.is_empty();
    let foot = || el("footer").class("article__foot").attr("part", "foot").children(lines);
    any.then(foot)
}
