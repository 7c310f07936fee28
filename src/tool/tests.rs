//! Command lines and what they answer, without the binary.

use super::run;
use std::path::PathBuf;

const DOCUMENT: &str = r#"{
  "version": "1", "inLanguage": "vi", "headline": "Báo & \"Đài\"", "url": "/tin/bao.html",
  "author": [{ "name": "An", "url": "https://n.example/an" }],
  "publisher": { "name": "Tòa <soạn>", "url": "https://n.example/" },
  "datePublished": "2026-05-03T00:30:00+07:00",
  "image": {
    "url": "a.jpg", "width": 1200, "height": 800,
    "renditions": [
      { "url": "s.jpg", "width": 300, "height": 200 }, { "url": "m.jpg", "width": 640, "height": 427 }
    ]
  }
}"#;

struct Answer {
    code: u8,
    out: String,
    err: String,
}

fn answer(line: &[&str]) -> Answer {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let line = ["news-article"].iter().chain(line).map(Into::into);
    let code = run(line, &mut out, &mut err);
    Answer { code, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A folder of one test's own; it goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn with(name: &str, files: &[(&str, &str)]) -> Self {
        let name = format!("news-article-{}-{name}", std::process::id());
        let folder = Self(std::env::temp_dir().join(name));
        for (file, text) in files {
            let file = folder.0.join(file);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, text).unwrap();
        }
        folder
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.0);
    }
}

#[track_caller]
fn check_refused(line: &str, code: u8, expected: &str) {
    let answer = answer(&line.split(' ').collect::<Vec<_>>());
    assert_eq!((answer.code, answer.out.as_str()), (code, ""), "{line}");
    assert!(answer.err.contains(expected), "{line}: {}", answer.err);
    assert!(!answer.err.lines().next().unwrap_or_default().ends_with('.'), "{}", answer.err);
}

#[test]
fn wrong_usage_is_refused_with_a_hint() {
    check_refused("snip x", 2, "'snippet'");
    check_refused("snippet", 2, "<SRC>");
    check_refused("snippet a.json --teme dark", 2, "'--theme'");
    check_refused("snippet a.json --theme purple", 2, "[possible values: auto, light, dark]");
    check_refused("snippet a.json --limit many", 2, "invalid value 'many' for '--limit <COUNT>'");
    check_refused("snippet a.json --lang x!", 2, "not a language tag such as vi");
    check_refused("snippet a.json --height 0", 2, "0 is not in 1..=10000");
    check_refused("snippet a.json --src b.json", 2, "unexpected argument '--src'");
    check_refused("snippet a.json --base cdn", 2, "error: --base: \"cdn/\" is not an address\n");
    check_refused("snippet a.json --address file:///a", 2, "error: --address: scheme \"file\"");
    check_refused("snippet https://n.example/a --url javascript:1", 2, "error: --url: scheme");
    check_refused("snippet https://n.example/a --date 3.5.26", 2, "error: --date: \"3.5.26\"");
    check_refused("oembed a.json", 2, "--out <FOLDER>");
    check_refused("oembed --out o https://n.example/a", 2, "give the document's file");
    check_refused("oembed --out o a b --address https://n.example/a", 2, "end in a slash");
}

#[test]
fn a_document_that_cannot_be_read_is_named() {
    let place =
        Folder::with("unreadable", &[("broken.json", "{\"headline\": }"), ("empty.json", "{}")]);
    let [missing, broken, empty] =
        ["missing.json", "broken.json", "empty.json"].map(|it| place.at(it));
    let lines = [
        format!("error: {missing}: there is no such file\n"),
        format!("error: {broken}: unexpected character at line 1, column 14\n"),
        format!("error: {empty}: missing field headline\n"),
    ];
    for (src, line) in [&missing, &broken, &empty].into_iter().zip(&lines) {
        check_refused(&format!("snippet {src}"), 1, line);
    }
    let out = place.at("out");
    check_refused(&format!("oembed --out {out} {missing} {broken} {empty}"), 1, &lines.concat());
    assert!(!place.0.join("out").exists(), "nothing is written where something cannot be read");
}

