//! Films, recordings and files, played and fetched by the browser itself.

use super::Context;
use super::element::{El, el};
use super::figure::{caption, ratio};
use crate::article::{Media, WebUrl};
use crate::words::{Word, Words};

/// A film.
pub(super) fn video(context: &Context, media: &Media) -> El {
    let size = media
        .sources
        .iter()
        .find_map(|it| it.size)
        .or_else(|| media.poster.as_ref().and_then(|it| it.size));
    let player = el("video")
        .class("media__video")
        .flag("playsinline", true)
        .maybe("poster", media.poster.as_ref().map(|it| it.url.as_str().to_owned()))
        .maybe("width", size.map(|it| it.width.to_string()))
        .maybe("height", size.map(|it| it.height.to_string()))
        .style("aspect-ratio", size.map(ratio));
    figure(context, media, player)
}

/// A recording.
pub(super) fn audio(context: &Context, media: &Media) -> El {
    figure(context, media, el("audio").class("media__audio"))
}

fn figure(context: &Context, media: &Media, player: El) -> El {
    let sources = media.sources.iter().map(|source| {
        el("source")
            .attr("src", source.url.as_str().to_owned())
            .maybe("type", source.mime_type.clone())
    });
    let tracks = media.tracks.iter().map(|track| {
        el("track")
            .attr("src", track.url.as_str().to_owned())
            .attr("kind", track.kind)
            .maybe("srclang", track.language.as_ref().map(|it| it.as_str().to_owned()))
            .maybe("label", track.label.clone())
    });
    let foreign = media.tracks.iter().any(|track| is_elsewhere(&track.url));
    let player = player
        .flag("controls", true)
        .attr("preload", "none")
        .maybe("aria-label", media.title.clone())
        // Subtitles from another host need CORS, and then the film needs it too.
        .maybe("crossorigin", foreign.then_some("anonymous"))
        .children(sources)
        .children(tracks);
    let frame = el("figure").class("media");
    let frame = match &media.title {
        Some(title) => frame.child(el("p").class("media__title").text(title.clone())),
        None => frame,
    };
    let frame = frame.child(player);
    match caption(context, &media.caption, &media.credit) {
        Some(caption) => frame.child(caption),
        None => frame,
    }
}

fn is_elsewhere(url: &WebUrl) -> bool {
    !crate::browser::address::is_here(url.as_str())
}

/// A file to download, with its size.
pub(super) fn file(
    context: &Context,
    url: &WebUrl,
    name: Option<&str>,
    mime_type: Option<&str>,
    bytes: Option<u64>,
) -> El {
    let words = context.words.clone();
    let link = el("a")
        .attr("href", url.as_str().to_owned())
        .attr("rel", "noopener")
        .maybe("type", mime_type.map(str::to_owned));
    let unnamed = words.clone();
    let link = match name {
        Some(name) => link.phrase(&words, Word::Download, vec![("name", name.to_owned())]),
        None => {
            link.words(move || unnamed.fill(Word::Download, &[("name", unnamed.get(Word::File))]))
        }
    };
    let line = el("p").class("file").child(link);
    match bytes {
        Some(bytes) => {
            line.text(" ").child(el("span").class("file__size").words(move || size(&words, bytes)))
        }
        None => line,
    }
}

fn size(words: &Words, bytes: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown to one digit")]
    let kilobytes = bytes as f64 / 1000.0;
    let (word, amount) = match kilobytes >= 1000.0 {
        true => (Word::Megabytes, (kilobytes / 100.0).round() / 10.0),
        false => (Word::Kilobytes, kilobytes.ceil()),
    };
    words.fill(word, &[("count", words.number(amount))])
}
