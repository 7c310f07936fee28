//! A picture with its caption and credit.

use super::Context;
use super::element::{El, el};
use crate::article::{Figure, FigureRole, FocalPoint, Rendition, RichText, Size, WebUrl};
use crate::browser::node;
use crate::live::Live;
use crate::words::Word;

/// The widest that a picture of each role is shown, as HTML's `sizes` says it.
const INLINE_SIZES: &str = "(min-width: 43rem) 41rem, 100vw";
const WIDE_SIZES: &str = "(min-width: 66rem) 64rem, 100vw";
/// A picture on a card.
pub(super) const CARD_SIZES: &str = "(min-width: 40rem) 20rem, 80vw";

/// When a picture is fetched.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Fetched {
    /// At once and before others: the first picture of an article.
    First,
    /// When the reader comes near.
    Near,
}

/// A picture that belongs to the text.
pub(super) fn figure(context: &Context, figure: &Figure) -> El {
    let fetched = if context.is_first_picture() { Fetched::First } else { Fetched::Near };
    let (class, sizes) = match figure.role {
        FigureRole::Inline => ("figure", INLINE_SIZES),
        FigureRole::Wide => ("figure figure--wide", WIDE_SIZES),
        FigureRole::Full => ("figure figure--full", "100vw"),
    };
    let caption = caption(context, &figure.caption, &figure.credit);
    let alt = match &figure.alt {
        Some(alt) => Alt::Text(alt.clone()),
        None if figure.caption.is_empty() => Alt::Undescribed,
        // The caption stands beside it and is read instead.
        None => Alt::Text(String::new()),
    };
    let frame = el("figure")
        .class(class)
        .attr("part", "figure")
        .child(picture(context, figure, alt, sizes, fetched));
    match caption {
        Some(caption) => frame.child(caption),
        None => frame,
    }
}

/// What is read in place of a picture.
pub(super) enum Alt {
    Text(String),
    /// Nobody described it, and nothing stands beside it that does.
    Undescribed,
}

/// The picture alone, in a box that has its final size from the start and keeps it.
pub(super) fn picture(
    context: &Context,
    figure: &Figure,
    alt: Alt,
    sizes: &'static str,
    fetched: Fetched,
) -> El {
    let words = &context.words;
    let failed = Live::new(false);
    let (hide, fail) = (failed.clone(), failed.clone());
    let text = match &alt {
        Alt::Text(text) => text.clone(),
        Alt::Undescribed => String::new(),
    };
    let image = el("img")
        .class("picture__image")
        .attr("src", figure.url.as_str().to_owned())
        .maybe("srcset", srcset(figure, None))
        .maybe("sizes", has_choice(figure).then(|| sizes_of(sizes, fetched)))
        .maybe("width", figure.size.map(|it| it.width.to_string()))
        .maybe("height", figure.size.map(|it| it.height.to_string()))
        .attr("decoding", "async")
        .attr("referrerpolicy", "no-referrer")
        .live_flag("hidden", move || hide.get())
        .style("object-position", figure.focal_point.map(percent))
        .with_node(node::let_go_of_picture)
        .on("error", move |_| fail.set(true));
    let image = match fetched {
        Fetched::First => image.attr("fetchpriority", "high"),
        Fetched::Near => image.attr("loading", "lazy"),
    };
    let image = match alt {
        Alt::Text(text) => image.attr("alt", text),
        Alt::Undescribed => image.said("alt", words, Word::Undescribed),
    };
    let chosen = ["image/avif", "image/webp"].into_iter().filter_map(|kind| {
        let srcset = srcset(figure, Some(kind))?;
        Some(
            el("source")
                .attr("type", kind)
                .attr("srcset", srcset)
                .attr("sizes", sizes_of(sizes, fetched))
                .with_node(node::let_go_of_picture),
        )
    });
    let words = words.clone();
    let note = move || match failed.get() {
        true => el("p")
            .class("picture__failed")
            .word(&words, Word::PictureFailed)
            .child(el("br"))
            .text(text.clone()),
        false => el("span").attr("hidden", ""),
    };
    el("div")
        .class("picture")
        .style("aspect-ratio", figure.size.map(ratio))
        .child(el("picture").children(chosen).child(image))
        .live_child(note)
}

/// The point that a crop keeps, in whole percents.
fn percent(point: FocalPoint) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "shares are from 0 to 1"
    )]
    let percent = |share: f64| ((share * 100.0) as u32).to_string() + "%";
    [percent(point.x), percent(point.y)].join(" ")
}

/// A box's shape, from the picture's size in pixels.
pub(super) fn ratio(size: Size) -> String {
    [size.width.to_string(), size.height.to_string()].join(" / ")
}

/// Lazy pictures let the browser that can measure them choose by their real width.
fn sizes_of(sizes: &'static str, fetched: Fetched) -> String {
    match fetched {
        Fetched::First => sizes.to_owned(),
        Fetched::Near => ["auto, ", sizes].concat(),
    }
}

fn has_choice(figure: &Figure) -> bool {
    figure.renditions.iter().any(|it| own_kind(it).is_none())
}

/// The kinds that stand in a `source` of their own, since not every browser shows them.
fn own_kind(rendition: &Rendition) -> Option<&str> {
    rendition.mime_type.as_deref().filter(|it| ["image/avif", "image/webp"].contains(it))
}

/// The widths to choose from, the smallest first: <https://html.spec.whatwg.org/#srcset-attributes>.
fn srcset(figure: &Figure, kind: Option<&str>) -> Option<String> {
    let mut widths: Vec<(u32, &WebUrl)> = Vec::new();
    let mut add = |width: u32, url| match widths.iter().position(|it| it.0 >= width) {
        Some(at) if widths.get(at).is_some_and(|it| it.0 == width) => {}
        Some(at) => widths.insert(at, (width, url)),
        None => widths.push((width, url)),
    };
    let mut renditions = figure.renditions.iter().filter(|it| own_kind(it) == kind).peekable();
    renditions.peek()?;
    if let (None, Some(size)) = (kind, figure.size) {
        add(size.width, &figure.url);
    }
    renditions.for_each(|it| add(it.width, &it.url));
    let mut out = String::new();
    for (width, url) in widths {
        if !out.is_empty() {
            out.push_str(", ");
        }
        // A comma in an address could end it early.
        out.push_str(&url.as_str().replace(',', "%2C"));
        out.push(' ');
        out.push_str(&width.to_string());
        out.push('w');
    }
    Some(out)
}

/// Caption and credit, each its own element; `None` where there is neither.
pub(super) fn caption(context: &Context, caption: &RichText, credit: &RichText) -> Option<El> {
    if caption.is_empty() && credit.is_empty() {
        return None;
    }
    let words = &context.words;
    let mut out = el("figcaption").class("caption").attr("part", "caption");
    if !caption.is_empty() {
        out =
            out.child(el("span").class("caption__text").attr("dir", "auto").rich(context, caption));
    }
    if !credit.is_empty() {
        let mut line = el("span").class("caption__credit");
        // Most credits say themselves what they are: "Photo: …".
        if !credit.plain().contains(':') {
            let name = el("span").class("visually-hidden").word(words, Word::Credit).text(" ");
            line = line.child(name);
        }
        out = out.text(" ").child(line.child(el("bdi").rich(context, credit)));
    }
    Some(out)
}
