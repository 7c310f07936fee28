//! The fields of an article.

use super::{check, compact, document, host};
use crate::article::Article;
use crate::read::read;
use expect_test::{Expect, expect};

#[track_caller]
fn check_article(json: &str, expected: Expect) {
    check(json, |it| vec![it], expected);
}

#[test]
fn only_a_headline_is_needed() {
    let read = read(r#"{"headline":"  H  "}"#, &host()).unwrap();
    expect![[r#"Read { article: Article { headline: "H" } }"#]]
        .assert_eq(&compact(&format!("{read:?}")));
}

#[test]
fn every_field_of_its_head() {
    check_article(
        r#""id":7,"url":"/b.html","inLanguage":"vi_VN","alternativeHeadline":"c","kicker":"d","articleSection":"e",
           "description":"f","byline":"g","copyrightNotice":"h","usageInfo":"i.html","isAccessibleForFree":"true",
           "datePublished":"2024-02-06T18:30:00+07:00","dateModified":"2024-02-06T18:31Z","expires":"2030-01-01",
           "image":{"url":"j.jpg","caption":"k"}"#,
        expect![[
            r#"Article { id: Some("7"), url: Some(WebUrl("https://n.example/b.html")), language: Some(Language("vi-VN")), headline: "H", alternative_headline: Some("c"), kicker: Some("d"), section: Some("e"), description: RichText([Text("f")]), byline: Some("g"), published: Some(Timestamp { "2024-02-06T18:30:00+07:00", moment: Exact(1707219000000) }), modified: Some(Timestamp { "2024-02-06T18:31Z", moment: Exact(1707244260000) }), image: Some(Figure { url: WebUrl("https://n.example/a/j.jpg"), caption: RichText([Text("k")]), role: Inline }), copyright_notice: Some("h"), usage_info: Some(WebUrl("https://n.example/a/i.html")), is_accessible_for_free: Some(true), expires: Some(Timestamp { "2030-01-01", moment: Day(1893456000000) }) }"#
        ]],
    );
}

#[test]
fn people_publishers_and_other_editions() {
    check_article(
        r#""author":[{"name":"a","url":"b.html","image":"c.jpg","role":"d"}," e ","",{"url":"f.html"}],
           "publisher":{"name":"g","url":"/","logo":"h.png"},
           "alternates":[{"rel":"alternate","media":"print","url":"i.html","label":"j"},"k.html",{"label":"l"}]"#,
        expect![[r#"
            Article { headline: "H", authors: [Author { name: "a", url: Some(WebUrl("https://n.example/a/b.html")), image: Some(WebUrl("https://n.example/a/c.jpg")), role: Some("d") }, Author { name: "e" }], publisher: Some(Publisher { name: "g", url: Some(WebUrl("https://n.example/")), logo: Some(WebUrl("https://n.example/a/h.png")) }), alternates: [Alternate { rel: Some("alternate"), media: Some("print"), url: WebUrl("https://n.example/a/i.html"), label: Some("j") }, Alternate { url: WebUrl("https://n.example/a/k.html") }] }
            - author[2]: missing field name
            - author[3]: missing field name
            - alternates[2]: missing field url"#]],
    );
    check_article(
        r#""author":"a","publisher":"b""#,
        expect![[
            r#"Article { headline: "H", authors: [Author { name: "a" }], publisher: Some(Publisher { name: "b" }) }"#
        ]],
    );
}

#[test]
fn corrections_of_the_whole_article() {
    check_article(
        r#""correction":["a",{"text":["b ",{"type":"strong","text":"c"}],"date":"2024-02-06"},{"date":"2024"},{"text":"d","date":"soon"}]"#,
        expect![[r#"
            Article { headline: "H", corrections: [Correction { text: RichText([Text("a")]) }, Correction { text: RichText([Text("b "), Marked { mark: Strong, text: RichText([Text("c")]) }]), date: Some(Timestamp { "2024-02-06", moment: Day(1707177600000) }) }, Correction { text: RichText([Text("d")]) }] }
            - correction[2]: missing field text
            - correction[3].date: not a date"#]],
    );
    check_article(
        r#""correction":"a""#,
        expect![[
            r#"Article { headline: "H", corrections: [Correction { text: RichText([Text("a")]) }] }"#
        ]],
    );
}

#[test]
fn posts_of_a_live_blog() {
    check_article(
        r#""liveBlogUpdate":[{"id":"a","headline":"b","datePublished":"2024-02-06T18:30Z","dateModified":"2024-02-06T18:40Z",
             "pinned":true,"keyEvent":"true","body":["c",{"type":"image"}]},{"text":"d"},"e",{},null]"#,
        expect![[r#"
            Article { headline: "H", live_updates: [LiveUpdate { id: Some("a"), headline: Some("b"), published: Some(Timestamp { "2024-02-06T18:30Z", moment: Exact(1707244200000) }), modified: Some(Timestamp { "2024-02-06T18:40Z", moment: Exact(1707244800000) }), pinned: true, key_event: true, body: [Paragraph { text: RichText([Text("c")]) }] }, LiveUpdate { body: [Paragraph { text: RichText([Text("d")]) }] }, LiveUpdate { body: [Paragraph { text: RichText([Text("e")]) }] }] }
            - liveBlogUpdate[0].body[1]: missing field url
            - liveBlogUpdate[3]: missing field body
            - liveBlogUpdate[4]: missing field body"#]],
    );
}

#[test]
fn null_and_empty_are_absent() {
    check_article(
        r#""id":null,"url":"","inLanguage":"","kicker":" ","description":"","author":[],"publisher":"","datePublished":"",
           "image":"","isAccessibleForFree":"","body":null,"related":null"#,
        expect![[r#"Article { headline: "H" }"#]],
    );
}

#[test]
fn words_are_kept_where_markup_is_not() {
    check_article(
        r#""kicker":["a ",{"type":"strong","text":"b"}],"byline":{"name":"c"}"#,
        expect![[r#"
            Article { headline: "H", kicker: Some("a b") }
            - kicker: not a text
            - byline: not a text
            - byline: missing field type"#]],
    );
    let read = read(r#"{"headline":{"type":"strong","text":"H"}}"#, &host()).unwrap();
    assert_eq!(read.article.headline, "H");
}

/// U+0061 U+0302 U+0301 is ấ.
#[test]
fn texts_are_composed_and_addresses_are_not() {
    let read = document(
        r#""kicker":"a\u0302\u0301","description":["a\u0302\u0301"],"url":"a\u0302.html","body":[{"type":"code","text":"a\u0302"}]"#,
    )
    .unwrap();
    assert_eq!(read.article.kicker.as_deref(), Some("ấ"));
    assert_eq!(read.article.description.plain(), "ấ");
    assert_eq!(read.article.url.unwrap().as_str(), "https://n.example/a/a%CC%82.html");
}

#[test]
fn another_version_is_read_as_far_as_it_goes() {
    let version = |json: &str| {
        let said = read(json, &host()).unwrap().left_out;
        said.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(version(r#"{"version":1,"headline":"H"}"#), [""; 0]);
    assert_eq!(version(r#"{"version":"2","headline":"H"}"#), ["version \"2\" is not known"]);
}

#[test]
fn an_article_is_told_from_what_is_none() {
    let error = |json: &str| read(json, &host()).unwrap_err().to_string();
    assert_eq!(error("[]"), "not an article");
    assert_eq!(error("null"), "not an article");
    assert_eq!(error("{}"), "missing field headline");
    assert_eq!(error(r#"{"headline":" ","body":["a"]}"#), "missing field headline");
    assert_eq!(error("<!doctype html>"), "unexpected character at line 1, column 1");
    assert_eq!(error("{\n \"headline\": \"é"), "the text ends too early at line 2, column 16");
    assert_eq!(Article::default().headline, "");
}
