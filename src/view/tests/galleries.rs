//! Pictures that belong together.

use super::{check_body, shown};
use expect_test::expect;

#[test]
fn a_grid_of_pictures() {
    check_body(
        r#"{"type":"gallery","layout":"grid","title":"a","items":["1.jpg",{"url":"2.jpg","alt":"b","caption":"c"}]}"#,
        expect![[r#"
            <section class="gallery" aria-labelledby="news-1">
              <h2 id="news-1" class="gallery__title" dir="auto">a</h2>
              <ul class="gallery__grid" role="list">
                <li>
                  <figure class="figure" part="figure">
                    <div class="picture">
                      <picture>
                        <img class="picture__image" src="https://n.example/a/1.jpg" decoding="async" referrerpolicy="no-referrer" fetchpriority="high" alt="Picture without a description">
                      </picture>
                      <span hidden></span>
                    </div>
                  </figure>
                </li>
                <li>
                  <figure class="figure" part="figure">
                    <div class="picture">
                      <picture>
                        <img class="picture__image" src="https://n.example/a/2.jpg" decoding="async" referrerpolicy="no-referrer" loading="lazy" alt="b">
                      </picture>
                      <span hidden></span>
                    </div>
                    <figcaption class="caption" part="caption"><span class="caption__text" dir="auto">c</span></figcaption>
                  </figure>
                </li>
              </ul>
            </section>"#]],
    );
}

#[test]
fn pictures_one_after_the_other() {
    check_body(
        r#"{"type":"gallery","items":[{"url":"1.jpg","alt":"b"},{"url":"2.jpg","alt":"c"}]}"#,
        expect![[r#"
            <section class="gallery" aria-labelledby="news-1">
              <h2 id="news-1" class="visually-hidden">Gallery</h2>
              <div class="carousel carousel--pictures">
                <div class="carousel__controls" role="group" aria-label="Scroll the list" hidden>
                  <button class="carousel__button carousel__button--previous" type="button" aria-label="Previous" aria-disabled="true"></button>
                  <button class="carousel__button carousel__button--next" type="button" aria-label="Next" aria-disabled="true"></button>
                </div>
                <ul class="carousel__track" role="list" tabindex="0" aria-labelledby="news-1">
                  <li>
                    <figure class="figure" part="figure">
                      <div class="picture">
                        <picture>
                          <img class="picture__image" src="https://n.example/a/1.jpg" decoding="async" referrerpolicy="no-referrer" fetchpriority="high" alt="b">
                        </picture>
                        <span hidden></span>
                      </div>
                    </figure>
                  </li>
                  <li>
                    <figure class="figure" part="figure">
                      <div class="picture">
                        <picture>
                          <img class="picture__image" src="https://n.example/a/2.jpg" decoding="async" referrerpolicy="no-referrer" loading="lazy" alt="c">
                        </picture>
                        <span hidden></span>
                      </div>
                    </figure>
                  </li>
                </ul>
                <p class="visually-hidden" role="status"></p>
              </div>
            </section>"#]],
    );
}

#[test]
fn two_galleries_have_two_names() {
    let page = shown(
        r#""body":[{"type":"gallery","items":["1.jpg"]},{"type":"gallery","items":["2.jpg"]}]"#,
    );
    let names: Vec<_> =
        page.find(".gallery").iter().map(|it| it.attribute("aria-labelledby").unwrap()).collect();
    let headings: Vec<_> = page.find("h2").iter().map(|it| it.attribute("id").unwrap()).collect();
    assert_eq!(names, headings);
    assert_ne!(names[0], names[1]);
}
