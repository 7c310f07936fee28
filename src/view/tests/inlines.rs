//! Text with its inner markup.

use super::check_body;
use expect_test::expect;

#[test]
fn marks_are_the_elements_of_their_names() {
    check_body(
        r#"[{"type":"strong","text":"a"}, {"type":"emphasis","text":"b"}, {"type":"underline","text":"c"},
            {"type":"strike","text":"d"}, {"type":"code","text":"e"}, {"type":"sub","text":"f"},
            {"type":"sup","text":"g"}, {"type":"mark","text":"h"}, {"type":"small","text":"i"}]"#,
        expect![[
            r#"<p dir="auto"><strong>a</strong><em>b</em><u>c</u><s>d</s><code>e</code><sub>f</sub><sup>g</sup><mark>h</mark><small>i</small></p>"#
        ]],
    );
}

#[test]
fn marks_stand_in_marks() {
    check_body(
        r#"["a ",{"type":"strong","text":["b ",{"type":"emphasis","text":["c ",{"type":"code","text":"d"}]}," e"]}," f"]"#,
        expect![[r#"<p dir="auto">a <strong>b <em>c <code>d</code></em> e</strong> f</p>"#]],
    );
}

#[test]
fn links_say_nothing_of_the_page_they_are_on() {
    check_body(
        r#"[{"type":"link","text":"a","url":"b.html"},
            {"type":"link","text":["a ",{"type":"strong","text":"b"}],"url":"https://l.example/?a=1&b=2","title":"c"},
            {"type":"link","text":"a","url":"mailto:a@n.example"},
            {"type":"link","text":"a","url":"javascript:alert(1)"}]"#,
        expect![[
            r#"<p dir="auto"><a href="https://n.example/a/b.html" rel="noopener">a</a><a href="https://l.example/?a=1&amp;b=2" rel="noopener" title="c">a <strong>b</strong></a><a href="mailto:a@n.example" rel="noopener">a</a>a</p>"#
        ]],
    );
}

#[test]
fn words_of_another_language_say_so() {
    check_body(
        r#"[{"type":"lang","text":"a","lang":"ar"}, {"type":"lang","text":"b","lang":"fr","dir":"rtl"},
            {"type":"lang","text":"c","dir":"ltr"}, {"type":"lang","text":"d"}]"#,
        expect![[
            r#"<p dir="auto"><span lang="ar" dir="rtl">a</span><span lang="fr" dir="rtl">b</span><span dir="ltr">c</span><span dir="auto">d</span></p>"#
        ]],
    );
}

#[test]
fn short_forms_readings_and_line_breaks() {
    check_body(
        r#"[{"type":"abbr","text":"UN","title":"United Nations"}, {"type":"abbr","text":"UN"},
            {"type":"ruby","text":"漢","annotation":"kan"}, "a", {"type":"break"}, "b"]"#,
        expect![[
            r#"<p dir="auto"><abbr title="United Nations">UN</abbr><abbr>UN</abbr><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>a<br>b</p>"#
        ]],
    );
}

#[test]
fn an_unknown_mark_shows_its_words() {
    check_body(
        r#"{"type":"paragraph","text":["a ",{"type":"blink","text":["b ",{"type":"strong","text":"c"}]}]}"#,
        expect![[r#"<p dir="auto">a b <strong>c</strong></p>"#]],
    );
}
