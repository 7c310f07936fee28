//! Lists, tables, timelines and footnotes.

use super::check_body;
use expect_test::expect;

#[test]
fn items_of_a_list_are_words_or_blocks() {
    check_body(
        r#"{"type":"list","ordered":true,"start":"3","items":[
             "a",
             ["b ",{"type":"strong","text":"c"}],
             {"type":"link","text":"d","url":"d.html"},
             {"type":"paragraph","text":"e"},
             [{"type":"paragraph","text":"f"},{"type":"list","items":["g"]}],
             ["run ",{"type":"code","text":"ls"}],
             ["h ",{"type":"sparkle","text":"i"}],
             ["j",{"type":"image","url":"k.jpg"}]]}"#,
        expect![[r#"
            List { ordered: true, start: Some(3), items: [Text(RichText([Text("a")])), Text(RichText([Text("b "), Marked { mark: Strong, text: RichText([Text("c")]) }])), Text(RichText([Link { text: RichText([Text("d")]), url: WebUrl("https://n.example/a/d.html") }])), Blocks([Paragraph { text: RichText([Text("e")]) }]), Blocks([Paragraph { text: RichText([Text("f")]) }, List { items: [Text(RichText([Text("g")]))] }]), Text(RichText([Text("run "), Marked { mark: Code, text: RichText([Text("ls")]) }])), Text(RichText([Text("h "), Text("i")])), Blocks([Paragraph { text: RichText([Text("j")]) }, Image(Figure { url: WebUrl("https://n.example/a/k.jpg"), role: Inline })])] }
            - body[0].items[6][1]: inline type "sparkle" is not known"#]],
    );
}

#[test]
fn a_bad_item_costs_one_item_and_no_words() {
    check_body(
        r#"{"type":"list","items":[null,true,"",{},{"text":"a"},[null,"b"],[{"type":"image","caption":"c"}],
             [["d"],["e"]],[{"type":"paragraph"},{"type":"paragraph","text":"f"}]]},
           {"type":"list","items":"alone"},
           {"type":"list","text":"g"},
           {"type":"list","items":[]}"#,
        expect![[r#"
            List { items: [Blocks([Paragraph { text: RichText([Text("a")]) }]), Text(RichText([Text("b")])), Blocks([Paragraph { text: RichText([Text("c")]) }]), Text(RichText([Text("d"), Text("e")])), Blocks([Paragraph { text: RichText([Text("f")]) }])] }
            List { items: [Text(RichText([Text("alone")]))] }
            Paragraph { text: RichText([Text("g")]) }
            - body[0].items[0]: not a text
            - body[0].items[1]: not a text
            - body[0].items[2]: missing field text
            - body[0].items[3]: missing field type
            - body[0].items[3]: missing field body
            - body[0].items[4]: missing field type
            - body[0].items[5][0]: not a text
            - body[0].items[6][0]: missing field url
            - body[0].items[8][0]: missing field text
            - body[2]: missing field items
            - body[3]: missing field items"#]],
    );
}

#[test]
fn cells_of_a_table_are_words_or_objects() {
    check_body(
        r#"{"type":"table","caption":"a","head":[["b",{"text":"c","header":true}]],
            "body":[["d",["e ",{"type":"strong","text":"f"}],{"type":"sub","text":"g"}],
                    [{"text":"h","colspan":"2","rowspan":0,"align":"right"},null,5]]}"#,
        expect![[
            r#"Table(Table { caption: RichText([Text("a")]), head: [[Cell { text: RichText([Text("b")]), colspan: 1, rowspan: 1, align: Start }, Cell { text: RichText([Text("c")]), header: true, colspan: 1, rowspan: 1, align: Start }]], body: [[Cell { text: RichText([Text("d")]), colspan: 1, rowspan: 1, align: Start }, Cell { text: RichText([Text("e "), Marked { mark: Strong, text: RichText([Text("f")]) }]), colspan: 1, rowspan: 1, align: Start }, Cell { text: RichText([Marked { mark: Sub, text: RichText([Text("g")]) }]), colspan: 1, rowspan: 1, align: Start }], [Cell { text: RichText([Text("h")]), colspan: 2, rowspan: 1, align: End }, Cell { colspan: 1, rowspan: 1, align: Start }, Cell { text: RichText([Text("5")]), colspan: 1, rowspan: 1, align: Start }]] })"#
        ]],
    );
}

#[test]
fn rows_of_a_table_may_be_objects() {
    check_body(
        r#"{"type":"table","body":[{"cells":["a","b"]},{"text":"c"},"d",{"x":"e"},[true]]},
           {"type":"table","caption":"f","body":[{"x":"g"}]},
           {"type":"table","body":[]}"#,
        expect![[r#"
            Table(Table { body: [[Cell { text: RichText([Text("a")]), colspan: 1, rowspan: 1, align: Start }, Cell { text: RichText([Text("b")]), colspan: 1, rowspan: 1, align: Start }], [Cell { text: RichText([Text("c")]), colspan: 1, rowspan: 1, align: Start }], [Cell { text: RichText([Text("d")]), colspan: 1, rowspan: 1, align: Start }], [Cell { colspan: 1, rowspan: 1, align: Start }]] })
            Paragraph { text: RichText([Text("f")]) }
            - body[0].body[3]: not a row of cells
            - body[0].body[4][0]: not a text
            - body[1].body[0]: not a row of cells
            - body[1].body[0]: missing field type
            - body[1]: missing field body
            - body[2]: missing field body"#]],
    );
}

#[test]
fn events_of_a_timeline_keep_what_they_have() {
    check_body(
        r#"{"type":"timeline","items":[
             {"date":"2024-02-06","title":"a","body":["b"]},
             {"date":"last spring","text":"c"},
             "d",
             {"label":"e"},
             null]},
           {"type":"timeline","items":[]}"#,
        expect![[r#"
            Timeline([TimelineItem { date: Some("2024-02-06"), timestamp: Some(Timestamp { "2024-02-06", moment: Day(1707177600000) }), title: Some("a"), body: [Paragraph { text: RichText([Text("b")]) }] }, TimelineItem { date: Some("last spring"), body: [Paragraph { text: RichText([Text("c")]) }] }, TimelineItem { body: [Paragraph { text: RichText([Text("d")]) }] }])
            Paragraph { text: RichText([Text("e")]) }
            - body[0].items[3]: missing field title
            - body[0].items[4]: missing field title
            - body[1]: missing field items"#]],
    );
}

#[test]
fn footnotes_have_an_id() {
    check_body(
        r#"{"type":"footnotes","items":[{"id":1,"body":["a"]},{"id":"2","text":"b"},{"body":["c"]},"d"]}"#,
        expect![[r#"
            Footnotes([Footnote { id: "1", body: [Paragraph { text: RichText([Text("a")]) }] }, Footnote { id: "2", body: [Paragraph { text: RichText([Text("b")]) }] }])
            Paragraph { text: RichText([Text("c")]) }
            Paragraph { text: RichText([Text("d")]) }
            - body[0].items[2]: missing field id
            - body[0].items[3]: missing field id"#]],
    );
}
