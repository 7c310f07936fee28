//! What goes wrong, where it is said, and what stays.

use super::{check, check_body};
use expect_test::expect;

#[test]
fn a_bad_block_costs_one_block() {
    check_body(
        r#""a",null,true,{},[],{"type":"paragraph"},{"type":"paragraph","text":""},"b""#,
        expect![[r#"
            Paragraph { text: RichText([Text("a")]) }
            Paragraph { text: RichText([Text("b")]) }
            - body[1]: not a block
            - body[2]: not a block
            - body[3]: missing field type
            - body[4]: missing field text
            - body[5]: missing field text
            - body[6]: missing field text"#]],
    );
}

#[test]
fn an_unknown_block_shows_its_words_pictures_blocks_and_address() {
    check_body(
        r#"{"type":"poll","title":"a","text":"b","body":[{"type":"paragraph","text":"c"}],
            "items":["d",{"type":"image","url":"e.jpg"},{"caption":"f"}],"image":{"url":"g.jpg","caption":"h"},"url":"i.html"},
           {"type":"poll","url":"javascript:alert(1)"},
           {"text":"j"}"#,
        expect![[r#"
            Paragraph { text: RichText([Text("a")]) }
            Paragraph { text: RichText([Text("b")]) }
            Image(Figure { url: WebUrl("https://n.example/a/g.jpg"), caption: RichText([Text("h")]), role: Inline })
            Paragraph { text: RichText([Text("c")]) }
            Paragraph { text: RichText([Text("d")]) }
            Image(Figure { url: WebUrl("https://n.example/a/e.jpg"), role: Inline })
            Paragraph { text: RichText([Text("f")]) }
            Paragraph { text: RichText([Link { text: RichText([Text("https://n.example/a/i.html")]), url: WebUrl("https://n.example/a/i.html") }]) }
            Paragraph { text: RichText([Text("j")]) }
            - body[0].items[2]: missing field type
            - body[0]: block type "poll" is not known
            - body[1]: block type "poll" is not known
            - body[2]: missing field type"#]],
    );
}

#[test]
fn the_place_says_the_way_down() {
    check(
        r#""body":[{"type":"group","body":[{"type":"list","items":["a",[{"type":"paragraph","text":"b"},{"type":"image"}]]}]},
                   {"type":"table","body":[["c",{"text":["d",{"type":"x"}]}]]},
                   {"type":"paragraph","text":{"type":"link","text":"e","url":"ftp://x"}}],
           "author":{"url":"f"},
           "image":{"url":"g.jpg","renditions":[{"url":"h.jpg"}]},
           "related":[{"items":[{"headline":"i","image":{}}]}]"#,
        |_| Vec::<()>::new(),
        expect![[r#"
            - body[0].body[0].items[1][1]: missing field url
            - body[1].body[0][1].text[1]: inline type "x" is not known
            - body[2].text: scheme "ftp" is not allowed
            - related[0].items[0].image: missing field url
            - author: missing field name
            - image.renditions[0]: missing field width"#]],
    );
}

#[test]
fn a_date_that_is_none_is_said() {
    check(
        r#""datePublished":"yesterday","dateModified":1707219000,"expires":{"x":1}"#,
        |it| vec![it.published, it.modified, it.expires],
        expect![[r#"
            None
            None
            None
            - datePublished: not a date
            - dateModified: not a date
            - expires: not a text
            - expires: missing field type"#]],
    );
}

#[test]
fn what_is_looked_at_twice_is_said_once() {
    check_body(
        r#"{"type":"paragraph","text":[true]},{"type":"embed","poster":{}}"#,
        expect![[r#"
            - body[0].text[0]: not a text
            - body[0]: missing field text
            - body[1].poster: missing field url
            - body[1]: missing field url"#]],
    );
}
