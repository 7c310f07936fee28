//! Every block type, and what its fields may be.

use super::check_body;
use expect_test::expect;

#[test]
fn paragraphs_have_words_and_a_style() {
    check_body(
        r#"{"type":"paragraph","text":"a"},
           {"type":"paragraph","text":["a ",{"type":"strong","text":"b"}],"style":"intro"},
           {"type":"paragraph","text":"a","style":"dropCap"},
           {"type":"paragraph","text":"a","style":"note"},
           {"type":"paragraph","text":"a","style":"question"},
           {"type":"paragraph","text":"a","style":"answer"},
           {"type":"paragraph","text":"a","style":"loud"}"#,
        expect![[r#"
            Paragraph { text: RichText([Text("a")]) }
            Paragraph { text: RichText([Text("a "), Marked { mark: Strong, text: RichText([Text("b")]) }]), style: Intro }
            Paragraph { text: RichText([Text("a")]), style: DropCap }
            Paragraph { text: RichText([Text("a")]), style: Note }
            Paragraph { text: RichText([Text("a")]), style: Question }
            Paragraph { text: RichText([Text("a")]), style: Answer }
            Paragraph { text: RichText([Text("a")]) }
            - body[6].style: style "loud" is not known"#]],
    );
}

#[test]
fn a_text_among_blocks_is_a_paragraph() {
    check_body(
        r#""a", 5, {"type":"link","text":"b","url":"b.html"}, ["c ",{"type":"emphasis","text":"d"}],
           [{"type":"paragraph","text":"e"},"f"], "", "  ""#,
        expect![[r#"
            Paragraph { text: RichText([Text("a")]) }
            Paragraph { text: RichText([Text("5")]) }
            Paragraph { text: RichText([Link { text: RichText([Text("b")]), url: WebUrl("https://n.example/a/b.html") }]) }
            Paragraph { text: RichText([Text("c "), Marked { mark: Emphasis, text: RichText([Text("d")]) }]) }
            Paragraph { text: RichText([Text("e")]) }
            Paragraph { text: RichText([Text("f")]) }
            - body[2]: block type "link" is not known
            - body[5]: missing field text
            - body[6]: missing field text"#]],
    );
}

#[test]
fn headings_are_of_level_two_to_six() {
    check_body(
        r#"{"type":"heading","text":"a"},
           {"type":"heading","text":"a","level":1},
           {"type":"heading","text":"a","level":"3","anchor":"x"},
           {"type":"heading","text":"a","level":9},
           {"type":"heading","text":"a","level":"h2"}"#,
        expect![[r#"
            Heading { text: RichText([Text("a")]), level: 2 }
            Heading { text: RichText([Text("a")]), level: 2 }
            Heading { text: RichText([Text("a")]), level: 3, anchor: Some("x") }
            Heading { text: RichText([Text("a")]), level: 6 }
            Heading { text: RichText([Text("a")]), level: 2 }
            - body[4].level: not a number"#]],
    );
}

#[test]
fn quotes_have_a_text_or_a_body() {
    check_body(
        r#"{"type":"quote","text":"a","citation":"b","url":"c.html"},
           {"type":"quote","kind":"pull","body":[{"type":"paragraph","text":"a"},{"type":"paragraph","text":"b"}]},
           {"type":"quote","text":"a","body":["b"]},
           {"type":"quote","citation":["only ",{"type":"emphasis","text":"whose"}]},
           {"type":"quote","body":[null]}"#,
        expect![[r#"
            Quote(Quote { kind: Block, body: [Paragraph { text: RichText([Text("a")]) }], citation: RichText([Text("b")]), url: Some(WebUrl("https://n.example/a/c.html")) })
            Quote(Quote { kind: Pull, body: [Paragraph { text: RichText([Text("a")]) }, Paragraph { text: RichText([Text("b")]) }] })
            Quote(Quote { kind: Block, body: [Paragraph { text: RichText([Text("a")]) }, Paragraph { text: RichText([Text("b")]) }] })
            Quote(Quote { kind: Block, citation: RichText([Text("only "), Marked { mark: Emphasis, text: RichText([Text("whose")]) }]) })
            - body[3]: missing field text
            - body[4].body[0]: not a block
            - body[4]: missing field text"#]],
    );
}

#[test]
fn lines_stay_as_they_are() {
    check_body(
        r#"{"type":"code","text":"  a\n\tb ","lang":"c++"},
           {"type":"preformatted","text":" a  b "},
           {"type":"verse","text":"a\nb","lang":"fr"},
           {"type":"verse","text":"a","lang":"?"},
           {"type":"code","text":["a\n","b"]},
           {"type":"code","text":"  "}"#,
        expect![[r#"
            Code { text: "  a\n\tb ", language: Some("c++") }
            Preformatted { text: " a  b " }
            Verse { text: "a\nb", language: Some(Language("fr")) }
            Verse { text: "a" }
            Code { text: "a\nb" }
            - body[3].lang: not a language
            - body[4].text: not a text
            - body[5]: missing field text"#]],
    );
}

#[test]
fn blocks_stand_in_groups_and_details() {
    check_body(
        r#"{"type":"group","role":"factBox","title":"a","body":[{"type":"paragraph","text":"b"}]},
           {"type":"group","role":"chapter","text":"c"},
           {"type":"group","title":"d"},
           {"type":"group"},
           {"type":"details","summary":"e","body":["f"],"open":true},
           {"type":"details","body":["g"]}"#,
        expect![[r#"
            Group(Group { role: FactBox, title: Some("a"), body: [Paragraph { text: RichText([Text("b")]) }] })
            Group(Group { role: Chapter, body: [Paragraph { text: RichText([Text("c")]) }] })
            Group(Group { role: Aside, title: Some("d") })
            Details { summary: RichText([Text("e")]), body: [Paragraph { text: RichText([Text("f")]) }], open: true }
            Paragraph { text: RichText([Text("g")]) }
            - body[2]: missing field body
            - body[3]: missing field body
            - body[5]: missing field summary"#]],
    );
}

#[test]
fn files_may_be_larger_than_four_gigabytes() {
    check_body(
        r#"{"type":"file","url":"a.zip","name":"b","mimeType":"application/zip","size":5000000000},
           {"type":"file","url":"a.zip","size":-1},
           {"type":"file","url":"a.zip","size":"1e300"},
           {"type":"file","name":"c"}"#,
        expect![[r#"
            File { url: WebUrl("https://n.example/a/a.zip"), name: Some("b"), mime_type: Some("application/zip"), bytes: Some(5000000000) }
            File { url: WebUrl("https://n.example/a/a.zip"), bytes: Some(0) }
            File { url: WebUrl("https://n.example/a/a.zip"), bytes: Some(9007199254740991) }
            Paragraph { text: RichText([Text("c")]) }
            - body[3]: missing field url"#]],
    );
}

#[test]
fn a_rating_stands_on_a_scale() {
    check_body(
        r#"{"type":"rating","value":"4.5"},
           {"type":"rating","value":7,"min":1,"max":10},
           {"type":"rating","value":6},
           {"type":"rating","value":1,"min":3,"max":3,"title":"a"},
           {"type":"rating"}"#,
        expect![[r#"
            Rating { value: 4.5, min: 0.0, max: 5.0 }
            Rating { value: 7.0, min: 1.0, max: 10.0 }
            Rating { value: 6.0, min: 0.0, max: 6.0 }
            Paragraph { text: RichText([Text("a")]) }
            - body[3]: not a scale
            - body[4]: missing field value"#]],
    );
}

#[test]
fn corrections_formulas_dividers_and_slots() {
    check_body(
        r#"{"type":"correction","text":"a","date":"2024-02-06"},
           {"type":"correction","date":"2024-02-06"},
           {"type":"math","tex":"x^2"},
           {"type":"math","tex":"","mathml":"<mi>x</mi>"},
           {"type":"math","text":"x"},
           {"type":"divider"},
           {"type":"slot","name":"poll"},
           {"type":"slot"}"#,
        expect![[r#"
            Correction(Correction { text: RichText([Text("a")]), date: Some(Timestamp { "2024-02-06", moment: Day(1707177600000) }) })
            Math { text: "x^2" }
            Math { text: "<mi>x</mi>" }
            Paragraph { text: RichText([Text("x")]) }
            Divider
            Slot { name: "poll" }
            - body[1]: missing field text
            - body[4]: missing field tex
            - body[7]: missing field name"#]],
    );
}

#[test]
fn a_card_is_a_teaser() {
    check_body(
        r#"{"type":"linkCard","headline":"a","url":"b.html"},
           {"type":"linkCard","url":"b.html","image":"c.jpg"},
           {"type":"linkCard","description":"d","url":"b.html"},
           {"type":"linkCard","kicker":"e","image":{"url":"c.jpg","alt":""}}"#,
        expect![[r#"
            LinkCard(Teaser { url: Some(WebUrl("https://n.example/a/b.html")), headline: "a", media_type: Text })
            LinkCard(Teaser { url: Some(WebUrl("https://n.example/a/b.html")), headline: "https://n.example/a/b.html", image: Some(Figure { url: WebUrl("https://n.example/a/c.jpg"), role: Inline }), media_type: Text })
            LinkCard(Teaser { url: Some(WebUrl("https://n.example/a/b.html")), headline: "d", media_type: Text })
            Paragraph { text: RichText([Text("e")]) }
            Image(Figure { url: WebUrl("https://n.example/a/c.jpg"), alt: Some(""), role: Inline })
            - body[1]: missing field headline
            - body[2]: missing field headline
            - body[3]: missing field headline"#]],
    );
}

#[test]
fn every_type_that_only_blocks_have_is_known() {
    for kind in crate::read::native::list::BLOCK_TYPES {
        let read = super::document(&format!(r#""body":[{{"type":"{kind}"}}]"#)).unwrap();
        let said = format!("{:?}", read.left_out);
        assert!(!said.contains("Unknown"), "{said}");
    }
}
