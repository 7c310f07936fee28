//! Blocks that hold others: lists, groups, timelines, footnotes.

use super::blocks;
use crate::article::{Block, Footnote, Group, GroupRole, ListItem, RichText, TimelineItem};
use crate::browser::node::jump;
use crate::view::Context;
use crate::view::element::{El, el};
use crate::view::rich_text::{footnote_anchor, footnote_back};
use crate::words::Word;

pub(super) fn list(context: &Context, ordered: bool, start: Option<i32>, items: &[ListItem]) -> El {
    let start = start.filter(|it| ordered && *it != 1).map(|it| it.to_string());
    el(if ordered { "ol" } else { "ul" }).maybe("start", start).children(items.iter().map(|item| {
        let item_view = el("li").attr("dir", "auto");
        match item {
            ListItem::Text(text) => item_view.rich(context, text),
            ListItem::Blocks(body) => item_view.children(blocks(context, body)),
        }
    }))
}

pub(super) fn group(context: &Context, group: &Group) -> El {
    let (tag, class) = match group.role {
        GroupRole::Aside => ("aside", "group group--aside"),
        GroupRole::FactBox => ("aside", "group group--fact-box"),
        GroupRole::Chapter => ("section", "group group--chapter"),
    };
    let words = &context.words;
    let frame = el(tag).class(class);
    let frame = match (&group.title, group.role) {
        (Some(title), _) => {
            let id = context.id();
            let heading = el("h2")
                .class("group__title")
                .attr("id", id.clone())
                .attr("dir", "auto")
                .text(title.clone());
            frame.attr("aria-labelledby", id).child(heading)
        }
        (None, GroupRole::FactBox) => frame.said("aria-label", words, Word::FactBox),
        (None, _) => frame,
    };
    frame.children(blocks(context, &group.body))
}

pub(super) fn details(context: &Context, summary: &RichText, body: &[Block], open: bool) -> El {
    el("details")
        .flag("open", open)
        .child(el("summary").attr("dir", "auto").rich(context, summary))
        .children(blocks(context, body))
}

pub(super) fn timeline(context: &Context, items: &[TimelineItem]) -> El {
    el("ol").class("timeline").attr("role", "list").children(items.iter().map(|item| {
        let mut entry = el("li");
        if let Some(date) = &item.date {
            let machine = item.timestamp.as_ref().map(|it| it.as_str().to_owned());
            let (words, language, timestamp) =
                (context.words.clone(), context.language.clone(), item.timestamp.clone());
            let shown = date.clone();
            let time =
                el("time").class("timeline__date").maybe("datetime", machine).words(move || {
                    match &timestamp {
                        Some(at) => words.date(at, language.as_ref()),
                        None => shown.clone(),
                    }
                });
            entry = entry.child(time);
        }
        if let Some(title) = &item.title {
            entry = entry
                .child(el("p").class("timeline__title").attr("dir", "auto").text(title.clone()));
        }
        entry.children(blocks(context, &item.body))
    }))
}

pub(super) fn footnotes(context: &Context, items: &[Footnote]) -> El {
    let words = &context.words;
    let id = context.id();
    let heading =
        el("h2").class("footnotes__title").attr("id", id.clone()).word(words, Word::Footnotes);
    let notes = items.iter().map(|note| {
        let back = footnote_back(&note.id);
        let link = el("a")
            .attr("href", ["#", &back].concat())
            .attr("role", "doc-backlink")
            .said("aria-label", words, Word::BackToText)
            .on("click", move |event| jump(&event, &back))
            .text("↩");
        let number = el("span").class("footnotes__id").text([&note.id, " "].concat());
        el("li").attr("id", footnote_anchor(&note.id)).attr("tabindex", "-1").child(number).child(
            el("div").class("footnotes__body").children(blocks(context, &note.body)).child(link),
        )
    });
    let list = el("ol").attr("role", "list").children(notes);
    el("section")
        .class("footnotes")
        .attr("role", "doc-endnotes")
        .attr("aria-labelledby", id)
        .child(heading)
        .child(list)
}
