//! The model: what an article is, whatever format it came in.
//!
//! Knows no JSON, no page, no network, no clock and no locale.
//! Names are those of schema.org `NewsArticle`, and of IPTC ninjs where schema.org has none.

mod block;
mod collection;
mod figure;
mod language;
mod rich_text;
mod timestamp;
mod web_url;

pub use block::{
    Align, Block, Cell, Embed, Footnote, Group, GroupRole, ListItem, ParagraphStyle, Quote,
    QuoteKind, Table, TimelineItem,
};
pub use collection::{
    Layout, LinkCollection, MediaType, Next, Placement, Role, Seen, Teaser, WhenEmpty,
};
pub use figure::{
    Figure, FigureRole, FocalPoint, Gallery, GalleryLayout, Media, Rendition, Size, Source, Track,
};
pub use language::{Direction, Language};
pub use rich_text::{Inline, Mark, RichText};
pub use timestamp::{Moment, Timestamp};
pub use web_url::{AddressError, Resolved, WebUrl};

/// One article: <https://schema.org/NewsArticle>.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Any stable string.
    pub id: Option<String>,
    /// Where the publisher shows it.
    pub url: Option<WebUrl>,
    /// The language it is written in.
    pub language: Option<Language>,
    /// Never empty.
    pub headline: String,
    /// A second headline, shown under the first.
    pub alternative_headline: Option<String>,
    /// A short label above the headline.
    pub kicker: Option<String>,
    /// The section of the newspaper it stands in.
    pub section: Option<String>,
    /// The lead: sapo, standfirst, dek.
    pub description: RichText,
    /// The byline as printed; where it is absent, the authors' names make one.
    pub byline: Option<String>,
    pub authors: Vec<Author>,
    pub publisher: Option<Publisher>,
    pub published: Option<Timestamp>,
    pub modified: Option<Timestamp>,
    /// Shown above the body.
    pub image: Option<Figure>,
    /// The same article elsewhere, e.g. its mobile version.
    pub alternates: Vec<Alternate>,
    pub copyright_notice: Option<String>,
    /// A page that says how the article may be used.
    pub usage_info: Option<WebUrl>,
    pub is_accessible_for_free: Option<bool>,
    pub expires: Option<Timestamp>,
    pub corrections: Vec<Correction>,
    pub body: Vec<Block>,
    /// The posts of a live blog: <https://schema.org/LiveBlogPosting>.
    pub live_updates: Vec<LiveUpdate>,
    /// The devices of related news, in the order of the document.
    pub related: Vec<LinkCollection>,
}

/// Who wrote, photographed or filmed it: <https://schema.org/author>.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Author {
    pub name: String,
    pub url: Option<WebUrl>,
    pub image: Option<WebUrl>,
    pub role: Option<String>,
}

/// Who published it: <https://schema.org/publisher>.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publisher {
    pub name: String,
    pub url: Option<WebUrl>,
    pub logo: Option<WebUrl>,
}

/// The same article at another address: HTML's `<link rel="alternate">`.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternate {
    pub rel: Option<String>,
    /// A media query, e.g. `only screen and (max-width: 640px)`.
    pub media: Option<String>,
    pub url: WebUrl,
    pub label: Option<String>,
}

/// What was wrong before, and since when it is right: <https://schema.org/correction>.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Correction {
    pub text: RichText,
    pub date: Option<Timestamp>,
}

/// One post of a live blog.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiveUpdate {
    pub id: Option<String>,
    pub headline: Option<String>,
    pub published: Option<Timestamp>,
    pub modified: Option<Timestamp>,
    pub pinned: bool,
    pub key_event: bool,
    pub body: Vec<Block>,
}

impl Article {
    /// The byline as printed; the authors' names where there is none, or where one of them has an address.
    pub fn credited(&self) -> Credited<'_> {
        match (&self.byline, self.authors.as_slice()) {
            (Some(line), _) if self.authors.iter().all(|author| author.url.is_none()) => {
                Credited::Line(line)
            }
            (_, [_, ..]) => Credited::Authors(&self.authors),
            (Some(line), []) => Credited::Line(line),
            (None, []) => Credited::Nobody,
        }
    }

    /// When it was changed, if that is later than when it was published.
    pub fn updated(&self) -> Option<&Timestamp> {
        let modified = self.modified.as_ref()?;
        match &self.published {
            Some(published) if modified.is_after(published) => Some(modified),
            Some(_) => None,
            None => Some(modified),
        }
    }
}

/// What stands in the byline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Credited<'a> {
    /// The newsroom's own line.
    Line(&'a str),
    /// Names, with or without addresses; at least one.
    Authors(&'a [Author]),
    Nobody,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn author(name: &str, address: Option<&str>) -> Author {
        let link = |href: &str| {
            WebUrl::link(Resolved {
                href: href.into(),
                scheme: "https".into(),
                host: "n.example".into(),
            })
        };
        Author {
            name: name.into(),
            url: address.map(|href| link(href).unwrap()),
            ..Author::default()
        }
    }

    #[track_caller]
    fn check_credited(byline: Option<&str>, authors: &[Author], expected: Credited) {
        let article = Article {
            byline: byline.map(str::to_owned),
            authors: authors.to_vec(),
            ..Article::default()
        };
        assert_eq!(article.credited(), expected);
    }

    #[test]
    fn the_line_as_printed_unless_a_name_leads_somewhere() {
        let (plain, linked) = ([author("A", None)], [author("A", Some("https://n.example/a"))]);
        check_credited(Some("By A"), &[], Credited::Line("By A"));
        check_credited(Some("By A"), &plain, Credited::Line("By A"));
        check_credited(Some("By A"), &linked, Credited::Authors(&linked));
        check_credited(None, &plain, Credited::Authors(&plain));
        check_credited(None, &[], Credited::Nobody);
    }

    #[track_caller]
    fn check_updated(published: Option<&str>, modified: Option<&str>, expected: Option<&str>) {
        let article = Article {
            published: published.and_then(Timestamp::parse),
            modified: modified.and_then(Timestamp::parse),
            ..Article::default()
        };
        assert_eq!(article.updated().map(Timestamp::as_str), expected);
    }

    #[test]
    fn a_change_is_news_when_it_is_later() {
        let (first, later) = ("2024-02-06T18:30:00Z", "2024-02-06T18:31:00Z");
        check_updated(Some(first), Some(later), Some(later));
        check_updated(Some(later), Some(first), None);
        check_updated(Some(first), Some(first), None);
        check_updated(None, Some(later), Some(later));
        check_updated(Some(first), None, None);
    }
}
