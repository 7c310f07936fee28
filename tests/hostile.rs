//! Texts made to break readers, and documents broken at random.

#[path = "support/files.rs"]
mod files;

use news_article::article::{Block, Inline, RichText};
use news_article::read::{ReadError, read, read_page};
use news_article::tool::Host;
use serde_json::{Value, json};
use std::io::Write;
use unicode_normalization::UnicodeNormalization;

const BASE: &str = "https://n.example/a/story.json";

/// Payloads that stand beside the project; says so where there are none.
fn payloads(file: &str) -> Vec<String> {
    let path = files::at("../shared/samples/hostile").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        // Not with a macro of the test's, which would keep it to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: no {} beside the project", path.display());
        return Vec::new();
    };
    let Ok(Value::Array(items)) = serde_json::from_str(&text) else {
        panic!("{} is no array", path.display());
    };
    let text = |item: &Value| item.get("payload").unwrap_or(item).as_str().map(str::to_owned);
    items.iter().filter_map(text).collect()
}

/// Addresses that were tried on others: <https://owasp.org/www-community/xss-filter-evasion-cheatsheet>.
const ADDRESSES: [&str; 20] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript&colon;alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "vbscript:msgbox(1)",
    "blob:https://n.example/1",
    "file:///etc/passwd",
    "filesystem:https://n.example/1",
    "view-source:https://n.example/",
    "about:blank",
    "//o.example/x",
    "https://user:word@o.example/",
    "http://[::1",
    "https://exa mple/",
    "\u{202e}https://n.example/",
];

#[test]
fn nothing_gets_out_of_its_field() {
    let host = Host::at(BASE).unwrap();
    let addresses = ADDRESSES.iter().map(|it| (*it).to_owned());
    for payload in payloads("dompurify-payloads.json")
        .into_iter()
        .chain(payloads("naughty-strings.json"))
        .chain(addresses)
    {
        let p = &payload;
        let link = json!({ "type": "link", "text": p, "url": p, "title": p });
        let figure = json!({ "type": "image", "url": p, "alt": p, "caption": p, "credit": [link], "thumbhash": p, "role": p });
        let document = json!({
            "version": "1", "headline": p, "id": p, "url": p, "inLanguage": p, "description": p, "byline": p, "kicker": p,
            "datePublished": p, "usageInfo": p, "image": figure, "author": [{ "name": p, "url": p, "image": p }],
            "alternates": [{ "url": p, "media": p, "label": p }],
            "body": [
                { "type": "paragraph", "text": p },
                { "type": "paragraph", "text": ["x", { "type": "strong", "text": p }] },
                { "type": "code", "text": format!("x{p}"), "lang": p },
                { "type": "heading", "text": ["x", link], "anchor": p, "level": p },
                { "type": p, "text": p, "url": p },
                figure,
                { "type": "embed", "url": p, "provider": p, "fallback": p },
                { "type": "video", "sources": [{ "url": p, "mimeType": p }], "tracks": [{ "url": p, "lang": p, "kind": p }] },
                { "type": "file", "url": p, "name": p },
                { "type": "table", "body": [[p, { "text": p, "colspan": p, "align": p }]] },
                { "type": "slot", "name": p },
            ],
            "related": [{ "title": p, "items": [{ "headline": p, "url": p, "document": p }], "next": { "url": p }, "source": { "url": p } }],
        });
        let result = read(&document.to_string(), &host);
        if p.trim().is_empty() {
            assert!(matches!(result, Err(ReadError::NotAnArticle(_))), "{p:?}");
            continue;
        }
        let read = result.unwrap_or_else(|error| panic!("{p:?}: {error}"));
        assert_safe(&format!("{:?}", read.article), p);
        let article = read.article;
        same(&article.headline, p.trim());
        same(&article.description.plain(), p);
        assert!(
            matches!(&article.body[0], Block::Paragraph { text: RichText(it), .. } if matches!(it.as_slice(), [Inline::Text(_)])),
            "{p:?} became more than words: {:?}",
            article.body[0]
        );
        same(&text(&article.body[0]), p);
        same(&text(&article.body[1]), &format!("x{p}"));
        same(&text(&article.body[2]), &format!("x{p}"));
        same(&text(&article.body[3]), &format!("x{p}"));
        same(&article.related[0].items[0].headline, p.trim());
    }
}

