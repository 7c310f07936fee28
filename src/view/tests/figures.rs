//! Pictures with caption and credit.

use super::{check, check_body, shown};
use expect_test::expect;

#[test]
fn a_picture_that_nothing_is_known_of() {
    check_body(
        r#"{"type":"image","url":"p.jpg"}"#,
        expect![[r#"
            <figure class="figure" part="figure">
              <div class="picture">
                <picture>
                  <img class="picture__image" src="https://n.example/a/p.jpg" decoding="async" referrerpolicy="no-referrer" fetchpriority="high" alt="Picture without a description">
                </picture>
                <span hidden></span>
              </div>
            </figure>"#]],
    );
}

#[test]
fn a_picture_that_all_is_known_of() {
    check_body(
        r#"{"type":"image","url":"p.jpg","width":1200,"height":800,"alt":"A \"boat\"","role":"wide",
            "caption":["c ",{"type":"emphasis","text":"d"}],"credit":"Photo: E",
            "focalPoint":{"x":0.7,"y":0.405},"thumbhash":"aNcNHYR9dndsiHhwiGd4eIawUggc",
            "renditions":[{"url":"p-600.jpg","width":600},{"url":"p-300.jpg","width":300}]}"#,
        expect![[r#"
            <figure class="figure figure--wide" part="figure">
              <div class="picture" style="aspect-ratio:1200 / 800;">
                <picture>
                  <img class="picture__image" src="https://n.example/a/p.jpg" srcset="https://n.example/a/p-300.jpg 300w, https://n.example/a/p-600.jpg 600w, https://n.example/a/p.jpg 1200w" sizes="(min-width: 66rem) 64rem, 100vw" width="1200" height="800" decoding="async" referrerpolicy="no-referrer" fetchpriority="high" alt="A &quot;boat&quot;" style="object-position:70% 40%;">
                </picture>
                <span hidden></span>
              </div>
              <figcaption class="caption" part="caption"><span class="caption__text" dir="auto">c <em>d</em></span> <span class="caption__credit"><bdi>Photo: E</bdi></span></figcaption>
            </figure>"#]],
    );
}

#[track_caller]
fn check_alt(fields: &str, expected: &str) {
    let page = shown(&format!(r#""body":[{{"type":"image","url":"p.jpg"{fields}}}]"#));
    assert_eq!(page.find("img")[0].attribute("alt"), Some(expected));
}

#[test]
fn a_picture_is_read_as_it_was_described() {
    check_alt(r#","alt":"A boat""#, "A boat");
    check_alt(r#","alt":"A boat","caption":"c""#, "A boat");
    check_alt(r#","alt":"","caption":"c""#, "");
    // It decorates, and somebody said so.
    check_alt(r#","alt":"""#, "");
    // The caption stands beside it.
    check_alt(r#","caption":"c""#, "");
    check_alt(r#","alt":null,"caption":"c""#, "");
    // A credit describes nothing.
    check_alt(r#","credit":"c""#, "Picture without a description");
    check_alt("", "Picture without a description");
}

#[test]
fn the_box_has_the_picture_s_shape() {
    let shape = |fields: &str| {
        let page = shown(&format!(r#""body":[{{"type":"image","url":"p.jpg"{fields}}}]"#));
        let (frame, image) = (page.find(".picture")[0], page.find("img")[0]);
        let attributes = ["width", "height"].map(|it| image.attribute(it).map(str::to_owned));
        (frame.attribute("style").map(str::to_owned), attributes)
    };
    let (width, height) = (Some("300".to_owned()), Some("200".to_owned()));
    assert_eq!(
        shape(r#","width":300,"height":200"#),
        (Some("aspect-ratio:300 / 200;".into()), [width, height])
    );
    assert_eq!(shape(r#","width":300"#), (None, [None, None]));
    assert_eq!(shape(r#","width":0,"height":200"#), (None, [None, None]));
}

#[test]
fn a_crop_keeps_what_matters() {
    let place = |point: &str| {
        let page =
            shown(&format!(r#""body":[{{"type":"image","url":"p.jpg","focalPoint":{point}}}]"#));
        page.find("img")[0].attribute("style").map(str::to_owned)
    };
    assert_eq!(place(r#"{"x":0,"y":1}"#).as_deref(), Some("object-position:0% 100%;"));
    assert_eq!(place(r#"{"x":0.25,"y":7}"#).as_deref(), Some("object-position:25% 100%;"));
    assert_eq!(place(r#"{"x":0.25}"#), None);
}

#[track_caller]
fn check_choice(fields: &str, expected: expect_test::Expect) {
    let page = shown(&format!(r#""body":[{{"type":"image","url":"p.jpg"{fields}}}]"#));
    let lines = page.find("picture")[0].elements().map(|it| {
        let of =
            |name| it.attribute(name).map(|value| format!(" {name}: {value}")).unwrap_or_default();
        [&it.tag, &of("type"), &of("srcset"), &of("sizes")].map(String::as_str).concat()
    });
    expected.assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_browser_chooses_among_widths() {
    // The original is one of them where its width is known.
    check_choice(
        r#","width":1200,"height":800,"renditions":[{"url":"600.jpg","width":600},{"url":"300.jpg","width":300}]"#,
        expect![
            "img srcset: https://n.example/a/300.jpg 300w, https://n.example/a/600.jpg 600w, https://n.example/a/p.jpg 1200w sizes: (min-width: 43rem) 41rem, 100vw"
        ],
    );
    check_choice(
        r#","renditions":[{"url":"600.jpg","width":600}]"#,
        expect![
            "img srcset: https://n.example/a/600.jpg 600w sizes: (min-width: 43rem) 41rem, 100vw"
        ],
    );
    // Not twice, and wherever it stands among them.
    check_choice(
        r#","width":600,"height":400,"renditions":[{"url":"1200.jpg","width":1200},{"url":"600.jpg","width":600}]"#,
        expect![
            "img srcset: https://n.example/a/p.jpg 600w, https://n.example/a/1200.jpg 1200w sizes: (min-width: 43rem) 41rem, 100vw"
        ],
    );
    check_choice(r#","width":600,"height":400"#, expect!["img"]);
    // A comma would end an address.
    check_choice(
        r#","renditions":[{"url":"a,b.jpg","width":600}]"#,
        expect![
            "img srcset: https://n.example/a/a%2Cb.jpg 600w sizes: (min-width: 43rem) 41rem, 100vw"
        ],
    );
}

#[test]
fn newer_kinds_are_offered_first() {
    check_choice(
        r#","width":1200,"height":800,"renditions":[
            {"url":"600.webp","width":600,"mimeType":"image/webp"},
            {"url":"600.avif","width":600,"mimeType":"image/avif"},
            {"url":"300.avif","width":300,"mimeType":"image/avif"},
            {"url":"600.jpg","width":600,"mimeType":"image/jpeg"}]"#,
        expect![[r#"
            source type: image/avif srcset: https://n.example/a/300.avif 300w, https://n.example/a/600.avif 600w sizes: (min-width: 43rem) 41rem, 100vw
            source type: image/webp srcset: https://n.example/a/600.webp 600w sizes: (min-width: 43rem) 41rem, 100vw
            img srcset: https://n.example/a/600.jpg 600w, https://n.example/a/p.jpg 1200w sizes: (min-width: 43rem) 41rem, 100vw"#]],
    );
    check_choice(
        r#","renditions":[{"url":"600.webp","width":600,"mimeType":"image/webp"}]"#,
        expect![[r#"
            source type: image/webp srcset: https://n.example/a/600.webp 600w sizes: (min-width: 43rem) 41rem, 100vw
            img"#]],
    );
}

#[test]
fn a_role_says_how_wide() {
    for (role, class, sizes) in [
        ("inline", "figure", "auto, (min-width: 43rem) 41rem, 100vw"),
        ("wide", "figure figure--wide", "auto, (min-width: 66rem) 64rem, 100vw"),
        ("full", "figure figure--full", "auto, 100vw"),
        ("huge", "figure", "auto, (min-width: 43rem) 41rem, 100vw"),
    ] {
        let page = shown(&format!(
            r#""image":"first.jpg","body":[{{"type":"image","url":"p.jpg","role":"{role}",
               "renditions":[{{"url":"600.jpg","width":600}}]}}]"#
        ));
        let (figure, image) = (page.find(".figure")[1], page.find("img")[1]);
        assert_eq!(figure.attribute("class"), Some(class));
        assert_eq!(image.attribute("sizes"), Some(sizes));
    }
}

#[test]
fn only_the_first_picture_is_fetched_at_once() {
    let page = shown(
        r#""related":[{"placement":"afterDescription","layout":"list","items":[{"headline":"t","image":"t.jpg"}]}],
           "body":["a",{"type":"image","url":"1.jpg"},{"type":"group","body":[{"type":"image","url":"2.jpg"}]},
                   {"type":"gallery","items":["3.jpg"]}]"#,
    );
    let fetched = page.find("img").into_iter().map(|it| {
        let name = it.attribute("src").unwrap().rsplit('/').next().unwrap();
        let of = |name| it.attribute(name).unwrap_or("-");
        format!("{name} {} {}", of("fetchpriority"), of("loading"))
    });
    assert_eq!(
        fetched.collect::<Vec<_>>(),
        ["t.jpg - lazy", "1.jpg high -", "2.jpg - lazy", "3.jpg - lazy"]
    );
}

#[test]
fn caption_and_credit_stand_apart() {
    let caption = |fields: &str, expected| {
        check(&format!(r#""image":{{"url":"p.jpg"{fields}}}"#), "figcaption", expected);
    };
    caption(
        r#","caption":"c","credit":"Photo: D""#,
        expect![[
            r#"<figcaption class="caption" part="caption"><span class="caption__text" dir="auto">c</span> <span class="caption__credit"><bdi>Photo: D</bdi></span></figcaption>"#
        ]],
    );
    caption(
        r#","caption":"c","credit":["D / ",{"type":"link","text":"E","url":"https://e.example/"}]"#,
        expect![[
            r#"<figcaption class="caption" part="caption"><span class="caption__text" dir="auto">c</span> <span class="caption__credit"><span class="visually-hidden">Picture: </span><bdi>D / <a href="https://e.example/" rel="noopener">E</a></bdi></span></figcaption>"#
        ]],
    );
    caption(
        r#","caption":["c",{"type":"footnoteRef","id":"1"}]"#,
        expect![[
            r##"<figcaption class="caption" part="caption"><span class="caption__text" dir="auto">c<sup class="footnote-ref"><a id="news-noteref-1" href="#news-note-1" role="doc-noteref" aria-label="Note 1">1</a></sup></span></figcaption>"##
        ]],
    );
    caption(
        r#","credit":"D""#,
        expect![[
            r#"<figcaption class="caption" part="caption"> <span class="caption__credit"><span class="visually-hidden">Picture: </span><bdi>D</bdi></span></figcaption>"#
        ]],
    );
    caption(r#","caption":" ","credit":"""#, expect![[""]]);
}
