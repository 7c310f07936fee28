//! Pictures that belong together.

use super::carousel::carousel;
use super::element::{El, el};
use super::figure::figure;
use super::{Context, collection};
use crate::article::{Gallery, GalleryLayout};
use crate::words::Word;
use std::rc::Rc;

pub(super) fn gallery(context: &Context, gallery: &Gallery) -> El {
    let id = context.id();
    let words = &context.words;
    let heading = el("h2").attr("id", id.clone());
    let heading = match gallery.title.clone() {
        Some(title) => heading.class("gallery__title").attr("dir", "auto").text(title),
        None => heading.class("visually-hidden").word(words, Word::Gallery),
    };
    let section = el("section").class("gallery").attr("aria-labelledby", id.clone()).child(heading);
    let pictures: Vec<El> =
        gallery.items.iter().map(|it| el("li").child(figure(context, it))).collect();
    match gallery.layout {
        GalleryLayout::Grid => section.child(collection::list("gallery__grid").children(pictures)),
        GalleryLayout::Slideshow => {
            let count = pictures.len();
            let fill = Box::new(|track: El| track.children(pictures));
            section.child(carousel(
                context,
                "carousel carousel--pictures",
                id,
                Rc::new(move || count),
                fill,
            ))
        }
    }
}
