//! Pictures that belong together.

use super::carousel::carousel;
use super::element::{El, el};
use super::figure::figure;
use super::{Context, collection};
use crate::article::{Gallery, GalleryLayout};
use crate::words::Word;

pub(super) fn gallery(context: &Context, gallery: &Gallery) -> El {
    let id = context.id();
    let title = gallery.title.clone();
    let words = context.words;
    let heading = el("h2").class("gallery__title").attr("id", id.clone());
    let heading = match title {
        Some(title) => heading.text(title),
        None => heading
            .class("visually-hidden")
            .words(move || words.get(Word::Gallery)),
    };
    let section = el("section")
        .class("gallery")
        .attr("aria-labelledby", id.clone())
        .child(heading);
    let pictures: Vec<El> = gallery
        .items
        .iter()
        .map(|it| el("li").child(figure(context, it)))
        .collect();
    match gallery.layout {
        GalleryLayout::Grid => section.child(collection::list("gallery__grid").children(pictures)),
        GalleryLayout::Slideshow => {
            let count = pictures.len();
            section.child(carousel(
                context,
                "carousel carousel--pictures",
                id,
                move || count,
                |track| track.children(pictures),
            ))
        }
    }
}
