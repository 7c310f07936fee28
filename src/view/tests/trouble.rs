//! Loading, failed, left out.

use super::html::page;
use super::{check, shown};
use crate::view::{Trouble, failed, loading};
use crate::words::{Dictionary, Word, Words};
use expect_test::{Expect, expect};

#[test]
fn loading_is_heard_and_seen() {
    expect![[r#"
        <div class="news">
          <div class="skeleton" role="status">
            <p class="visually-hidden">Loading the article…</p>
            <div class="skeleton__headline"></div>
            <div class="skeleton__line"></div>
            <div class="skeleton__line"></div>
            <div class="skeleton__picture"></div>
          </div>
        </div>"#]]
    .assert_eq(&page([loading(&Words::new())]).elements().next().unwrap().pretty());
}

#[track_caller]
fn check_failed(words: &Words, trouble: Trouble, expected: Expect) {
    let page = page([failed(words, trouble, || {})]);
    expected.assert_eq(&page.find(".trouble")[0].pretty());
}

#[test]
fn a_failure_says_why_and_what_can_be_done() {
    let trouble = Trouble {
        word: Word::ErrorNotFound,
        values: vec![("status", "404".into())],
        detail: None,
        address: None,
    };
    check_failed(
        &Words::new(),
        trouble.clone(),
        expect![[r#"
            <div class="trouble" lang="en">
              <h1 class="trouble__title" tabindex="-1">The article could not be shown</h1>
              <p class="trouble__reason">The publisher’s server does not have this article (status 404).</p>
              <button class="button" part="button" type="button">Try again</button>
            </div>"#]],
    );
    let trouble = Trouble {
        detail: Some("not \"an article\" <b>".into()),
        address: Some("https://n.example/a?b=1&c=2".into()),
        ..trouble
    };
    check_failed(
        &Words::new(),
        trouble,
        expect![[r#"
            <div class="trouble" lang="en">
              <h1 class="trouble__title" tabindex="-1">The article could not be shown</h1>
              <p class="trouble__reason">The publisher’s server does not have this article (status 404).</p>
              <p class="trouble__detail"><code lang="en" dir="ltr">not &quot;an article&quot; &lt;b&gt;</code></p>
              <button class="button" part="button" type="button">Try again</button>
              <a href="https://n.example/a?b=1&amp;c=2" rel="noopener">Open its address</a>
            </div>"#]],
    );
}

#[test]
fn a_failure_is_said_in_the_reader_s_language() {
    let words = Words::new();
    words.speak(
        Dictionary::read("vi", r#"{"failed":"Không thể hiển thị","retry":"Thử lại"}"#).unwrap(),
    );
    let trouble = Trouble { word: Word::ErrorNetwork, values: vec![], detail: None, address: None };
    check_failed(
        &words,
        trouble,
        expect![[r#"
            <div class="trouble" lang="vi">
              <h1 class="trouble__title" tabindex="-1">Không thể hiển thị</h1>
              <p class="trouble__reason">The connection to the publisher failed.</p>
              <button class="button" part="button" type="button">Thử lại</button>
            </div>"#]],
    );
}

#[test]
fn what_was_left_out_is_counted_and_said() {
    check(
        r#""body":[{"type":"image"},{"type":"hologram","text":"a"}]"#,
        ".left-out",
        expect![[r#"
            <details class="left-out">
              <summary>2 parts of this article could not be shown</summary>
              <ul lang="en" dir="ltr">
                <li>body[0]: missing field url</li>
                <li>body[1]: block type &quot;hologram&quot; is not known</li>
              </ul>
            </details>"#]],
    );
    check(
        r#""datePublished":"soon""#,
        "summary",
        expect!["<summary>1 part of this article could not be shown</summary>"],
    );
    check(r#""body":["a"]"#, ".left-out", expect![[""]]);
}

#[test]
fn names_from_a_document_stay_text_in_what_is_said_of_it() {
    let page = shown(r#""body":[{"type":"<img src=x onerror=alert(1)>","text":"a"}]"#);
    assert!(page.find("img").is_empty());
    let said = page.find(".left-out")[0].find("li")[0].text();
    assert!(said.contains("<img src=x onerror=alert(1)>"), "{said}");
}
