//! The fields of an oEmbed answer that say what an article is.

use crate::article::{Article, Credited, Figure, Size, WebUrl};
use serde_json::{Map, Value};

/// Narrower pictures are not taken for the thumbnail where there are others.
const THUMBNAIL: u32 = 600;

/// What the answer says of the article; what the document does not say is left out.
pub(super) fn of(article: &Article) -> Map<String, Value> {
    let (author, author_url) = author(article);
    let publisher = article.publisher.as_ref();
    let thumbnail = article.image.as_ref().and_then(thumbnail);
    let address = |url: Option<&WebUrl>| url.map(|url| Value::from(url.as_str()));
    let fields = [
        ("type", Some("rich".into())),
        ("version", Some("1.0".into())),
        ("title", Some(article.headline.as_str().into())),
        ("author_name", author.map(Value::from)),
        ("author_url", address(author_url)),
        ("provider_name", publisher.map(|it| it.name.as_str().into())),
        ("provider_url", address(publisher.and_then(|it| it.url.as_ref()))),
        ("thumbnail_url", thumbnail.map(|(url, _)| url.as_str().into())),
        ("thumbnail_width", thumbnail.map(|(_, size)| size.width.into())),
        ("thumbnail_height", thumbnail.map(|(_, size)| size.height.into())),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The authors' names, and the address of the only one; the byline where there are no names.
fn author(article: &Article) -> (Option<String>, Option<&WebUrl>) {
    match article.authors.as_slice() {
        [] => match article.credited() {
            Credited::Line(line) => (Some(line.to_owned()), None),
            _ => (None, None),
        },
        [one] => (Some(one.name.clone()), one.url.as_ref()),
        many => {
            let names: Vec<&str> = many.iter().map(|it| it.name.as_str()).collect();
            (Some(names.join(", ")), None)
        }
    }
}

/// The smallest form of the lead picture that is wide enough, else the widest, of known sizes.
fn thumbnail(figure: &Figure) -> Option<(&WebUrl, Size)> {
    let renditions = figure
        .renditions
        .iter()
        .filter_map(|it| Some((&it.url, Size { width: it.width, height: it.height? })));
    let all: Vec<_> =
        figure.size.map(|size| (&figure.url, size)).into_iter().chain(renditions).collect();
    let enough = all.iter().filter(|(_, size)| size.width >= THUMBNAIL);
    enough
        .min_by_key(|(_, size)| size.width)
        .or(all.iter().max_by_key(|(_, size)| size.width))
        .copied()
}