fn text(block: &Block) -> String {
    match block {
        Block::Paragraph { text, .. } | Block::Heading { text, .. } => text.plain(),
        Block::Code { text, .. } => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// Letter by letter, or letter by letter in NFC.
#[track_caller]
fn same(found: &str, given: &str) {
    assert!(found == given || found.chars().eq(given.nfc()), "{found:?} is not {given:?}");
}

/// No address in an article has a scheme that runs or reads anything.
#[track_caller]
fn assert_safe(article: &str, from: &str) {
    for (at, opening) in article.match_indices("WebUrl(\"") {
        let url = article.get(at + opening.len()..).unwrap_or_default();
        let safe = ["https://", "http://", "mailto:", "tel:"].iter().any(|it| url.starts_with(it));
        assert!(safe, "{from:?}: {}", url.split('"').next().unwrap_or_default());
    }
}

/// Xorshift: <https://www.jstatsoft.org/article/view/v008i14>.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    /// Something else than what stood there.
    fn other(&mut self, was: Value) -> Value {
        match self.throw(12) {
            0 => Value::Null,
            1 => json!(""),
            2 => json!(-1.5e300),
            3 => json!(true),
            4 => json!([]),
            5 => json!({}),
            6 => json!([was]),
            7 => json!([was.clone(), was]),
            8 => json!({ "type": "link", "text": was }),
            9 => json!({ "text": was }),
            10 => json!("javascript:alert(1)"),
            _ => json!(was.to_string()),
        }
    }

    /// Changes one place, found by going down at random.
    fn spoil(&mut self, value: &mut Value) {
        let down = self.throw(5) > 0;
        match value {
            Value::Object(members) if down && !members.is_empty() => {
                let at = self.throw(members.len());
                let Some(key) = members.keys().nth(at).cloned() else {
                    return;
                };
                if self.throw(12) == 0 {
                    members.remove(&key);
                } else if let Some(member) = members.get_mut(&key) {
                    self.spoil(member);
                }
            }
            Value::Array(items) if down && !items.is_empty() => {
                let (at, to) = (self.throw(items.len()), self.throw(items.len()));
                match self.throw(12) {
                    0 => drop(items.remove(at)),
                    1 => items.swap(at, to),
                    _ => {
                        if let Some(item) = items.get_mut(at) {
                            self.spoil(item);
                        }
                    }
                }
            }
            other => *other = self.other(other.take()),
        }
    }

    /// Leaves a few neighbours of every long list, so that a document is short and different each time.
    fn shorten(&mut self, value: &mut Value) {
        match value {
            Value::Array(items) => {
                let start = self.throw(items.len().saturating_sub(2));
                *items = items.drain(..).skip(start).take(3).collect();
                items.iter_mut().for_each(|it| self.shorten(it));
            }
            Value::Object(members) => members.values_mut().for_each(|it| self.shorten(it)),
            _ => {}
        }
    }
}

#[test]
fn documents_broken_at_random_are_read_or_refused() {
    let host = Host::at(BASE).unwrap();
    let samples: Vec<Value> = files::below(&files::at("samples"))
        .into_iter()
        .filter(|path| path.extension().is_some_and(|it| it == "json"))
        .map(|path| serde_json::from_str(&files::text(&path)).unwrap())
        .collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut document = Value::Null;
    let (mut articles, mut refused) = (0, 0);
    for round in 0..20_000 {
        if round % 10 == 0 {
            document = samples[dice.throw(samples.len())].clone();
            dice.shorten(&mut document);
        }
        dice.spoil(&mut document);
        let text = document.to_string();
        match read(&text, &host) {
            Ok(read) => {
                articles += 1;
                assert!(!read.article.headline.is_empty(), "{text}");
                assert_safe(&format!("{:?}", read.article), &text);
            }
            Err(error) => {
                refused += 1;
                assert!(!error.to_string().is_empty(), "{text}");
            }
        }
        let page = read_page(&text, &host);
        assert!(page.is_ok() || document.get("items").is_none_or(Value::is_null), "{text}");
        let cut = dice.throw(text.len() * 5);
        if let Some(cut) = text.get(..cut).filter(|cut| cut.len() < text.len()) {
            assert!(read(cut, &host).is_err(), "{cut}");
        }
    }
    assert!(articles > 5_000 && refused > 500, "{articles} read, {refused} refused");
}
