//! What a snippet says about its article without us: a link in words.

use super::document::Document;
use super::{date, html};
use crate::article::{Article, Direction, Language};
use crate::read::Platform;

/// The words of a snippet; what nobody knows is left out, never made up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct About {
    pub(super) headline: Option<String>,
    /// The article's page at its publisher's.
    pub(super) url: Option<String>,
    pub(super) publisher: Option<String>,
    /// In words.
    pub(super) date: Option<String>,
    pub(super) language: Option<Language>,
}

impl About {
    /// What a document says.
    pub(super) fn article(article: &Article) -> Self {
        let language = article.language.clone();
        Self {
            headline: Some(article.headline.clone()),
            url: article.url.as_ref().map(|url| url.as_str().to_owned()),
            publisher: article.publisher.as_ref().map(|it| it.name.clone()),
            date: article.published.as_ref().and_then(|it| date::words(it, language.as_ref())),
            language,
        }
    }

    /// Fills what must stand in a snippet from the document's address: its host's name and front page.
    pub(super) fn or_host(mut self, document: &Document) -> Self {
        let host = super::Host::at(document.address.as_str());
        let front = host.ok().and_then(|host| host.resolve("/"));
        if let Some(front) = front {
            if self.headline.is_none() && self.publisher.is_none() {
                self.publisher = Some(front.host);
            }
            self.url.get_or_insert(front.href);
        }
        self
    }

    /// Headline and publisher: what a frame is called.
    pub(super) fn name(&self) -> String {
        let parts = [&self.headline, &self.publisher];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" — ")
    }

    /// Headline, publisher and date: what a reader sees without us.
    pub(super) fn line(&self) -> String {
        match &self.date {
            Some(date) if self.publisher.is_some() => format!("{}, {date}", self.name()),
            Some(date) => format!("{} — {date}", self.name()),
            None => self.name(),
        }
    }

    /// The line as a link; the page around it may be in another language.
    pub(super) fn link(&self) -> String {
        let language = self.language.as_ref();
        let right_to_left = language.is_some_and(|it| it.direction() == Direction::RightToLeft);
        let attributes = [
            ("href", self.url.as_deref()),
            ("lang", language.map(Language::as_str)),
            ("dir", right_to_left.then_some("rtl")),
        ];
        let given: Vec<_> = attributes.into_iter().filter(|(_, value)| value.is_some()).collect();
        html::element("a", &given, &html::text(&self.line()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::WebUrl;

    fn about(parts: [Option<&str>; 4]) -> About {
        let [headline, publisher, date, language] = parts.map(|it| it.map(str::to_owned));
        let language = language.and_then(|it| Language::parse(&it));
        About { headline, publisher, date, language, url: Some("https://n.example/?a&b".into()) }
    }

    #[track_caller]
    fn check(parts: [Option<&str>; 4], expected: &str) {
        assert_eq!(about(parts).link(), expected);
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        check(
            [Some("A & <b>"), Some("P"), Some("3 May 2026"), Some("en")],
            "<a href=\"https://n.example/?a&amp;b\" lang=\"en\">A &amp; &lt;b&gt; — P, 3 May 2026</a>",
        );
        check(
            [Some("A"), None, Some("D"), Some("ar")],
            "<a href=\"https://n.example/?a&amp;b\" lang=\"ar\" dir=\"rtl\">A — D</a>",
        );
        check([Some("A"), None, None, None], "<a href=\"https://n.example/?a&amp;b\">A</a>");
    }

    #[test]
    fn an_address_alone_is_told_by_its_host() {
        let resolved = super::super::Host::at("https://n.example:8443/x/a.json").unwrap();
        let address = WebUrl::media(resolved.resolve("a.json").unwrap()).unwrap();
        let document = Document { address, article: None };
        let about = About::default().or_host(&document);
        assert_eq!(about.link(), "<a href=\"https://n.example:8443/\">n.example</a>");
    }
}