#[test]
fn every_command_has_help() {
    for line in [&["--help"][..], &["snippet", "--help"], &["oembed", "-h"]] {
        let answer = answer(line);
        assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{line:?}");
        assert!(answer.out.contains("Usage: news-article"), "{}", answer.out);
    }
    assert_eq!(answer(&[]).code, 2);
    assert_eq!(
        answer(&["--version"]).out,
        concat!("news-article ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn an_address_alone_gives_a_snippet_and_says_what_is_missing() {
    let answer = answer(&["snippet", "https://n.example/x/a.json", "--dist", "/nowhere"]);
    assert_eq!(answer.code, 0);
    let tag = "<news-article src=\"https://n.example/x/a.json\" style=\"display:block;min-height:520px\">\n  \
               <a href=\"https://n.example/\">n.example</a>\n</news-article>\n\
               <script async type=\"module\" crossorigin src=\"https://cdn.example/embed/v1/loader.js\"></script>\n";
    assert!(answer.out.contains(tag), "{}", answer.out);
    for note in ["say --base", "say --headline and --url", "openssl dgst -sha384"] {
        assert!(answer.err.contains(note), "{note}: {}", answer.err);
    }
    assert!(!answer.err.contains("--address"), "{}", answer.err);
}

#[test]
fn pinned_scripts_carry_the_hashes_of_what_was_built() {
    let dist = Folder::with(
        "pinned",
        &[
            (
                concat!("embed/", env!("CARGO_PKG_VERSION"), "/loader.js"),
                "import(\"../files/a.js\")",
            ),
            (concat!("embed/", env!("CARGO_PKG_VERSION"), "/resizer.js"), "abc"),
            ("embed/files/a.js", "abc"),
        ],
    );
    let abc = "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn";
    let dist = dist.0.to_str().unwrap();
    let line = ["snippet", "https://n.example/a.json", "--dist", dist, "--pinned", "--json"];
    let answer = answer(&line);
    let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(json["tag"]["evergreen"], serde_json::Value::Null);
    // `printf 'import("../files/a.js")' | openssl dgst -sha384 -binary | base64`
    let loader =
        "integrity=\"sha384-n/N5Lz2YA7zcET2cUXPTQPFoqUJCGzmZRbYTU9fkmvUeULUl3F7OXHAa+Ol9hJTr\"";
    assert!(json["tag"]["pinned"].as_str().unwrap().contains(loader), "{}", answer.out);
    let map = format!(
        "<script type=\"importmap\">{{\"integrity\":{{\"https://cdn.example/embed/files/a.js\":\"{abc}\"}}}}</script>"
    );
    assert_eq!(json["tag"]["importMap"], map.as_str());
    assert!(json["frame"]["resizer"].as_str().unwrap().contains(abc), "{}", answer.out);
    assert!(json["frame"]["html"].as_str().unwrap().contains(concat!(
        "/embed/",
        env!("CARGO_PKG_VERSION"),
        "/frame.html?"
    )));
}

#[test]
fn everything_from_a_document_is_escaped() {
    let place = Folder::with("escaped", &[("a.json", DOCUMENT)]);
    let src = place.at("a.json");
    let answer =
        answer(&["snippet", &src, "--address", "https://n.example/tin/", "--theme", "dark"]);
    let link = "<a href=\"https://n.example/tin/bao.html\" lang=\"vi\">Báo &amp; \"Đài\" — Tòa &lt;soạn&gt;, 3 tháng 5, 2026</a>";
    let element = "<news-article src=\"https://n.example/tin/a.json\" theme=\"dark\" style=";
    let title = "<iframe title=\"Báo &amp; &quot;Đài&quot; — Tòa &lt;soạn&gt;\" src=";
    for expected in
        [link, element, title, "src=https%3A%2F%2Fn.example%2Ftin%2Fa.json&amp;theme=dark&amp;url="]
    {
        assert!(answer.out.contains(expected), "{expected}\n{}", answer.out);
    }
}

#[test]
fn an_oembed_answer_says_what_the_document_says() {
    let place = Folder::with("oembed", &[("a.json", DOCUMENT)]);
    let (src, out) = (place.at("a.json"), place.at("out"));
    let answer = answer(&["oembed", &src, "--out", &out, "--address", "https://n.example/tin/"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|it| it.unwrap().path()).collect();
    let [file] = files.as_slice() else { panic!("{files:?}") };
    let name = file.file_name().unwrap().to_str().unwrap();
    let link = format!(
        "href=\"https://cdn.example/oembed/{name}\" title=\"Báo &amp; &quot;Đài&quot; — Tòa &lt;soạn&gt;\">\n"
    );
    assert!(answer.out.ends_with(&link), "{}", answer.out);
    let mut json: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let html = json.as_object_mut().unwrap().remove("html").unwrap();
    let html = html.as_str().unwrap();
    // What WordPress looks for, after it has taken all attributes but a few away.
    assert!(html.starts_with("<blockquote><a href=\"https://n.example/tin/bao.html\""), "{html}");
    assert!(html.contains("</a></blockquote><iframe ") && html.ends_with("\"></iframe>"), "{html}");
    assert!(html.contains("&amp;related=none&amp;limit=1&amp;"), "{html}");
    let expected = serde_json::json!({
        "type": "rich", "version": "1.0", "title": "Báo & \"Đài\"",
        "author_name": "An", "author_url": "https://n.example/an",
        "provider_name": "Tòa <soạn>", "provider_url": "https://n.example/",
        "thumbnail_url": "https://n.example/tin/m.jpg", "thumbnail_width": 640, "thumbnail_height": 427,
        "width": 600, "height": 520, "cache_age": 86400,
    });
    assert_eq!(json, expected);
}

#[test]
fn both_commands_name_the_same_oembed_file() {
    let place = Folder::with("same", &[("a.json", DOCUMENT)]);
    let (src, out) = (place.at("a.json"), place.at("out"));
    let at = ["--address", "https://n.example/a.json?v=1", "--oembed", "https://o.example/x"];
    let oembed = answer(&[&["oembed", &src, "--out", &out][..], &at[..]].concat());
    let link = oembed.out.lines().last().unwrap().to_owned();
    assert!(link.contains("href=\"https://o.example/x/a-"), "{link}");
    let snippet = answer(&[&["snippet", &src][..], &at[..]].concat());
    assert!(snippet.out.contains(&link), "{link}\n{}", snippet.out);
}
