//! The tool as it is run, and what it prints against the snippets that were released.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "support/files.rs"]
mod files;

use expect_test::expect_file;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Where the document of the snippets will be served.
const ADDRESS: &str = "https://cdn.example/samples/en/article.json";

/// Runs the tool at the project's top.
fn tool(line: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_news-article"));
    command.args(line).current_dir(files::at("")).output().unwrap()
}

/// Runs it with what is the same for every snippet.
fn run(line: &[&str]) -> String {
    let places = ["--base", "https://cdn.example/", "--address", ADDRESS];
    let output = tool(&[line, &places].concat());
    let [out, err] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
    assert!(output.status.success() && err.is_empty(), "{line:?}: {err}");
    out
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("{pointer}: {value}"))
}

/// A folder of one test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A build whose scripts are what they are called.
fn dist() -> PathBuf {
    let dist = folder("dist");
    let at = dist.join("embed").join(VERSION);
    std::fs::create_dir_all(&at).unwrap();
    for name in ["loader.js", "resizer.js"] {
        std::fs::write(at.join(name), name).unwrap();
    }
    dist
}

/// A partner's page of a snippet, as `tests/browser/snippets` keeps it: hosts and hashes are named in braces.
fn page(snippet: &str) -> String {
    let snippet = snippet
        .replace("https://cdn.example", "{{cdn}}")
        .replace("https%3A%2F%2Fcdn.example", "{{cdn-in-query}}");
    // `printf loader.js | openssl dgst -sha384 -binary | base64`
    let loader = "sha384-3wK+TlMkrIceSDE5TSfUQo7jNz1SzaxbI5DSJyF7CptL+kPBjmvVGNWXrMjIfAHA";
    let snippet = snippet.replace(loader, "{{loader-hash}}");
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>A partner's page</title>\n</head>\n<body>\n{snippet}\n</body>\n</html>\n"
    )
}

/// The page must be what is kept; `UPDATE_EXPECT=1` writes it, which a version that is released no longer allows.
fn check_page(name: &str, snippet: &str) {
    let path = files::at("tests/browser/snippets").join(VERSION).join(name);
    expect_file![path].assert_eq(&page(snippet));
}

#[test]
fn what_is_printed_today_is_the_newest_snippet_that_is_kept() {
    let dist = dist();
    let src = "tests/browser/snippets/article.json";
    let line = ["snippet", src, "--json", "--dist", dist.to_str().unwrap()];
    let [evergreen, pinned] =
        [&line[..], &[&line[..], &["--pinned"]].concat()].map(|it| json(&run(it)));
    check_page("tag.html", text(&evergreen, "/tag/evergreen"));
    // The import map names files by what is in them, so the page says only where it stands.
    check_page("tag-pinned.html", &format!("{{{{import-map}}}}\n{}", text(&pinned, "/tag/pinned")));
    let [frame, resizer] = ["/frame/html", "/frame/resizer"].map(|it| text(&evergreen, it));
    check_page("frame.html", &format!("{frame}\n{resizer}"));
    let out = folder("oembed");
    run(&["oembed", src, "--out", out.to_str().unwrap()]);
    let answers = files::below(&out);
    let [answer] = answers.as_slice() else { panic!("{answers:?}") };
    check_page("oembed.html", text(&json(&files::text(answer)), "/html"));
}

#[test]
fn the_exit_code_tells_wrong_usage_from_a_document_that_cannot_be_read() {
    let code = |line: &[&str]| tool(line).status.code();
    assert_eq!(code(&["snippet", "--help"]), Some(0));
    assert_eq!(code(&["snippet", "missing.json"]), Some(1));
    assert_eq!(code(&["snippet", "--teme", "dark"]), Some(2));
}

#[test]
fn what_is_for_programs_comes_alone_on_standard_output() {
    let output = tool(&["snippet", "samples/vi/article.json", "--json"]);
    let [out, err] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
    assert!(text(&json(&out), "/tag/evergreen").contains(" lang=\"vi\">"), "{out}");
    assert!(err.lines().all(|line| line.starts_with("note: ")), "{err}");
}

#[test]
fn every_sample_has_an_oembed_answer() {
    for language in ["vi", "en", "ar"] {
        let (src, out) = (format!("samples/{language}/article.json"), folder(language));
        let output = tool(&["oembed", &src, "--out", out.to_str().unwrap()]);
        assert!(output.status.success(), "{src}");
        let answers = files::below(&out);
        let [answer] = answers.as_slice() else { panic!("{src}: {answers:?}") };
        let answer = json(&files::text(answer));
        assert_eq!([text(&answer, "/type"), text(&answer, "/version")], ["rich", "1.0"], "{src}");
        // As the specification has it: all three of a thumbnail, or none.
        let pictured = json(&files::text(&files::at(&src))).get("image").is_some();
        for field in ["/thumbnail_url", "/thumbnail_width", "/thumbnail_height"] {
            assert_eq!(answer.pointer(field).is_some(), pictured, "{src}: {field}");
        }
    }
}
