//! Who wrote it and when.

use super::{check, shown};
use expect_test::expect;

#[test]
fn the_line_stands_as_it_is_printed() {
    check(
        r#""byline":"By A and B","author":[{"name":"A"},{"name":"B","role":"Photos"}]"#,
        ".byline",
        expect![[
            r#"<div class="byline" part="byline"><span class="byline__names" dir="auto">By A and B</span></div>"#
        ]],
    );
}

#[test]
fn names_that_lead_somewhere_are_links() {
    check(
        r#""byline":"By A and B",
           "author":[{"name":"A","url":"https://n.example/a"},{"name":"B","role":"Photos"}]"#,
        ".byline",
        expect![[
            r#"<div class="byline" part="byline"><span class="byline__names"><span class="byline__author"><a href="https://n.example/a" rel="author noopener"><bdi>A</bdi></a></span>, <span class="byline__author"><bdi>B</bdi> <bdi class="byline__role">Photos</bdi></span></span></div>"#
        ]],
    );
}

#[test]
fn names_make_a_line() {
    check(
        r#""author":"A""#,
        ".byline",
        expect![[
            r#"<div class="byline" part="byline"><span class="byline__names"><span class="byline__author"><bdi>A</bdi></span></span></div>"#
        ]],
    );
    check(
        r#""author":["A",{"name":"B"}]"#,
        ".byline",
        expect![[
            r#"<div class="byline" part="byline"><span class="byline__names"><span class="byline__author"><bdi>A</bdi></span>, <span class="byline__author"><bdi>B</bdi></span></span></div>"#
        ]],
    );
}

#[test]
fn without_names_and_dates_there_is_no_line() {
    check(r#""author":[],"byline":" ""#, ".byline", expect![[""]]);
}

#[test]
fn dates_are_written_for_machines_too() {
    check(
        r#""datePublished":"2024-02-06T18:30:00+07:00""#,
        ".byline",
        expect![[
            r#"<div class="byline" part="byline"><time datetime="2024-02-06T18:30:00+07:00">2024-02-06T18:30:00+07:00</time></div>"#
        ]],
    );
    check(
        r#""byline":"A","datePublished":"2024-02-06","dateModified":"2024-02-07""#,
        ".byline",
        expect![[
            r#"<div class="byline" part="byline"><span class="byline__names" dir="auto">A</span> <time datetime="2024-02-06">2024-02-06</time> <time datetime="2024-02-07">Updated 2024-02-07</time></div>"#
        ]],
    );
}

#[track_caller]
fn check_times(published: &str, modified: &str, expected: &[&str]) {
    let page = shown(&format!(r#""datePublished":"{published}","dateModified":"{modified}""#));
    let times: Vec<String> = page.find("time").into_iter().map(|it| it.text()).collect();
    assert_eq!(times, expected);
}

#[test]
fn a_change_is_said_if_it_came_later() {
    let (early, late) = ("2024-02-06T18:30:00Z", "2024-02-06T19:00:00Z");
    check_times(early, late, &[early, "Updated 2024-02-06T19:00:00Z"]);
    check_times(early, early, &[early]);
    check_times(early, "2024-02-06T18:30:20Z", &[early]);
    check_times(late, early, &[late]);
    check_times("", late, &["Updated 2024-02-06T19:00:00Z"]);
    check_times(early, "", &[early]);
    check_times("2024-02-06", late, &["2024-02-06"]);
}
