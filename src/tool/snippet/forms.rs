//! The three forms, for people and for programs.

use super::VERSION;
use crate::tool::about::About;
use crate::tool::frame::Frame;
use crate::tool::options::Places;
use crate::tool::release::Release;
use crate::tool::{contract, oembed, tag};

pub(super) const LOADER: &str = "loader.js";
pub(super) const RESIZER: &str = "resizer.js";

/// The path of a file below `dist/`; `release` is a version, or `v1` for the newest one.
pub(super) fn file(release: &str, name: &str) -> String {
    format!("embed/{release}/{name}")
}

/// What a snippet is asked for.
pub(super) struct Wanted<'a> {
    pub(super) src: &'a str,
    pub(super) attributes: &'a [(String, String)],
    pub(super) height: u32,
    pub(super) about: &'a About,
    /// The article's page, where it is known.
    pub(super) page: Option<&'a str>,
    pub(super) places: &'a Places,
    pub(super) release: &'a Release,
    pub(super) pinned: bool,
}

/// All that is printed.
pub(super) struct Snippet {
    /// The tag with the loader that takes fixes by itself.
    evergreen: Option<String>,
    /// The tag with the loader of this version.
    pinned: String,
    /// For pages under `Integrity-Policy`.
    import_map: Option<String>,
    frame: String,
    resizer: String,
    /// The address of the article's page, where it is known.
    page: Option<String>,
    /// The address of its oEmbed file.
    oembed: String,
    /// What the article's page carries, so that others find that file.
    discovery: String,
    height: u32,
}

impl Snippet {
    pub(super) fn of(wanted: &Wanted) -> Self {
        let Wanted { src, attributes, height, about, page, places, release, pinned } = *wanted;
        let element = tag::element(src, attributes, height, about);
        let evergreen = format!("v{}", contract::number());
        let script = |folder: &str, name: &str| {
            let path = file(folder, name);
            tag::script(&places.file(&path), release.integrity(&path))
        };
        let with = |script: String| format!("{element}\n{script}");
        let folder = if pinned { VERSION } else { evergreen.as_str() };
        let loader = file(VERSION, LOADER);
        let (name, line) = (about.name(), about.line());
        let frame = Frame {
            release: folder,
            src,
            attributes,
            title: &name,
            url: about.url.as_deref(),
            line: &line,
            width: "100%",
            height,
        };
        let oembed = places.oembed(&oembed::file_name(src));
        Self {
            evergreen: (!pinned).then(|| with(script(&evergreen, LOADER))),
            pinned: with(script(VERSION, LOADER)),
            import_map: release
                .integrity(&loader)
                .map(|_| tag::import_map(&release.imports(&loader, places))),
            frame: frame.html(places),
            resizer: script(folder, RESIZER),
            page: page.map(str::to_owned),
            discovery: oembed::discovery(&oembed, &name),
            oembed,
            height,
        }
    }

    pub(super) fn text(&self) -> String {
        let pinned = format!("Pinned: stays at version {VERSION}, whatever is released");
        let sheet = format!(
            "Where a policy forbids style attributes, leave them out and put this into a sheet\n\n\
             news-article {{ display: block; min-height: {}px }}\n\
             iframe {{ border: 0; color-scheme: light dark }}",
            self.height
        );
        let mut parts = vec!["A. The tag: the article in the page itself"];
        parts.extend(self.evergreen.as_deref());
        parts.extend([pinned.as_str(), self.pinned.as_str()]);
        if let Some(map) = &self.import_map {
            parts.push("With it, before the first script, on pages that send Integrity-Policy");
            parts.push(map);
        }
        parts.extend(["B. The frame: for pages that take no script of ours", &self.frame]);
        parts.extend(["With this script the frame grows with its article", &self.resizer]);
        parts.push("C. oEmbed: where an address alone is pasted, as in WordPress");
        parts.push(self.page.as_deref().unwrap_or("The address of the article's page"));
        parts.extend(["For that, this page carries in its head", &self.discovery]);
        parts.push(&sheet);
        parts.join("\n\n") + "\n"
    }

    pub(super) fn json(&self, notes: &[String]) -> String {
        let json = serde_json::json!({
            "version": VERSION,
            "tag": {
                "evergreen": self.evergreen,
                "pinned": self.pinned,
                "importMap": self.import_map,
            },
            "frame": { "html": self.frame, "resizer": self.resizer },
            "oembed": { "url": self.page, "address": self.oembed, "discovery": self.discovery },
            "notes": notes,
        });
        format!("{json:#}\n")
    }
}
