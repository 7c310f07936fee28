//! Blocks that are lines of text.

use crate::article::{Language, ParagraphStyle, RichText};
use crate::view::Context;
use crate::view::element::{El, el};
use crate::view::rich_text::plain_id;
use crate::words::{Word, plain_number};

pub(super) fn paragraph(context: &Context, text: &RichText, style: ParagraphStyle) -> El {
    let class = match style {
        ParagraphStyle::Normal => None,
        ParagraphStyle::Intro => Some("intro"),
        ParagraphStyle::DropCap => Some("drop-cap"),
        ParagraphStyle::Note => Some("note"),
        ParagraphStyle::Question => Some("question"),
        ParagraphStyle::Answer => Some("answer"),
    };
    el("p").maybe("class", class).attr("dir", "auto").rich(context, text)
}

pub(super) fn heading(context: &Context, text: &RichText, level: u8, anchor: Option<&str>) -> El {
    let tag = match level {
        0..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    };
    el(tag).maybe("id", anchor.map(plain_id)).attr("dir", "auto").rich(context, text)
}

pub(super) fn code(text: &str, language: Option<&str>) -> El {
    let code = el("code")
        .attr("translate", "no")
        .maybe("data-lang", language.map(str::to_owned))
        .text(text.to_owned());
    // Long lines scroll; the keyboard reaches them too.
    el("pre").class("code").attr("dir", "ltr").attr("tabindex", "0").child(code)
}

pub(super) fn verse(text: &str, language: Option<&Language>) -> El {
    let verse = el("p").class("verse").text(text.to_owned());
    match language {
        Some(_) => verse.spoken(language),
        None => verse.attr("dir", "auto"),
    }
}

pub(super) fn math(context: &Context, text: &str) -> El {
    let words = &context.words;
    el("p")
        .class("math")
        .child(el("span").class("visually-hidden").word(words, Word::Formula).text(" "))
        .child(el("code").attr("dir", "ltr").attr("translate", "no").text(text.to_owned()))
}

/// A mark between a least and a most: a meter, and the numbers in words.
pub(super) fn rating(context: &Context, value: f64, min: f64, max: f64) -> El {
    let words = context.words.clone();
    let said = move || {
        words.fill(Word::Rating, &[("count", words.number(value)), ("max", words.number(max))])
    };
    let meter = el("meter")
        .attr("value", plain_number(value))
        .attr("min", plain_number(min))
        .attr("max", plain_number(max))
        .attr("aria-hidden", "true");
    el("p").class("rating").child(meter).text(" ").child(el("span").words(said))
}
