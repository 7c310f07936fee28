//! Related news.

use super::{check, compact, host};
use crate::read::read_page;
use expect_test::{Expect, expect};

#[track_caller]
fn check_related(collections: &str, expected: Expect) {
    check(&format!(r#""related":{collections}"#), |it| it.related, expected);
}

#[test]
fn a_device_with_all_its_fields() {
    check_related(
        r#"[{"role":"editorsPicks","placement":"afterBody","layout":"carousel","title":"a",
             "items":[{"url":"b.html","headline":"c"}],"whenEmpty":"keep",
             "next":{"url":"d.json","label":"e"},"source":{"url":"f.json"}}]"#,
        expect![[
            r#"LinkCollection { role: EditorsPicks, placement: AfterBody, layout: Carousel, title: Some("a"), items: [Teaser { url: Some(WebUrl("https://n.example/a/b.html")), headline: "c", media_type: Text }], when_empty: Keep, next: Some(Next { url: WebUrl("https://n.example/a/d.json"), label: Some("e") }), source: Some(WebUrl("https://n.example/a/f.json")) }"#
        ]],
    );
}

#[test]
fn a_teaser_with_all_its_fields() {
    check_related(
        r#"{"items":{"url":"a.html","document":"a.json","headline":" b ","description":"c","image":{"url":"d.jpg"},
            "kicker":"e","byline":"f","datePublished":"2024-02-06","inLanguage":"vi","mediaType":"video"}}"#,
        expect![[
            r#"LinkCollection { role: Related, placement: End, layout: List, items: [Teaser { url: Some(WebUrl("https://n.example/a/a.html")), document: Some(WebUrl("https://n.example/a/a.json")), headline: "b", description: RichText([Text("c")]), image: Some(Figure { url: WebUrl("https://n.example/a/d.jpg"), role: Inline }), kicker: Some("e"), byline: Some("f"), published: Some(Timestamp { "2024-02-06", moment: Day(1707177600000) }), language: Some(Language("vi")), media_type: Video }], when_empty: Hide }"#
        ]],
    );
}

#[test]
fn every_word_that_a_device_knows() {
    check_related(
        r#"[{"role":"related","placement":"afterDescription","layout":"bullets"},
            {"role":"recommended","placement":"end","layout":"list"},
            {"role":"latest","layout":"grid"},{"role":"mostRead"},{"role":"topic"},{"role":"series"},
            {"role":"x","placement":"y","layout":"z","whenEmpty":"w"}]"#,
        expect![[r#"
            LinkCollection { role: Related, placement: AfterDescription, layout: Bullets, when_empty: Hide }
            LinkCollection { role: Recommended, placement: End, layout: List, when_empty: Hide }
            LinkCollection { role: Latest, placement: End, layout: Grid, when_empty: Hide }
            LinkCollection { role: MostRead, placement: End, layout: List, when_empty: Hide }
            LinkCollection { role: Topic, placement: End, layout: List, when_empty: Hide }
            LinkCollection { role: Series, placement: End, layout: List, when_empty: Hide }
            LinkCollection { role: Related, placement: End, layout: List, when_empty: Hide }
            - related[6].role: role "x" is not known
            - related[6].placement: placement "y" is not known
            - related[6].layout: layout "z" is not known
            - related[6].whenEmpty: whenEmpty "w" is not known"#]],
    );
    check_related(
        r#"{"items":[{"headline":"a","mediaType":"gallery"},{"headline":"b","mediaType":"live"},
            {"headline":"c","mediaType":"audio"},{"headline":"d","mediaType":"text"}]}"#,
        expect![[
            r#"LinkCollection { role: Related, placement: End, layout: List, items: [Teaser { headline: "a", media_type: Gallery }, Teaser { headline: "b", media_type: Live }, Teaser { headline: "c", media_type: Audio }, Teaser { headline: "d", media_type: Text }], when_empty: Hide }"#
        ]],
    );
}

