//! Pictures, films, recordings and what third parties play.

use super::check_body;
use expect_test::expect;

#[test]
fn a_picture_with_all_that_is_said_about_it() {
    check_body(
        r#"{"type":"image","url":"a.jpg","width":"660","height":440,"alt":"","caption":["b ",{"type":"link","text":"c","url":"c.html"}],
            "credit":"d","renditions":[{"url":"a-480.jpg","width":480,"height":320,"mimeType":"image/jpeg"}],
            "focalPoint":{"x":0.3,"y":1.5},"thumbhash":"1QcSHQRnh493V4dIh4eXh1h4kJUI","role":"wide"}"#,
        expect![[
            r#"Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), size: Some(Size { width: 660, height: 440 }), alt: Some(""), caption: RichText([Text("b "), Link { text: RichText([Text("c")]), url: WebUrl("https://n.example/a/c.html") }]), credit: RichText([Text("d")]), renditions: [Rendition { url: WebUrl("https://n.example/a/a-480.jpg"), width: 480, height: Some(320), mime_type: Some("image/jpeg") }], focal_point: Some(FocalPoint { x: 0.3, y: 1.0 }), thumbhash: Some("1QcSHQRnh493V4dIh4eXh1h4kJUI"), role: Wide })"#
        ]],
    );
}

#[test]
fn a_picture_may_be_its_address_alone() {
    check_body(
        r#"{"type":"gallery","items":["a.jpg",{"url":"b.jpg","role":"full"}]},
           {"type":"gallery","title":"c","layout":"grid","items":{"url":"d.jpg"}}"#,
        expect![[r#"
            Gallery(Gallery { items: [Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline }, Figure { url: WebUrl("https://n.example/a/b.jpg"), role: Full }], layout: Slideshow })
            Gallery(Gallery { title: Some("c"), items: [Figure { url: WebUrl("https://n.example/a/d.jpg"), role: Inline }], layout: Grid })"#]],
    );
}

#[test]
fn sizes_that_say_nothing_are_unknown() {
    check_body(
        r#"{"type":"image","url":"a.jpg","width":0,"height":440},
           {"type":"image","url":"a.jpg","width":null,"height":440},
           {"type":"image","url":"a.jpg","width":"","height":""},
           {"type":"image","url":"a.jpg","width":"660px","height":440},
           {"type":"image","url":"a.jpg","width":1e300,"height":0.5}"#,
        expect![[r#"
            Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline })
            Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline })
            Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline })
            Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline })
            Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline })
            - body[3].width: not a number"#]],
    );
}

