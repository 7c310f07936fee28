//! The posts of a live blog.

use super::{check, shown};
use expect_test::expect;

#[test]
fn a_post_says_when_it_came_and_what_it_is() {
    check(
        r#""liveBlogUpdate":[
             {"headline":"a","datePublished":"2024-02-06T18:30:00Z","dateModified":"2024-02-06T18:40:00Z",
              "keyEvent":true,"pinned":true,"body":["b"]},
             {"datePublished":"2024-02-06T18:30:00Z","dateModified":"2024-02-06T18:30:00Z","text":"c"},
             {"headline":"d"}]"#,
        ".live",
        expect![[r#"
            <div class="live">
              <article class="live__post" aria-labelledby="news-1">
                <header class="live__head"><time datetime="2024-02-06T18:30:00Z">2024-02-06T18:30:00Z</time> <span class="label">Pinned</span> <span class="label">Key event</span> <time datetime="2024-02-06T18:40:00Z">Updated 2024-02-06T18:40:00Z</time></header>
                <h2 id="news-1" dir="auto">a</h2>
                <p dir="auto">b</p>
              </article>
              <article class="live__post">
                <header class="live__head"><time datetime="2024-02-06T18:30:00Z">2024-02-06T18:30:00Z</time></header>
                <p dir="auto">c</p>
              </article>
              <article class="live__post" aria-labelledby="news-3">
                <header class="live__head"></header>
                <h2 id="news-3" dir="auto">d</h2>
              </article>
            </div>"#]],
    );
}

#[test]
fn pinned_posts_come_first_and_the_others_as_they_came() {
    let page = shown(
        r#""liveBlogUpdate":[{"headline":"4"},{"headline":"3","pinned":true},{"headline":"2"},
                             {"headline":"1","pinned":true}]"#,
    );
    let order: String = page.find("h2").into_iter().map(|it| it.text()).collect();
    assert_eq!(order, "3142");
}

#[test]
fn an_article_without_posts_is_no_live_blog() {
    check(r#""liveBlogUpdate":[]"#, ".live", expect![[""]]);
}
