//! Related news in its four layouts.

use super::{check, shown};
use expect_test::{Expect, expect};

#[track_caller]
fn check_device(collection: &str, expected: Expect) {
    check(&format!(r#""related":[{collection}]"#), ".collection", expected);
}

#[test]
fn bullets_are_links_alone() {
    check_device(
        r#"{"layout":"bullets","items":[
             {"headline":"a","url":"a.html","description":"b","image":"p.jpg","kicker":"k"},
             {"headline":"c","document":"c.json","inLanguage":"ar"}]}"#,
        expect![[r#"
            <section class="collection collection--bullets" part="collection" aria-labelledby="news-1">
              <h2 id="news-1" class="visually-hidden" part="collection-title" dir="auto">Related news</h2>
              <ul class="bullets" role="list">
                <li part="teaser"><a class="card__link" href="https://n.example/a/a.html" rel="noopener" dir="auto">a</a></li>
                <li part="teaser" lang="ar" dir="rtl"><a class="card__link" href="https://n.example/a/c.json" rel="noopener" dir="auto">c</a></li>
              </ul>
            </section>"#]],
    );
}

#[test]
fn bullets_with_a_title_show_it() {
    check(
        r#""related":[{"layout":"bullets","title":"a","items":[{"headline":"b"}]}]"#,
        "h2",
        expect![[
            r#"<h2 id="news-1" class="collection__title" part="collection-title" dir="auto">a</h2>"#
        ]],
    );
}

#[test]
fn a_list_of_cards() {
    check_device(
        r#"{"title":"T","items":[
             {"headline":"a","url":"a.html","kicker":"k","description":["d ",{"type":"strong","text":"e"}],
              "byline":"b","datePublished":"2024-02-06","mediaType":"video",
              "image":{"url":"p.jpg","alt":"not said twice","width":3,"height":2}},
             {"headline":"f","url":"f.html"}]}"#,
        expect![[r#"
            <section class="collection collection--list" part="collection" aria-labelledby="news-1">
              <h2 id="news-1" class="collection__title" part="collection-title" dir="auto">T</h2>
              <ul class="list" role="list">
                <li class="card" part="teaser">
                  <div class="card__picture">
                    <div class="picture" style="aspect-ratio:3 / 2;">
                      <picture>
                        <img class="picture__image" src="https://n.example/a/p.jpg" width="3" height="2" decoding="async" referrerpolicy="no-referrer" loading="lazy" alt>
                      </picture>
                      <span hidden></span>
                    </div>
                  </div>
                  <div class="card__text">
                    <p class="card__kicker" dir="auto">k</p>
                    <h3 class="card__headline"><a class="card__link" href="https://n.example/a/a.html" rel="noopener" dir="auto">a</a></h3>
                    <p class="card__description" dir="auto">d <strong>e</strong></p>
                    <p class="card__details"><span class="label">Video</span> <span dir="auto">b</span> <time datetime="2024-02-06">2024-02-06</time></p>
                  </div>
                </li>
                <li class="card card--text" part="teaser">
                  <div class="card__text">
                    <h3 class="card__headline"><a class="card__link" href="https://n.example/a/f.html" rel="noopener" dir="auto">f</a></h3>
                  </div>
                </li>
              </ul>
            </section>"#]],
    );
}

#[test]
fn a_carousel() {
    check_device(
        r#"{"layout":"carousel","items":[{"headline":"a","url":"a.html"},{"headline":"b","url":"b.html"}]}"#,
        expect![[r#"
            <section class="collection collection--carousel" part="collection" aria-labelledby="news-1">
              <h2 id="news-1" class="collection__title" part="collection-title" dir="auto">Related news</h2>
              <div class="carousel">
                <div class="carousel__controls" role="group" aria-label="Scroll the list" hidden>
                  <button class="carousel__button carousel__button--previous" type="button" aria-label="Previous" aria-disabled="true"></button>
                  <button class="carousel__button carousel__button--next" type="button" aria-label="Next" aria-disabled="true"></button>
                </div>
                <ul class="carousel__track" role="list" tabindex="0" aria-labelledby="news-1">
                  <li class="card card--text" part="teaser">
                    <div class="card__text">
                      <h3 class="card__headline"><a class="card__link" href="https://n.example/a/a.html" rel="noopener" dir="auto">a</a></h3>
                    </div>
                  </li>
                  <li class="card card--text" part="teaser">
                    <div class="card__text">
                      <h3 class="card__headline"><a class="card__link" href="https://n.example/a/b.html" rel="noopener" dir="auto">b</a></h3>
                    </div>
                  </li>
                </ul>
                <p class="visually-hidden" role="status"></p>
              </div>
            </section>"#]],
    );
}

#[test]
fn a_grid() {
    check_device(
        r#"{"layout":"grid","role":"mostRead","items":[{"headline":"a","url":"a.html"}]}"#,
        expect![[r#"
            <section class="collection collection--grid" part="collection" aria-labelledby="news-1">
              <h2 id="news-1" class="collection__title" part="collection-title" dir="auto">Most read</h2>
              <ul class="grid" role="list">
                <li class="card card--text" part="teaser">
                  <div class="card__text">
                    <h3 class="card__headline"><a class="card__link" href="https://n.example/a/a.html" rel="noopener" dir="auto">a</a></h3>
                  </div>
                </li>
              </ul>
            </section>"#]],
    );
}

#[test]
fn a_device_without_a_title_is_called_by_its_role() {
    for (role, word) in [
        ("related", "Related news"),
        ("recommended", "You may be interested in"),
        ("editorsPicks", "Editors’ picks"),
        ("latest", "Latest news"),
        ("mostRead", "Most read"),
        ("topic", "On this topic"),
        ("series", "In this series"),
    ] {
        let page =
            shown(&format!(r#""related":[{{"role":"{role}","items":[{{"headline":"a"}}]}}]"#));
        assert_eq!(page.find("h2")[0].text(), word);
    }
}

#[test]
fn an_empty_device_is_not_there() {
    check_device(r#"{"title":"T","items":[]}"#, expect![[""]]);
}

#[test]
fn an_empty_device_is_kept_where_the_page_fills_it() {
    for (role, slot) in [
        ("related", "related"),
        ("recommended", "recommended"),
        ("editorsPicks", "editors-picks"),
        ("latest", "latest"),
        ("mostRead", "most-read"),
        ("topic", "topic"),
        ("series", "series"),
    ] {
        let page = shown(&format!(r#""related":[{{"role":"{role}","whenEmpty":"keep"}}]"#));
        let section = page.find(".collection")[0];
        assert_eq!(section.find("slot")[0].attribute("name"), Some(slot));
        assert_eq!(section.attribute("hidden"), None);
        assert_eq!(section.find("h2").len(), 1);
    }
}

#[test]
fn what_a_teaser_leads_to() {
    check(
        r#""related":[{"items":[
             {"headline":"a","url":"a.html","document":"a.json"},
             {"headline":"b","document":"b.json"},
             {"headline":"c"}]}]"#,
        "h3",
        expect![[r#"
            <h3 class="card__headline"><a class="card__link" href="https://n.example/a/a.html" rel="noopener" dir="auto">a</a></h3>
            <h3 class="card__headline"><a class="card__link" href="https://n.example/a/b.json" rel="noopener" dir="auto">b</a></h3>
            <h3 class="card__headline"><span dir="auto">c</span></h3>"#]],
    );
}

#[test]
fn a_teaser_says_its_language() {
    let page = shown(
        r#""inLanguage":"en","related":[{"items":[{"headline":"a","inLanguage":"ar"},{"headline":"b"}]}]"#,
    );
    let cards = page.find(".card");
    assert_eq!((cards[0].attribute("lang"), cards[0].attribute("dir")), (Some("ar"), Some("rtl")));
    assert_eq!((cards[1].attribute("lang"), cards[1].attribute("dir")), (None, None));
}

#[test]
fn a_teaser_says_what_it_is() {
    for (kind, label) in [
        ("text", None),
        ("video", Some("Video")),
        ("gallery", Some("Gallery")),
        ("live", Some("Live")),
        ("audio", Some("Audio")),
    ] {
        let page =
            shown(&format!(r#""related":[{{"items":[{{"headline":"a","mediaType":"{kind}"}}]}}]"#));
        assert_eq!(page.find(".label").first().map(|it| it.text()).as_deref(), label);
    }
}
