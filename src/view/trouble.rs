//! Loading, failed, left out: what is seen when not all is well.

use super::Context;
use super::element::{El, el};
use crate::read::LeftOut;
use crate::words::{Word, Words};

/// The room that an article will take, and a word for those who wait long.
///
/// Its style lets it appear after 300 ms: a fast answer shows no skeleton at all.
pub fn loading(words: &Words) -> El {
    let line = |class: &'static str| el("div").class(class);
    let skeleton = el("div")
        .class("skeleton")
        .attr("role", "status")
        .child(el("p").class("visually-hidden").word(words, Word::Loading))
        .child(line("skeleton__headline"))
        .child(line("skeleton__line"))
        .child(line("skeleton__line"))
        .child(line("skeleton__picture"));
    el("div").class("news").child(skeleton)
}

/// What a reader is told of a failure.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    pub word: Word,
    /// The values for the places in its text.
    pub values: Vec<(&'static str, String)>,
    /// The exact reason, for whoever mends it; not translated.
    pub detail: Option<String>,
    /// What was asked for, where it can be opened as a page.
    pub address: Option<String>,
}

/// The reason, and a way to try again; whoever shows it sees that it is heard, too.
pub fn failed(words: &Words, trouble: Trouble, retry: impl Fn() + 'static) -> El {
    let spoken = words.clone();
    let Trouble { word, values, detail, address } = trouble;
    let mut notice = el("div")
        .class("trouble")
        .live("lang", move || Some(spoken.language().into()))
        .child(el("h1").class("trouble__title").attr("tabindex", "-1").word(words, Word::Failed))
        .child(el("p").class("trouble__reason").phrase(words, word, values));
    if let Some(detail) = detail {
        let detail = el("code").attr("lang", "en").attr("dir", "ltr").text(detail);
        notice = notice.child(el("p").class("trouble__detail").child(detail));
    }
    notice = notice.child(
        el("button")
            .class("button")
            .attr("part", "button")
            .attr("type", "button")
            .word(words, Word::Retry)
            .on("click", move |_| retry()),
    );
    if let Some(address) = address {
        let link = el("a").attr("href", address).attr("rel", "noopener");
        notice = notice.text(" ").child(link.word(words, Word::OpenAddress));
    }
    el("div").class("news").child(notice)
}

/// What could not be shown, for whoever mends it; `None` where all was.
pub(super) fn left_out(context: &Context, left_out: &[LeftOut]) -> Option<El> {
    let (words, count) = (context.words.clone(), left_out.len());
    let entries = left_out.iter().map(|it| el("li").text(it.message()));
    let list = el("ul").attr("lang", "en").attr("dir", "ltr").children(entries);
    let summary = el("summary").words(move || words.count(Word::LeftOut, count));
    (count > 0).then(|| el("details").class("left-out").child(summary).child(list))
}