#[test]
fn addresses_may_stand_alone() {
    check_related(
        r#"{"next":"b.json","source":"a.json"}"#,
        expect![[
            r#"LinkCollection { role: Related, placement: End, layout: List, when_empty: Hide, next: Some(Next { url: WebUrl("https://n.example/a/b.json") }), source: Some(WebUrl("https://n.example/a/a.json")) }"#
        ]],
    );
    check_related(
        r#"{"next":{"label":"a"},"source":{"url":"javascript:x"}}"#,
        expect![[r#"
            LinkCollection { role: Related, placement: End, layout: List, when_empty: Hide }
            - related.next: missing field url
            - related.source: scheme "javascript" is not allowed"#]],
    );
}

#[test]
fn a_teaser_without_a_headline_shows_what_it_has() {
    check_related(
        r#"{"items":[{"url":"a.html"},{"url":"a.html","description":["b ",{"type":"strong","text":"c"}]},
            {"description":"d"},{"document":"e.json"},null,"f",{"headline":"g"},{"headline":"h","url":"javascript:x"}]}"#,
        expect![[r#"
            LinkCollection { role: Related, placement: End, layout: List, items: [Teaser { url: Some(WebUrl("https://n.example/a/a.html")), headline: "https://n.example/a/a.html", media_type: Text }, Teaser { url: Some(WebUrl("https://n.example/a/a.html")), headline: "b c", media_type: Text }, Teaser { headline: "d", media_type: Text }, Teaser { headline: "g", media_type: Text }, Teaser { headline: "h", media_type: Text }], when_empty: Hide }
            - related.items[0]: missing field headline
            - related.items[1]: missing field headline
            - related.items[2]: missing field headline
            - related.items[3]: missing field headline
            - related.items[4]: not an object
            - related.items[5]: not an object
            - related.items[7].url: scheme "javascript" is not allowed"#]],
    );
}

#[track_caller]
fn check_place(after: &str, expected: Expect) {
    check(
        &format!(
            r#""body":["0",null,{{"type":"poll","title":"1","text":"2"}},"3"],
               "related":{{"placement":"inBody"{after}}}"#
        ),
        |it| it.related.into_iter().map(|it| it.placement).collect(),
        expected,
    );
}

/// Block 1 becomes none and block 2 becomes two.
#[test]
fn a_place_in_the_body_is_counted_in_the_blocks_of_the_document() {
    check_place(
        r#","after":0"#,
        expect![[r#"
        InBody { after: 0 }
        - body[1]: not a block
        - body[2]: block type "poll" is not known"#]],
    );
    check_place(
        r#","after":1"#,
        expect![[r#"
        InBody { after: 0 }
        - body[1]: not a block
        - body[2]: block type "poll" is not known"#]],
    );
    check_place(
        r#","after":2"#,
        expect![[r#"
        InBody { after: 2 }
        - body[1]: not a block
        - body[2]: block type "poll" is not known"#]],
    );
    check_place(
        r#","after":"3""#,
        expect![[r#"
        InBody { after: 3 }
        - body[1]: not a block
        - body[2]: block type "poll" is not known"#]],
    );
    check_place(
        r#","after":4"#,
        expect![[r#"
        AfterBody
        - body[1]: not a block
        - body[2]: block type "poll" is not known"#]],
    );
    check_place(
        "",
        expect![[r#"
        AfterBody
        - body[1]: not a block
        - body[2]: block type "poll" is not known"#]],
    );
    check(
        r#""body":[null,"a"],"related":[{"placement":"inBody","after":0}]"#,
        |it| it.related.into_iter().map(|it| it.placement).collect(),
        expect![[r#"
            AfterDescription
            - body[0]: not a block"#]],
    );
}

#[track_caller]
fn check_page(json: &str, expected: Expect) {
    expected.assert_eq(&match read_page(json, &host()) {
        Ok(page) => compact(&format!("{page:?}")),
        Err(error) => error.to_string(),
    });
}

#[test]
fn pages_of_a_list() {
    check_page(
        r#"{"version":"1","title":"a","items":[{"headline":"b"},null],"next":{"url":"c.json"}}"#,
        expect![[
            r#"ReadPage { title: Some("a"), items: [Teaser { headline: "b", media_type: Text }], next: Some(Next { url: WebUrl("https://n.example/a/c.json") }), left_out: [LeftOut { path: "items[1]", reason: Not("an object") }] }"#
        ]],
    );
    check_page(r#"{"version":"1","items":[]}"#, expect!["ReadPage {}"]);
    check_page(r#"{"version":"1"}"#, expect!["missing field items"]);
    check_page("[]", expect!["missing field items"]);
    check_page("", expect!["the text ends too early at line 1, column 1"]);
}