#[test]
fn renditions_need_an_address_and_a_width() {
    check_body(
        r#"{"type":"image","url":"a.jpg","renditions":[{"url":"b.jpg"},{"width":480},"c.jpg"],"focalPoint":{"x":"a"}}"#,
        expect![[r#"
            Image(Figure { url: WebUrl("https://n.example/a/a.jpg"), role: Inline })
            - body[0].renditions[0]: missing field width
            - body[0].renditions[1]: missing field url
            - body[0].renditions[2]: missing field width
            - body[0].focalPoint.x: not a number
            - body[0].focalPoint: missing field x"#]],
    );
}

#[test]
fn a_picture_without_a_safe_address_leaves_its_words() {
    check_body(
        r#"{"type":"image","caption":"a","credit":"b"},
           {"type":"image","url":"javascript:alert(1)","alt":"c"},
           {"type":"image","url":"data:image/png;base64,AA==","alt":"d","caption":"e"},
           {"type":"image","url":{"href":"x"}},
           {"type":"image","url":"http://n.example/f.jpg"},
           {"type":"image","url":"https://"}"#,
        expect![[r#"
            Paragraph { text: RichText([Text("a")]) }
            Paragraph { text: RichText([Text("b")]) }
            Paragraph { text: RichText([Text("c")]) }
            Paragraph { text: RichText([Text("e")]) }
            Image(Figure { url: WebUrl("https://n.example/f.jpg"), role: Inline })
            - body[0]: missing field url
            - body[1]: scheme "javascript" is not allowed
            - body[2]: scheme "data" is not allowed
            - body[3]: not an address
            - body[5]: "https://" is not an address"#]],
    );
}

#[test]
fn a_gallery_without_pictures_leaves_its_words() {
    check_body(
        r#"{"type":"gallery","title":"a","items":[{"caption":"b"},{"url":"ftp://n.example/c.jpg","alt":"d"}]},
           {"type":"gallery","items":[{"url":"e.jpg"},{"caption":"f"}]},
           {"type":"gallery","title":"g"}"#,
        expect![[r#"
            Paragraph { text: RichText([Text("a")]) }
            Paragraph { text: RichText([Text("b")]) }
            Paragraph { text: RichText([Text("d")]) }
            Gallery(Gallery { items: [Figure { url: WebUrl("https://n.example/a/e.jpg"), role: Inline }], layout: Slideshow })
            Paragraph { text: RichText([Text("f")]) }
            Paragraph { text: RichText([Text("g")]) }
            - body[0].items[0]: missing field url
            - body[0].items[1]: scheme "ftp" is not allowed
            - body[0]: missing field items
            - body[1].items[1]: missing field url
            - body[2]: missing field items"#]],
    );
}

#[test]
fn films_and_recordings_have_sources() {
    check_body(
        r#"{"type":"video","title":"a","sources":[{"url":"b.mp4","mimeType":"video/mp4","width":1280,"height":720}],
            "poster":{"url":"c.jpg"},"duration":"61.5",
            "tracks":[{"url":"d.vtt","kind":"captions","lang":"en","label":"e"},{"url":"d.vtt"},{"kind":"songs"}],
            "caption":"f","credit":"g"},
           {"type":"audio","url":"a.mp3","duration":-1},
           {"type":"audio","sources":"a.mp3"},
           {"type":"video","title":"h","poster":"i.jpg","caption":"j","sources":[{"url":"blob:x"}]},
           {"type":"video","url":"mailto:k@n.example"}"#,
        expect![[r#"
            Video(Media { title: Some("a"), sources: [Source { url: WebUrl("https://n.example/a/b.mp4"), mime_type: Some("video/mp4"), size: Some(Size { width: 1280, height: 720 }) }], poster: Some(Figure { url: WebUrl("https://n.example/a/c.jpg"), role: Inline }), duration: Some(61.5), tracks: [Track { url: WebUrl("https://n.example/a/d.vtt"), kind: "captions", language: Some(Language("en")), label: Some("e") }, Track { url: WebUrl("https://n.example/a/d.vtt"), kind: "subtitles" }], caption: RichText([Text("f")]), credit: RichText([Text("g")]) })
            Audio(Media { sources: [Source { url: WebUrl("https://n.example/a/a.mp3") }] })
            Audio(Media { sources: [Source { url: WebUrl("https://n.example/a/a.mp3") }] })
            Paragraph { text: RichText([Text("h")]) }
            Paragraph { text: RichText([Text("j")]) }
            Image(Figure { url: WebUrl("https://n.example/a/i.jpg"), role: Inline })
            Paragraph { text: RichText([Link { text: RichText([Text("mailto:k@n.example")]), url: WebUrl("mailto:k@n.example") }]) }
            - body[0].tracks[2].kind: kind "songs" is not known
            - body[0].tracks[2]: missing field url
            - body[3].sources[0]: scheme "blob" is not allowed
            - body[3]: missing field sources
            - body[4]: scheme "mailto" is not allowed"#]],
    );
}

#[test]
fn an_embed_needs_something_to_show() {
    check_body(
        r#"{"type":"embed","provider":"a","url":"https://b.example/c","title":"d","width":16,"height":9,
            "poster":"e.jpg","fallback":["f ",{"type":"link","text":"g","url":"g.html"}]},
           {"type":"embed","url":"javascript:x","fallback":"h"},
           {"type":"embed","provider":"i","poster":"j.jpg","caption":"k"}"#,
        expect![[r#"
            Embed(Embed { provider: Some("a"), url: Some(WebUrl("https://b.example/c")), title: Some("d"), size: Some(Size { width: 16, height: 9 }), poster: Some(Figure { url: WebUrl("https://n.example/a/e.jpg"), role: Inline }), fallback: RichText([Text("f "), Link { text: RichText([Text("g")]), url: WebUrl("https://n.example/a/g.html") }]) })
            Embed(Embed { fallback: RichText([Text("h")]) })
            Paragraph { text: RichText([Text("k")]) }
            Image(Figure { url: WebUrl("https://n.example/a/j.jpg"), role: Inline })
            - body[1].url: scheme "javascript" is not allowed
            - body[2]: missing field url"#]],
    );
}
