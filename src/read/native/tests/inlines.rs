//! Every inline type.

use super::check;
use crate::article::Inline;
use expect_test::{Expect, expect};

#[track_caller]
fn check_text(text: &str, expected: Expect) {
    check(&format!(r#""description":{text}"#), |it| -> Vec<Inline> { it.description.0 }, expected);
}

#[test]
fn marks() {
    check_text(
        r#"["a",{"type":"strong","text":"b"},{"type":"emphasis","text":"c"},{"type":"underline","text":"d"},
            {"type":"strike","text":"e"},{"type":"code","text":"f"},{"type":"sub","text":"g"},
            {"type":"sup","text":"h"},{"type":"mark","text":"i"},{"type":"small","text":"j"}]"#,
        expect![[r#"
            Text("a")
            Marked { mark: Strong, text: RichText([Text("b")]) }
            Marked { mark: Emphasis, text: RichText([Text("c")]) }
            Marked { mark: Underline, text: RichText([Text("d")]) }
            Marked { mark: Strike, text: RichText([Text("e")]) }
            Marked { mark: Code, text: RichText([Text("f")]) }
            Marked { mark: Sub, text: RichText([Text("g")]) }
            Marked { mark: Sup, text: RichText([Text("h")]) }
            Marked { mark: Highlight, text: RichText([Text("i")]) }
            Marked { mark: Small, text: RichText([Text("j")]) }"#]],
    );
}

#[test]
fn marks_stand_in_marks() {
    check_text(
        r#"{"type":"strong","text":["a ",{"type":"link","text":{"type":"emphasis","text":"b"},"url":"c.html"}]}"#,
        expect![[
            r#"Marked { mark: Strong, text: RichText([Text("a "), Link { text: RichText([Marked { mark: Emphasis, text: RichText([Text("b")]) }]), url: WebUrl("https://n.example/a/c.html") }]) }"#
        ]],
    );
}

#[test]
fn a_single_object_is_a_text_and_a_number_is_one() {
    check_text(
        r#"{"type":"strong","text":2024}"#,
        expect![[r#"Marked { mark: Strong, text: RichText([Text("2024")]) }"#]],
    );
    check_text("5", expect![[r#"Text("5")"#]]);
    check_text(
        r#"[["a",["b"]],null,true,""]"#,
        expect![[r#"
        Text("a")
        Text("b")
        - description[1]: not a text
        - description[2]: not a text"#]],
    );
}

#[test]
fn white_space_keeps_words_apart_and_is_no_text_alone() {
    check_text(
        r#"["a",{"type":"strong","text":" "},"b",{"type":"strong"}]"#,
        expect![[r#"
            Text("a")
            Marked { mark: Strong, text: RichText([Text(" ")]) }
            Text("b")"#]],
    );
    check_text(r#"[" ",{"type":"strong","text":"\n"},{"type":"break"}]"#, expect![]);
}

#[test]
fn links_lead_where_readers_may_go() {
    check_text(
        r#"[{"type":"link","text":"a","url":"../b.html#c","title":"d"},{"type":"link","url":"//o.example/é"},
            {"type":"link","text":" ","url":"mailto:a@n.example"},{"type":"link","text":"e","url":"tel:+84"},
            {"type":"link","text":"f","url":"javascript:alert(1)"},{"type":"link","text":"g","url":" JaVa\tscript:x"},
            {"type":"link","text":"h"},{"type":"link","text":"i","url":"data:text/html,x"}]"#,
        expect![[r#"
            Link { text: RichText([Text("a")]), url: WebUrl("https://n.example/b.html#c"), title: Some("d") }
            Link { text: RichText([Text("https://o.example/%C3%A9")]), url: WebUrl("https://o.example/%C3%A9") }
            Link { text: RichText([Text("mailto:a@n.example")]), url: WebUrl("mailto:a@n.example") }
            Link { text: RichText([Text("e")]), url: WebUrl("tel:+84") }
            Text("f")
            Text("g")
            Text("h")
            Text("i")
            - description[4]: scheme "javascript" is not allowed
            - description[5]: scheme "javascript" is not allowed
            - description[6]: missing field url
            - description[7]: scheme "data" is not allowed"#]],
    );
}

#[test]
fn words_in_other_languages() {
    check_text(
        r#"[{"type":"lang","text":"a","lang":"fr"},{"type":"lang","text":"b","lang":"ar","dir":"rtl"},
            {"type":"lang","text":"c","dir":"auto"},{"type":"lang","text":"d","lang":"?","dir":"up"},
            {"type":"lang","lang":"fr"}]"#,
        expect![[r#"
            Lang { text: RichText([Text("a")]), language: Some(Language("fr")) }
            Lang { text: RichText([Text("b")]), language: Some(Language("ar")), direction: Some(RightToLeft) }
            Lang { text: RichText([Text("c")]) }
            Lang { text: RichText([Text("d")]) }
            - description[3].lang: not a language
            - description[3].dir: dir "up" is not known"#]],
    );
}

#[test]
fn abbreviations_and_readings() {
    check_text(
        r#"[{"type":"abbr","text":"WHO","title":"World Health Organization"},{"type":"abbr","text":"EU"},
            {"type":"abbr","title":"alone"},{"type":"abbr"},
            {"type":"ruby","text":"漢","annotation":"kan"},{"type":"ruby","text":"字"},
            {"type":"ruby","annotation":"ji"}]"#,
        expect![[r#"
            Abbr { text: RichText([Text("WHO")]), title: Some("World Health Organization") }
            Abbr { text: RichText([Text("EU")]) }
            Text("alone")
            Ruby { text: RichText([Text("漢")]), annotation: "kan" }
            Text("字")
            Text("ji")
            - description[5]: missing field annotation"#]],
    );
}

#[test]
fn breaks_and_footnote_marks() {
    check_text(
        r#"["a",{"type":"break"},{"type":"footnoteRef","id":1},{"type":"footnoteRef","text":"b"}]"#,
        expect![[r#"
            Text("a")
            Break
            FootnoteRef { id: "1" }
            Text("b")
            - description[3]: missing field id"#]],
    );
}

#[test]
fn an_unknown_type_keeps_its_words_and_its_address() {
    check_text(
        r#"[{"type":"mention","text":"a","url":"b.html"},{"text":"c"},{"type":"image","url":"d.jpg","caption":"e"},
            {"type":"x","title":"f"},{"type":"x","text":"g","url":"javascript:h"},{}]"#,
        expect![[r#"
            Link { text: RichText([Text("a")]), url: WebUrl("https://n.example/a/b.html") }
            Text("c")
            Link { text: RichText([Text("e")]), url: WebUrl("https://n.example/a/d.jpg") }
            Text("f")
            Text("g")
            - description[0]: inline type "mention" is not known
            - description[1]: missing field type
            - description[2]: inline type "image" is not known
            - description[3]: inline type "x" is not known
            - description[4]: scheme "javascript" is not allowed
            - description[4]: inline type "x" is not known
            - description[5]: missing field type"#]],
    );
}
