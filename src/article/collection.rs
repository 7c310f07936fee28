//! Related news: collections of teasers.

use super::{Figure, Language, RichText, Timestamp, WebUrl};

/// One device of related news.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkCollection {
    pub role: Role,
    pub placement: Placement,
    pub layout: Layout,
    /// Its heading; where it is absent, the interface's own word for the role.
    pub title: Option<String>,
    pub items: Vec<Teaser>,
    pub when_empty: WhenEmpty,
    /// The next page of the list.
    pub next: Option<Next>,
    /// Where the whole collection is, fetched when the reader comes near.
    pub source: Option<WebUrl>,
}

/// What these articles are to the one that is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    #[default]
    Related,
    Recommended,
    EditorsPicks,
    Latest,
    MostRead,
    Topic,
    Series,
}

/// Where a device stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Placement {
    AfterDescription,
    /// Behind the body's block of this index, counted from 0.
    InBody {
        after: usize,
    },
    /// Under the text, before everything that is not the article.
    AfterBody,
    /// At the end of the page.
    #[default]
    End,
}

/// How a device looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Links without pictures.
    Bullets,
    #[default]
    List,
    Carousel,
    Grid,
}

/// What becomes of a device without items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WhenEmpty {
    #[default]
    Hide,
    /// The heading and a slot stay, for the host page to fill.
    Keep,
}

/// Where the next page of a list is, and the words on its button.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    pub url: WebUrl,
    pub label: Option<String>,
}

/// A link to an article, with a taste of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Teaser {
    /// Where the link leads.
    pub url: Option<WebUrl>,
    /// The article's own document; with it the article opens in place.
    pub document: Option<WebUrl>,
    /// Never empty: where there is none, the description or the address stands in.
    pub headline: String,
    pub description: RichText,
    pub image: Option<Figure>,
    pub kicker: Option<String>,
    pub byline: Option<String>,
    pub published: Option<Timestamp>,
    pub language: Option<Language>,
    pub media_type: MediaType,
}

/// What the article behind a link mainly is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MediaType {
    #[default]
    Text,
    Video,
    Gallery,
    Live,
    Audio,
}

/// The articles that a page shows already, so that none is offered twice.
///
/// Bullets are links that the newsroom set beside the text: they are neither counted nor withheld.
///
/// A page holds some dozens: a list is searched as fast as a table, and weighs less.
#[derive(Clone, Debug, Default)]
pub struct Seen(Vec<String>);

impl Seen {
    /// Counts the article that the page is about.
    pub fn with(addresses: impl IntoIterator<Item = WebUrl>) -> Self {
        Self(addresses.into_iter().map(key).collect())
    }

    /// Withholds what was offered before, and counts the rest.
    pub fn keep_new(&mut self, layout: Layout, mut items: Vec<Teaser>) -> Vec<Teaser> {
        if layout != Layout::Bullets {
            items.retain(|teaser| self.is_new(teaser));
        }
        items
    }

    fn is_new(&mut self, teaser: &Teaser) -> bool {
        let keys = [&teaser.url, &teaser.document].map(|url| url.clone().map(key));
        let known = keys.iter().flatten().any(|key| self.0.contains(key));
        if !known {
            self.0.extend(keys.into_iter().flatten());
        }
        !known
    }
}

/// One article has one key, whatever part of it an address points to.
fn key(url: WebUrl) -> String {
    url.as_str().split('#').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Resolved;

    fn url(text: &str) -> WebUrl {
        let resolved =
            Resolved { href: text.into(), scheme: "https".into(), host: "n.example".into() };
        WebUrl::link(resolved).unwrap()
    }

    fn teaser(address: &str, document: Option<&str>) -> Teaser {
        Teaser {
            url: Some(url(address)),
            document: document.map(url),
            headline: address.into(),
            ..Teaser::default()
        }
    }

    #[track_caller]
    fn check(seen: &mut Seen, layout: Layout, items: &[(&str, Option<&str>)], expected: &[&str]) {
        let items = items.iter().map(|(address, document)| teaser(address, *document)).collect();
        let kept = seen.keep_new(layout, items);
        let kept: Vec<_> = kept.iter().map(|it| it.headline.as_str()).collect();
        assert_eq!(kept, expected);
    }

    #[test]
    fn no_article_twice_and_never_the_article_itself() {
        let mut seen = Seen::with([url("https://n.example/self")]);
        check(
            &mut seen,
            Layout::Carousel,
            &[("https://n.example/a", None), ("https://n.example/self#c", None)],
            &["https://n.example/a"],
        );
        check(
            &mut seen,
            Layout::List,
            &[
                ("https://n.example/a", None),
                ("https://n.example/b", None),
                ("https://n.example/b", None),
            ],
            &["https://n.example/b"],
        );
    }

    #[test]
    fn an_article_is_known_by_its_document_too() {
        let mut seen = Seen::default();
        check(
            &mut seen,
            Layout::Grid,
            &[("https://n.example/a", Some("https://n.example/a.json"))],
            &["https://n.example/a"],
        );
        check(
            &mut seen,
            Layout::Grid,
            &[("https://n.example/a?from=x", Some("https://n.example/a.json"))],
            &[],
        );
    }

    #[test]
    fn bullets_are_part_of_the_text() {
        let mut seen = Seen::default();
        check(
            &mut seen,
            Layout::Bullets,
            &[("https://n.example/a", None)],
            &["https://n.example/a"],
        );
        check(&mut seen, Layout::List, &[("https://n.example/a", None)], &["https://n.example/a"]);
        check(
            &mut seen,
            Layout::Bullets,
            &[("https://n.example/a", None)],
            &["https://n.example/a"],
        );
    }
}
