//! Blocks that are lines of text.

use super::check_body;
use expect_test::expect;

#[test]
fn paragraphs_by_what_they_are_for() {
    check_body(
        r#"{"type":"paragraph","text":"a"},
           {"type":"paragraph","text":"b","style":"intro"},
           {"type":"paragraph","text":"c","style":"dropCap"},
           {"type":"paragraph","text":"d","style":"note"},
           {"type":"paragraph","text":"e","style":"question"},
           {"type":"paragraph","text":"f","style":"answer"}"#,
        expect![[r#"
            <p dir="auto">a</p>
            <p class="intro" dir="auto">b</p>
            <p class="drop-cap" dir="auto">c</p>
            <p class="note" dir="auto">d</p>
            <p class="question" dir="auto">e</p>
            <p class="answer" dir="auto">f</p>"#]],
    );
}

#[test]
fn headings_keep_their_level() {
    check_body(
        r#"{"type":"heading","text":"a"},
           {"type":"heading","text":"b","level":3},
           {"type":"heading","text":"c","level":4},
           {"type":"heading","text":"d","level":5},
           {"type":"heading","text":"e","level":6},
           {"type":"heading","text":"f","level":1},
           {"type":"heading","text":"g","level":9}"#,
        expect![[r#"
            <h2 dir="auto">a</h2>
            <h3 dir="auto">b</h3>
            <h4 dir="auto">c</h4>
            <h5 dir="auto">d</h5>
            <h6 dir="auto">e</h6>
            <h2 dir="auto">f</h2>
            <h6 dir="auto">g</h6>"#]],
    );
}

#[test]
fn headings_can_be_jumped_to() {
    check_body(
        r#"{"type":"heading","text":"a","anchor":"tide-2"},
           {"type":"heading","text":"b","anchor":"the tide's \"second\" rise"},
           {"type":"heading","text":"c","anchor":"thủy-triều"}"#,
        expect![[r#"
            <h2 id="tide-2" dir="auto">a</h2>
            <h2 id="the-tide-s--second--rise" dir="auto">b</h2>
            <h2 id="thủy-triều" dir="auto">c</h2>"#]],
    );
}

#[test]
fn spaces_count_in_code_and_verse() {
    check_body(
        r#"{"type":"code","text":"if a < b {\n  c()\n}","lang":"rust"},
           {"type":"code","text":"a"},
           {"type":"preformatted","text":"a   b\n  c"},
           {"type":"verse","text":"a\n  b","lang":"ar"},
           {"type":"verse","text":"a\n  b"}"#,
        expect![[r#"
            <pre class="code" dir="ltr" tabindex="0"><code translate="no" data-lang="rust">if a &lt; b {
              c()
            }</code></pre>
            <pre class="code" dir="ltr" tabindex="0"><code translate="no">a</code></pre>
            <pre class="preformatted" tabindex="0">a   b
              c</pre>
            <p class="verse" lang="ar" dir="rtl">a
              b</p>
            <p class="verse" dir="auto">a
              b</p>"#]],
    );
}

#[test]
fn formulas_stand_as_they_are_written() {
    check_body(
        r#"{"type":"math","tex":"h = \\sum_i a_i"},
           {"type":"math","mathml":"<math><mi>h</mi></math>"}"#,
        expect![[r#"
            <p class="math"><span class="visually-hidden">Formula </span><code dir="ltr" translate="no">h = \sum_i a_i</code></p>
            <p class="math"><span class="visually-hidden">Formula </span><code dir="ltr" translate="no">&lt;math&gt;&lt;mi&gt;h&lt;/mi&gt;&lt;/math&gt;</code></p>"#]],
    );
}

#[test]
fn ratings_are_a_meter_and_words() {
    check_body(
        r#"{"type":"rating","value":4.5},
           {"type":"rating","value":7,"min":1,"max":10},
           {"type":"rating","value":12,"max":10}"#,
        expect![[r#"
            <p class="rating"><meter value="4.5" min="0" max="5" aria-hidden="true"></meter> <span>4.5 out of 5</span></p>
            <p class="rating"><meter value="7" min="1" max="10" aria-hidden="true"></meter> <span>7 out of 10</span></p>
            <p class="rating"><meter value="12" min="0" max="12" aria-hidden="true"></meter> <span>12 out of 12</span></p>"#]],
    );
}

#[test]
fn quotes_say_whose_words_they_are() {
    check_body(
        r#"{"type":"quote","text":"a"},
           {"type":"quote","text":"a","citation":"b"},
           {"type":"quote","text":"a","citation":["b ",{"type":"emphasis","text":"c"}],"url":"https://q.example/"},
           {"type":"quote","kind":"pull","body":[{"type":"paragraph","text":"a"},{"type":"paragraph","text":"b"}]}"#,
        expect![[r#"
            <figure class="quote">
              <blockquote dir="auto">
                <p dir="auto">a</p>
              </blockquote>
            </figure>
            <figure class="quote">
              <blockquote dir="auto">
                <p dir="auto">a</p>
              </blockquote>
              <figcaption><cite dir="auto">b</cite></figcaption>
            </figure>
            <figure class="quote">
              <blockquote cite="https://q.example/" dir="auto">
                <p dir="auto">a</p>
              </blockquote>
              <figcaption><cite dir="auto"><a href="https://q.example/" rel="noopener">b <em>c</em></a></cite></figcaption>
            </figure>
            <figure class="quote quote--pull">
              <blockquote dir="auto">
                <p dir="auto">a</p>
                <p dir="auto">b</p>
              </blockquote>
            </figure>"#]],
    );
}

#[test]
fn breaks_and_places_for_the_host_page() {
    check_body(
        r#"{"type":"divider"},
           {"type":"slot","name":"advertisement 1"}"#,
        expect![[r#"
            <hr>
            <slot name="advertisement 1"></slot>"#]],
    );
}

#[test]
fn an_unknown_block_shows_its_words() {
    check_body(
        r#"{"type":"hologram","title":"a","text":["b ",{"type":"strong","text":"c"}],"url":"https://h.example/"}"#,
        expect![[r#"
            <p dir="auto">a</p>
            <p dir="auto">b <strong>c</strong></p>
            <p dir="auto"><a href="https://h.example/" rel="noopener">https://h.example/</a></p>"#]],
    );
}

#[test]
fn markup_in_a_text_is_text() {
    check_body(
        r#""<script>alert(1)</script> &amp; <b>""#,
        expect![[r#"<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; &lt;b&gt;</p>"#]],
    );
}

/// A link cannot stand in a link: the words of a source that lead somewhere of their own keep their way.
#[test]
fn a_source_with_two_addresses() {
    check_body(
        r#"{"type":"quote","text":"a","url":"https://q.example/",
            "citation":["b ",{"type":"link","text":"c","url":"https://c.example/"}]}"#,
        expect![[r#"
            <figure class="quote">
              <blockquote cite="https://q.example/" dir="auto">
                <p dir="auto">a</p>
              </blockquote>
              <figcaption><cite dir="auto">b <a href="https://c.example/" rel="noopener">c</a></cite></figcaption>
            </figure>"#]],
    );
}
