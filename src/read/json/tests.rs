//! Our JSON reader against its peer, and its errors.

use super::Value;
use super::parse::{Problem, parse};

/// Our reading and serde_json's must be the same.
#[track_caller]
fn check(text: &str) {
    let ours = parse(text);
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert!(same(ours, theirs), "{text}: {ours:?} is not {theirs:?}")
        }
        (Err(_), Err(_)) => {}
        _ => panic!("{text}: {ours:?} against {theirs:?}"),
    }
}

fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    use serde_json::Value as Theirs;
    match (ours, theirs) {
        (Value::Null, Theirs::Null) => true,
        (Value::Bool(a), Theirs::Bool(b)) => a == b,
        (Value::Number(_), Theirs::Number(b)) => ours.as_number() == b.as_f64(),
        (Value::String(a), Theirs::String(b)) => a == b,
        (Value::Array(a), Theirs::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(_), Theirs::Object(b)) => b.iter().all(|(key, value)| match ours.get(key) {
            Some(found) => same(found, value),
            None => value.is_null(),
        }),
        _ => false,
    }
}

#[test]
fn good_and_bad_texts_are_told_apart_as_others_do() {
    for text in [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "1.5",
        "-12.25e2",
        "1E+2",
        "\"\"",
        "[]",
        "{}",
        " [ 1 , 2 ] ",
        "{\"a\":{\"b\":[null,{\"c\":\"d\"}]}}",
        "\"\\u0041\\n\\/\\\\\"",
        "\"\\ud83d\\ude00\"",
        "\"tiếng Việt\"",
        "[1,2",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "tru",
        "truth",
        "nul",
        "\"abc",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"a\nb\"",
        "\"\u{1}\"",
        "",
        " ",
        "[1] 2",
        "'a'",
        "// c\n1",
        "NaN",
        "Infinity",
        "[[[[]]]]",
        "{\"a\":1,\"a\":2}",
        "\u{a0}1",
        "[1\u{c}]",
    ] {
        check(text);
    }
}

#[test]
fn half_a_surrogate_pair_costs_one_character() {
    assert_eq!(parse(r#""a\ud83d""#), Ok(Value::String("a\u{fffd}".into())));
    assert_eq!(parse(r#""\ud83dx""#), Ok(Value::String("\u{fffd}x".into())));
    assert_eq!(parse(r#""\ud83d\u0041""#), Ok(Value::String("\u{fffd}A".into())));
    assert_eq!(parse(r#""\ude00""#), Ok(Value::String("\u{fffd}".into())));
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    assert_eq!(parse("\u{feff}1"), Ok(Value::Number("1".into())));
}

#[track_caller]
fn check_error(text: &str, expected: &str) {
    assert_eq!(parse(text).unwrap_err().to_string(), expected);
}

#[test]
fn errors_say_what_and_where() {
    check_error("{\n  \"á\": [1,\n", "the text ends too early at line 3, column 1");
    check_error("{\"á\": x}", "unexpected character at line 1, column 7");
    check_error("[1] 2", "unexpected character at line 1, column 5");
    check_error(&"[".repeat(100_000), "too many levels at line 1, column 66");
}

#[test]
fn every_cut_of_a_text_is_an_error_and_not_a_panic() {
    let text = r#"{"a":[1.5e3,true,null,"ế\u1ebf\ud83d\ude00\n",{"b":-0}]}"#;
    for (at, _) in text.char_indices() {
        assert_eq!(parse(&text[..at]).unwrap_err().problem, Problem::Ends, "{}", &text[..at]);
    }
}
