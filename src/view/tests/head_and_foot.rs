//! The article's head and foot, what stands above and below its body, and in which order.

use super::{check, open, show, shown};
use expect_test::expect;

#[test]
fn a_headline_is_enough() {
    let page = show(open(r#"{"version":"1","headline":"H"}"#));
    expect![[r#"
        <div class="news">
          <article class="article" part="article">
            <header class="article__head">
              <h1 class="article__headline" part="headline" tabindex="-1" dir="auto">H</h1>
              <slot name="after-description"></slot>
            </header>
            <div class="article__body" part="body"></div>
            <slot name="after-body"></slot>
            <slot name="recommended"></slot>
            <slot name="end"></slot>
          </article>
        </div>"#]]
    .assert_eq(&page.elements().next().unwrap().pretty());
}

#[test]
fn everything_stands_in_its_place() {
    let page = shown(
        r#""inLanguage":"vi","kicker":"k","byline":"b","description":"d","image":"i.jpg",
           "body":["one","two"],
           "liveBlogUpdate":[{"headline":"u"}],
           "correction":["c"],
           "publisher":"p",
           "related":[
             {"title":"1","placement":"end","items":[{"headline":"t"}]},
             {"title":"2","placement":"afterDescription","items":[{"headline":"t"}]},
             {"title":"3","placement":"inBody","after":0,"items":[{"headline":"t"}]},
             {"title":"4","placement":"inBody","after":9,"items":[{"headline":"t"}]},
             {"title":"5","placement":"afterBody","items":[{"headline":"t"}]},
             {"title":"6","items":[{"headline":"t"}]}],
           "rating":{},"isAccessibleForFree":"maybe""#,
    );
    let sheet = page.find("article")[0];
    let outline = |it: &super::Element| {
        let class = it.attribute("class").unwrap_or_default();
        let name = it.attribute("name").unwrap_or_default();
        let title = it.find("h2").first().map(|it| it.text()).unwrap_or_default();
        format!("{} {class}{name} {title}", it.tag).trim_end().to_owned()
    };
    let lines = sheet.elements().flat_map(|it| {
        let holds = it.is("header") || it.is(".article__body");
        let inside = it.elements().filter(|_| holds).map(|it| format!("  {}", outline(it)));
        std::iter::once(outline(it)).chain(inside).collect::<Vec<_>>()
    });
    expect![[r#"
        header article__head 2
          p article__kicker
          h1 article__headline
          p article__description
          section collection collection--list 2
          div byline
          slot after-description
        figure figure
        div article__body 3
          p
          section collection collection--list 3
          p
        div live u
        aside correction
        slot after-body
        footer article__foot
        section collection collection--list 4
        section collection collection--list 5
        section collection collection--list 1
        section collection collection--list 6
        slot recommended
        slot end
        details left-out"#]]
    .assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_page_says_its_language_and_direction() {
    for (tag, dir) in [("vi", "ltr"), ("en-GB", "ltr"), ("ar", "rtl"), ("az-Arab", "rtl")] {
        let page = shown(&format!(r#""inLanguage":"{tag}""#));
        let sheet = page.find("article")[0];
        assert_eq!((sheet.attribute("lang"), sheet.attribute("dir")), (Some(tag), Some(dir)));
    }
    let page = shown(r#""inLanguage":null"#);
    let sheet = page.find("article")[0];
    assert_eq!((sheet.attribute("lang"), sheet.attribute("dir")), (None, None));
}

#[test]
fn the_head_has_what_the_document_has() {
    check(
        r#""kicker":"k","articleSection":"s","isAccessibleForFree":false,"alternativeHeadline":"a",
           "description":["d ",{"type":"strong","text":"e"}]"#,
        "header",
        expect![[r#"
            <header class="article__head">
              <p class="article__kicker" part="kicker" dir="auto">k</p>
              <p class="label">For subscribers</p>
              <h1 class="article__headline" part="headline" tabindex="-1" dir="auto">H</h1>
              <p class="article__alternative" dir="auto">a</p>
              <p class="article__description" part="description" dir="auto">d <strong>e</strong></p>
              <slot name="after-description"></slot>
            </header>"#]],
    );
}

#[test]
fn the_section_stands_in_for_a_kicker() {
    check(
        r#""articleSection":"s""#,
        ".article__kicker",
        expect![[r#"<p class="article__kicker" part="kicker" dir="auto">s</p>"#]],
    );
    check(
        r#""kicker":"k","articleSection":"s""#,
        ".article__kicker",
        expect![[r#"<p class="article__kicker" part="kicker" dir="auto">k</p>"#]],
    );
}

#[test]
fn only_an_article_that_costs_says_so() {
    check(r#""isAccessibleForFree":true"#, ".label", expect![[""]]);
    check(
        r#""isAccessibleForFree":false"#,
        ".label",
        expect![[r#"<p class="label">For subscribers</p>"#]],
    );
}

#[test]
fn the_publisher_leads_home_where_that_is_known() {
    check(
        r#""publisher":"P""#,
        "footer",
        expect![[r#"
            <footer class="article__foot" part="foot">
              <p class="article__publisher"><bdi>P</bdi></p>
            </footer>"#]],
    );
    check(
        r#""publisher":{"name":"P","url":"https://p.example/","logo":"l.svg"}"#,
        "footer",
        expect![[r#"
            <footer class="article__foot" part="foot">
              <p class="article__publisher"><a href="https://p.example/" rel="noopener"><bdi>P</bdi></a></p>
            </footer>"#]],
    );
}

#[test]
fn the_foot_leads_to_other_versions() {
    check(
        r#""alternates":[
             {"url":"https://m.example/","label":"Mobile version","rel":"alternate","media":"print"},
             {"url":"amp.html","rel":"amphtml"},
             {"url":"plain.html"}]"#,
        "footer",
        expect![[r#"
            <footer class="article__foot" part="foot">
              <p class="article__alternate"><a href="https://m.example/" rel="noopener alternate" dir="auto">Mobile version</a></p>
              <p class="article__alternate"><a href="https://n.example/a/amp.html" rel="noopener amphtml">Another version of this article</a></p>
              <p class="article__alternate"><a href="https://n.example/a/plain.html" rel="noopener alternate">Another version of this article</a></p>
            </footer>"#]],
    );
}

#[test]
fn the_foot_says_whose_the_article_is() {
    check(
        r#""copyrightNotice":"© P","usageInfo":"https://p.example/terms""#,
        "footer",
        expect![[r#"
            <footer class="article__foot" part="foot">
              <p class="article__copyright" dir="auto">© P</p>
              <p><a href="https://p.example/terms" rel="license noopener">How this article may be used</a></p>
            </footer>"#]],
    );
}

#[test]
fn without_anything_to_say_there_is_no_foot() {
    check(r#""body":["a"]"#, "footer", expect![[""]]);
}

#[test]
fn corrections_say_when_they_were_made() {
    check(
        r#""correction":[{"text":["c ",{"type":"emphasis","text":"d"}],"date":"2024-02-06"},"e"]"#,
        ".correction",
        expect![[r#"
            <aside class="correction">
              <p class="correction__label">Correction <time datetime="2024-02-06">2024-02-06</time></p>
              <p dir="auto">c <em>d</em></p>
            </aside>
            <aside class="correction">
              <p class="correction__label">Correction</p>
              <p dir="auto">e</p>
            </aside>"#]],
    );
}
