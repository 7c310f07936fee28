//! Films, recordings, files, and what stands elsewhere.

use super::check_body;
use expect_test::expect;

#[test]
fn films_wait_until_they_are_played() {
    check_body(
        r#"{"type":"video","title":"a","url":"v.mp4","mimeType":"video/mp4","width":640,"height":360,
            "poster":{"url":"p.jpg","width":1200,"height":800,"alt":"b"},
            "tracks":[{"url":"v.vi.vtt","lang":"vi","label":"Tiếng Việt"},{"url":"c.vtt","kind":"chapters"}],
            "caption":"c","credit":"Film: D"}"#,
        expect![[r#"
            <figure class="media">
              <p class="media__title">a</p>
              <video class="media__video" playsinline poster="https://n.example/a/p.jpg" width="640" height="360" controls preload="none" aria-label="a" style="aspect-ratio:640 / 360;">
                <source src="https://n.example/a/v.mp4" type="video/mp4">
                <track src="https://n.example/a/v.vi.vtt" kind="subtitles" srclang="vi" label="Tiếng Việt">
                <track src="https://n.example/a/c.vtt" kind="chapters">
              </video>
              <figcaption class="caption" part="caption"><span class="caption__text" dir="auto">c</span> <span class="caption__credit"><bdi>Film: D</bdi></span></figcaption>
            </figure>"#]],
    );
}

#[test]
fn a_film_in_several_encodings() {
    check_body(
        r#"{"type":"video","sources":[{"url":"v.webm","mimeType":"video/webm"},{"url":"v.mp4"}],
            "poster":{"url":"p.jpg","width":1200,"height":800}}"#,
        expect![[r#"
            <figure class="media">
              <video class="media__video" playsinline poster="https://n.example/a/p.jpg" width="1200" height="800" controls preload="none" style="aspect-ratio:1200 / 800;">
                <source src="https://n.example/a/v.webm" type="video/webm">
                <source src="https://n.example/a/v.mp4">
              </video>
            </figure>"#]],
    );
}

#[test]
fn a_film_of_unknown_size() {
    check_body(
        r#"{"type":"video","url":"v.mp4"}"#,
        expect![[r#"
        <figure class="media">
          <video class="media__video" playsinline controls preload="none">
            <source src="https://n.example/a/v.mp4">
          </video>
        </figure>"#]],
    );
}

#[test]
fn recordings() {
    check_body(
        r#"{"type":"audio","title":"a","url":"a.mp3","mimeType":"audio/mpeg","caption":"b"},
           {"type":"audio","url":"a.mp3"}"#,
        expect![[r#"
            <figure class="media">
              <p class="media__title">a</p>
              <audio class="media__audio" controls preload="none" aria-label="a">
                <source src="https://n.example/a/a.mp3" type="audio/mpeg">
              </audio>
              <figcaption class="caption" part="caption"><span class="caption__text" dir="auto">b</span></figcaption>
            </figure>
            <figure class="media">
              <audio class="media__audio" controls preload="none">
                <source src="https://n.example/a/a.mp3">
              </audio>
            </figure>"#]],
    );
}

#[test]
fn files_say_how_large_they_are() {
    check_body(
        r#"{"type":"file","url":"t.csv","name":"t.csv","mimeType":"text/csv","size":1},
           {"type":"file","url":"t.csv","size":4100},
           {"type":"file","url":"t.csv","size":999000},
           {"type":"file","url":"t.csv","size":1250000},
           {"type":"file","url":"t.csv","name":"t"}"#,
        expect![[r#"
            <p class="file"><a href="https://n.example/a/t.csv" rel="noopener" type="text/csv">Download t.csv</a> <span class="file__size">1 kB</span></p>
            <p class="file"><a href="https://n.example/a/t.csv" rel="noopener">Download file</a> <span class="file__size">5 kB</span></p>
            <p class="file"><a href="https://n.example/a/t.csv" rel="noopener">Download file</a> <span class="file__size">999 kB</span></p>
            <p class="file"><a href="https://n.example/a/t.csv" rel="noopener">Download file</a> <span class="file__size">1.3 MB</span></p>
            <p class="file"><a href="https://n.example/a/t.csv" rel="noopener">Download t</a></p>"#]],
    );
}

#[test]
fn what_stands_elsewhere_is_a_card() {
    check_body(
        r#"{"type":"embed","provider":"Example","url":"https://www.e.example/1","title":"a",
            "poster":{"url":"p.jpg","alt":"b"},"fallback":["c ",{"type":"strong","text":"d"}]},
           {"type":"embed","url":"https://www.e.example/1"},
           {"type":"embed","title":"a"}"#,
        expect![[r#"
            <aside class="embed">
              <div class="picture">
                <picture>
                  <img class="picture__image" src="https://n.example/a/p.jpg" decoding="async" referrerpolicy="no-referrer" loading="lazy" alt>
                </picture>
                <span hidden></span>
              </div>
              <p class="embed__provider">Content from Example</p>
              <p class="embed__title" dir="auto">a</p>
              <p class="embed__fallback" dir="auto">c <strong>d</strong></p>
              <p class="embed__link"><a href="https://www.e.example/1" rel="noopener">Open at Example</a></p>
            </aside>
            <aside class="embed">
              <p class="embed__provider">Content from another site</p>
              <p class="embed__link"><a href="https://www.e.example/1" rel="noopener">Open at e.example</a></p>
            </aside>
            <aside class="embed">
              <p class="embed__provider">Content from another site</p>
              <p class="embed__title" dir="auto">a</p>
            </aside>"#]],
    );
}

#[test]
fn a_link_to_an_article_in_the_text() {
    check_body(
        r#"{"type":"linkCard","url":"b.html","headline":"a","description":"b","image":"p.jpg"},
           {"type":"linkCard","headline":"a"}"#,
        expect![[r#"
            <div class="link-card">
              <div class="card" part="teaser">
                <div class="card__picture">
                  <div class="picture">
                    <picture>
                      <img class="picture__image" src="https://n.example/a/p.jpg" decoding="async" referrerpolicy="no-referrer" loading="lazy" alt>
                    </picture>
                    <span hidden></span>
                  </div>
                </div>
                <div class="card__text">
                  <p class="card__headline"><a class="card__link" href="https://n.example/a/b.html" rel="noopener" dir="auto">a</a></p>
                  <p class="card__description" dir="auto">b</p>
                </div>
              </div>
            </div>
            <div class="link-card">
              <div class="card card--text" part="teaser">
                <div class="card__text">
                  <p class="card__headline"><span dir="auto">a</span></p>
                </div>
              </div>
            </div>"#]],
    );
}
