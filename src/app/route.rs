//! Which article an address of the app names: `/?src=ADDRESS`.

use crate::browser::address;

/// What the app opens with.
pub(super) const FIRST: &str = "samples/vi/article.json";

/// The document that the address bar names.
pub(super) fn wanted() -> Option<String> {
    address::parameter("src").filter(|it| !it.trim().is_empty())
}

/// The app's address for a document: short where it is of the app's own host.
pub(super) fn of(document: &str) -> String {
    let root = address::folder();
    let short = document.strip_prefix(&*root).unwrap_or(document);
    let mut out = String::from("?src=");
    // Slashes and colons may stand in a query, and the address is read by people.
    for c in short.chars() {
        match c {
            '%' => out.push_str("%25"),
            '&' => out.push_str("%26"),
            '#' => out.push_str("%23"),
            '+' => out.push_str("%2B"),
            c => out.push(c),
        }
    }
    out
}
