//! The whole article, from kicker to the last device of related news.

use super::Context;
use super::blocks::block;
use super::blocks::quote::correction;
use super::byline::byline;
use super::collection::{Device, collection};
use super::element::{El, el};
use super::figure::figure;
use super::live::live;
use super::trouble::left_out;
use crate::article::{Article, Placement};
use crate::read::Read;
use crate::words::Word;

/// The article with its devices of related news, each where it belongs.
pub fn article(context: &Context, read: &Read, devices: &[Device]) -> El {
    let article = &read.article;
    let at = |placement: Placement| {
        let here = move |it: &&Device| it.collection.placement == placement;
        devices.iter().filter(here).filter_map(|it| collection(context, it)).collect::<Vec<_>>()
    };
    let beyond = |device: &&Device| match device.collection.placement {
        Placement::InBody { after } => after >= article.body.len(),
        _ => false,
    };
    let late = devices.iter().filter(beyond).filter_map(|it| collection(context, it));
    let body = article.body.iter().enumerate().flat_map(|(index, it)| {
        std::iter::once(block(context, it)).chain(at(Placement::InBody { after: index }))
    });
    let head = head(context, article).children(at(Placement::AfterDescription));
    let head = match byline(context, article) {
        Some(byline) => head.child(byline),
        None => head,
    };
    let sheet = el("article")
        .class("article")
        .spoken(article.language.as_ref())
        .child(head.child(el("slot").attr("name", "after-description")))
        .children(article.image.iter().map(|it| figure(context, it)))
        .child(el("div").class("article__body").children(body).children(late))
        .children(live(context, &article.live_updates))
        .children(article.corrections.iter().map(|it| correction(context, it)))
        .child(el("slot").attr("name", "after-body"))
        .children(foot(context, article))
        .children(at(Placement::AfterBody))
        .children(at(Placement::End))
        .child(el("slot").attr("name", "end"))
        .children(left_out(context, &read.left_out));
    el("div").class("news").child(sheet)
}

fn head(context: &Context, article: &Article) -> El {
    let words = &context.words;
    let label = article.kicker.as_ref().or(article.section.as_ref());
    let mut head = el("header").class("article__head");
    if let Some(label) = label {
        head = head.child(el("p").class("article__kicker").attr("dir", "auto").text(label.clone()));
    }
    if article.is_accessible_for_free == Some(false) {
        head = head.child(el("p").class("label").word(words, Word::Subscribers));
    }
    // Focus comes here when an article is opened in place.
    head = head.child(
        el("h1")
            .class("article__headline")
            .attr("tabindex", "-1")
            .attr("dir", "auto")
            .text(article.headline.clone()),
    );
    if let Some(second) = &article.alternative_headline {
        head = head
            .child(el("p").class("article__alternative").attr("dir", "auto").text(second.clone()));
    }
    if !article.description.is_empty() {
        let lead = el("p").class("article__description").attr("dir", "auto");
        head = head.child(lead.rich(context, &article.description));
    }
    head
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
    (!lines.is_empty()).then(|| el("footer").class("article__foot").children(lines))
}
