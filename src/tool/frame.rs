//! The frame: for pages that take no script of ours.

use super::html;
use super::options::Places;

/// What the frame may do: run our script and open links as ordinary pages.
///
/// It has no origin of its own, so it is harmless even where it is served from the partner's host.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// One article in a frame.
pub(super) struct Frame<'a> {
    /// `v1`, or a version.
    pub(super) release: &'a str,
    pub(super) src: &'a str,
    pub(super) attributes: &'a [(String, String)],
    pub(super) title: &'a str,
    /// The article's page, and the words of the link that leads there while the frame has no article.
    pub(super) url: Option<&'a str>,
    pub(super) line: &'a str,
    /// CSS pixels, or a share as `100%`.
    pub(super) width: &'a str,
    /// CSS pixels.
    pub(super) height: u32,
}

impl Frame<'_> {
    /// `frame.html` with all that it is told in its query.
    fn address(&self, places: &Places) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("src", self.src);
        query.extend_pairs(self.attributes);
        query.extend_pairs(self.url.map(|url| ("url", url)));
        query.append_pair("headline", self.line);
        places.file(&format!("embed/{}/frame.html?{}", self.release, query.finish()))
    }

    /// The `iframe` as it is pasted.
    pub(super) fn html(&self, places: &Places) -> String {
        let (address, height) = (self.address(places), self.height.to_string());
        let attributes = [
            ("title", Some(self.title)),
            ("src", Some(address.as_str())),
            ("width", Some(self.width)),
            ("height", Some(height.as_str())),
            ("loading", Some("lazy")),
            ("referrerpolicy", Some("strict-origin-when-cross-origin")),
            ("sandbox", Some(SANDBOX)),
            ("allow", Some("fullscreen")),
            // Without it a dark page shows a white box until the frame is there, and a thin border.
            ("style", Some("border:0;color-scheme:light dark")),
        ];
        html::element("iframe", &attributes, "")
    }
}
