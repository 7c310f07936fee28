//! The sample articles keep the published contract, and are read without a loss.

#[path = "support/files.rs"]
mod files;

use jsonschema::Validator;
use news_article::article::{Article, Block, Layout, Placement, WhenEmpty};
use news_article::read::{LeftOut, Platform, read, read_page};
use news_article::tool::Host;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Documents with parts that no reader shows, and how many there are.
const WITH_LOSSES: [(&str, usize); 0] = [];

fn documents() -> Vec<(PathBuf, Value)> {
    let json = |path: &PathBuf| path.extension().is_some_and(|it| it == "json");
    let paths = files::below(&files::at("samples")).into_iter().filter(json);
    let documents: Vec<_> = paths.map(|path| (path.clone(), value(&path))).collect();
    assert!(!documents.is_empty(), "samples/ is empty");
    documents
}

fn value(path: &Path) -> Value {
    let parsed = serde_json::from_str(&files::text(path));
    parsed.unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn is_page(document: &Value) -> bool {
    document.get("headline").is_none() && document.get("items").is_some()
}

/// The published schema, or one of its definitions.
fn schema(definition: Option<&str>) -> Validator {
    let mut schema = value(&files::at("schema/article.schema.json"));
    if let Some(name) = definition {
        let definitions = schema.get_mut("$defs").map(Value::take);
        schema = json!({ "$ref": format!("#/$defs/{name}"), "$defs": definitions });
    }
    match jsonschema::draft202012::options().should_validate_formats(true).build(&schema) {
        Ok(validator) => validator,
        Err(error) => panic!("the schema itself: {error}"),
    }
}

#[test]
fn every_document_keeps_the_contract() {
    let (article, page) = (schema(None), schema(Some("page")));
    let mut broken = Vec::new();
    for (path, document) in documents() {
        let schema = if is_page(&document) { &page } else { &article };
        for error in schema.iter_errors(&document) {
            broken.push(format!("{}: {} {error}", path.display(), error.instance_path));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn the_contract_refuses_what_breaks_it() {
    let (article, page) = (schema(None), schema(Some("page")));
    assert!(article.is_valid(&json!({ "version": "1", "headline": "H" })));
    assert!(!article.is_valid(&json!({ "version": "1" })));
    assert!(
        !article
            .is_valid(&json!({ "version": "1", "headline": "H", "body": [{ "type": "image" }] }))
    );
    assert!(page.is_valid(&json!({ "version": "1", "items": [] })));
    assert!(!page.is_valid(&json!({ "version": "1", "items": [{ "headline": 1 }] })));
}

#[test]
fn every_document_is_read_without_a_loss() {
    let host = Host::at("https://samples.example/en/article.json").unwrap();
    let mut lost = Vec::new();
    for (path, document) in documents() {
        let text = files::text(&path);
        let left_out = if is_page(&document) {
            read_page(&text, &host).map(|it| it.left_out)
        } else {
            read(&text, &host).map(|it| it.left_out)
        };
        let left_out = left_out.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let expected = WITH_LOSSES.iter().find(|(name, _)| path.ends_with(name));
        if left_out.len() != expected.map_or(0, |(_, losses)| *losses) {
            let said: Vec<String> = left_out.iter().map(LeftOut::to_string).collect();
            lost.push(format!("{}:\n  {}", path.display(), said.join("\n  ")));
        }
    }
    assert!(lost.is_empty(), "\n{}", lost.join("\n"));
}

#[test]
fn every_file_that_a_sample_names_is_there() {
    let mut missing = Vec::new();
    let mut files = 0;
    for (path, document) in documents() {
        let Ok(base) = url::Url::from_file_path(&path) else {
            panic!("{} is no whole path", path.display());
        };
        for address in addresses(&document) {
            let file = base.join(address).ok().and_then(|url| url.to_file_path().ok());
            files += usize::from(file.is_some());
            if file.is_some_and(|file| !file.exists()) {
                missing.push(format!("{}: {address}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
    assert!(files > 100, "{files} files are named");
}

/// The texts of the fields that hold addresses.
fn addresses(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().flat_map(addresses).collect(),
        Value::Object(members) => members
            .iter()
            .flat_map(|(key, value)| match (key.as_str(), value) {
                (
                    "url" | "document" | "logo" | "image" | "poster" | "usageInfo",
                    Value::String(it),
                ) => {
                    vec![it.as_str()]
                }
                (_, value) => addresses(value),
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A file that stands beside the project, where somebody put it; says so where nobody did.
fn beside(place: &str) -> Option<String> {
    let path = files::at("../shared/samples").join(place);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        // Not with a macro of the test's, which would keep it to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: no {} beside the project", path.display());
    }
    text
}

fn count(article: &Article, is: fn(&Block) -> bool) -> usize {
    article.body.iter().filter(|block| is(block)).count()
}

#[test]
fn the_page_that_it_began_with_is_read_whole() {
    let Some(text) = beside("native/seed/article.json") else {
        return;
    };
    let host = Host::at("https://seed.example/article.json").unwrap();
    let read = read(&text, &host).unwrap();
    assert_eq!(read.left_out, []);
    let article = read.article;
    assert_eq!(count(&article, |it| matches!(it, Block::Paragraph { .. })), 13);
    assert_eq!(count(&article, |it| matches!(it, Block::Image(_))), 5);
    assert_eq!(article.body.len(), 18);
    for block in &article.body {
        if let Block::Image(figure) = block {
            assert!(!figure.caption.is_empty() && figure.size.is_some());
        }
    }
    let devices: Vec<_> = article
        .related
        .iter()
        .map(|it| (it.layout, it.placement, it.items.len(), it.next.is_some()))
        .collect();
    assert_eq!(
        devices,
        [
            (Layout::Bullets, Placement::AfterDescription, 3, false),
            (Layout::List, Placement::AfterBody, 0, false),
            (Layout::Carousel, Placement::End, 7, false),
            (Layout::List, Placement::End, 10, true),
        ]
    );
    assert_eq!(article.related[1].when_empty, WhenEmpty::Hide);
    assert_eq!(article.alternates.len(), 1);
    assert_eq!(article.published.unwrap().as_str(), "2024-02-06T18:30:00+07:00");
    assert_eq!(article.byline.as_deref(), Some("Mạnh Quân"));

    let next = article.related[3].next.clone().unwrap();
    assert_eq!(next.url.as_str(), "https://seed.example/latest-2.json");
    assert_eq!(next.label.as_deref(), Some("Xem thêm"));
    let page = read_page(&beside("native/seed/latest-2.json").unwrap(), &host).unwrap();
    assert_eq!((page.items.len(), page.next, page.left_out), (3, None, vec![]));
}

/// Samples of other formats are no native documents, and reading them says so or reads what it can.
#[test]
fn documents_of_other_formats_do_no_harm() {
    let host = Host::at("https://samples.example/a.json").unwrap();
    let Some(_) = beside("README.md") else {
        return;
    };
    for path in files::below(&files::at("../shared/samples")) {
        if path.extension().is_some_and(|it| it == "json") {
            let text = files::text(&path);
            if let Err(error) = read(&text, &host) {
                assert!(!error.to_string().is_empty());
            }
            let _ = read_page(&text, &host);
        }
    }
    assert!(host.resolve("b.json").is_some());
}
