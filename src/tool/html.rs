//! HTML as text, for people to paste: every value is escaped here and nowhere else.
//!
//! <https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments>

/// An attribute's name and value; without a value its name says it all.
pub(super) type Attribute<'a> = (&'a str, Option<&'a str>);

/// An element with its end tag; what is inside is HTML already.
pub(super) fn element(name: &str, attributes: &[Attribute], inside: &str) -> String {
    format!("{}{inside}</{name}>", start(name, attributes))
}

/// A start tag.
pub(super) fn start(name: &str, attributes: &[Attribute]) -> String {
    let mut out = format!("<{name}");
    for (name, value) in attributes {
        out.push(' ');
        out.push_str(name);
        if let Some(value) = value {
            out.push_str("=\"");
            out.push_str(&text(value).replace('"', "&quot;"));
            out.push('"');
        }
    }
    out.push('>');
    out
}

/// Words that stand between tags.
pub(super) fn text(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// JSON that stands in a `script` element, which no value in it may end.
pub(super) fn script_json(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_ends_its_place() {
        let hostile = "\"><script>alert('1')</script>&amp;<!--";
        assert_eq!(
            element("a", &[("href", Some(hostile)), ("inert", None)], &text(hostile)),
            "<a href=\"&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;&lt;!--\" inert>\
             \"&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;&lt;!--</a>"
        );
        assert_eq!(script_json("{\"</script>\":1}"), "{\"\\u003c/script>\":1}");
    }
}
