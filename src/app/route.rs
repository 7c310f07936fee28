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
    query(document.strip_prefix(&*root).unwrap_or(document))
}

fn query(document: &str) -> String {
    let mut out = String::from("?src=");
    // Slashes and colons may stand in a query, and the address is read by people.
    for c in document.chars() {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(document: &str, expected: &str) {
        assert_eq!(query(document), expected);
        let app = url::Url::parse("https://app.example/news/").unwrap();
        let address = app.join(expected).unwrap();
        let named = address.query_pairs().find(|it| it.0 == "src").map(|it| it.1.into_owned());
        assert_eq!(named.as_deref(), Some(document), "{address}");
    }

    #[test]
    fn an_address_names_its_document_and_can_be_read() {
        check("samples/vi/article.json", "?src=samples/vi/article.json");
        check("https://n.example/a.json", "?src=https://n.example/a.json");
        check("https://n.example/a?b=1&c=2#d", "?src=https://n.example/a?b=1%26c=2%23d");
        check("100%25 a+b.json", "?src=100%2525 a%2Bb.json");
        check("tin/thủy-triều.json", "?src=tin/thủy-triều.json");
        check("a\"b'c<d>.json", "?src=a\"b'c<d>.json");
        check("a=b;c=d", "?src=a=b;c=d");
    }
}
