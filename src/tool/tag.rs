//! The tag and its script.

use super::about::About;
use super::html::{self, Attribute};

/// The element as it is pasted: room is kept for it, and it holds a link for whoever has no script.
pub(super) fn element(
    src: &str,
    attributes: &[(String, String)],
    height: u32,
    about: &About,
) -> String {
    let style = format!("display:block;min-height:{height}px");
    let mut all: Vec<Attribute> = vec![("src", Some(src))];
    all.extend(attributes.iter().map(|(name, value)| (name.as_str(), Some(value.as_str()))));
    all.push(("style", Some(style.as_str())));
    html::element("news-article", &all, &format!("\n  {}\n", about.link()))
}

/// A module script, which holds up none of the page's own; with its hash it runs only as it was when the snippet was printed.
pub(super) fn script(address: &str, integrity: Option<&str>) -> String {
    let mut attributes = vec![
        ("async", None),
        ("type", Some("module")),
        ("crossorigin", None),
        ("src", Some(address)),
    ];
    attributes.extend(integrity.map(|hash| ("integrity", Some(hash))));
    html::element("script", &attributes, "")
}

/// The hashes of modules that others import.
/// <https://html.spec.whatwg.org/multipage/webappapis.html#import-maps>
pub(super) fn import_map(hashes: &[(String, String)]) -> String {
    let hashes: serde_json::Map<_, _> =
        hashes.iter().map(|(address, hash)| (address.clone(), hash.as_str().into())).collect();
    let map = serde_json::json!({ "integrity": hashes }).to_string();
    html::element("script", &[("type", Some("importmap"))], &html::script_json(&map))
}
