//! The grammar of JSON.

use super::Value;

/// How deep arrays and objects may stand in each other; deeper ones are refused.
///
/// Articles need about ten; the limit keeps recursion, here and in the readers, within the stack.
const DEPTH: usize = 64;

/// Where a text stops being JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    pub problem: Problem,
}

/// What is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text ends too early: a cut connection, most of the time.
    Ends,
    /// A character that may not stand there.
    Unexpected,
    /// Arrays and objects stand too deep in each other.
    TooDeep,
}

impl std::fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let problem = match self.problem {
            Problem::Ends => "the text ends too early",
            Problem::Unexpected => "unexpected character",
            Problem::TooDeep => "too many levels",
        };
        write!(f, "{problem} at line {}, column {}", self.line, self.column)
    }
}

impl std::error::Error for SyntaxError {}

/// Reads one JSON text; a byte order mark before it is passed over.
pub fn parse(text: &str) -> Result<Value, SyntaxError> {
    let mut parser = Parser {
        text: text.as_bytes(),
        at: 0,
    };
    if text.starts_with('\u{feff}') {
        parser.at = '\u{feff}'.len_utf8();
    }
    let result = parser.value(0).and_then(|value| match parser.peek() {
        None => Ok(value),
        Some(_) => Err(Problem::Unexpected),
    });
    result.map_err(|problem| {
        let before = text.get(..parser.at).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        SyntaxError {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            problem,
        }
    })
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
}

impl Parser<'_> {
    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(byte) = self.text.get(self.at) {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                byte => return Some(*byte),
            }
        }
        None
    }

    fn byte(&mut self) -> Result<u8, Problem> {
        let byte = *self.text.get(self.at).ok_or(Problem::Ends)?;
        self.at += 1;
        Ok(byte)
    }

    fn value(&mut self, depth: usize) -> Result<Value, Problem> {
        if depth > DEPTH {
            return Err(Problem::TooDeep);
        }
        match self.peek().ok_or(Problem::Ends)? {
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b'"' => self.string().map(Value::String),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(Problem::Unexpected),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Problem> {
        for expected in word.bytes() {
            match self.text.get(self.at) {
                Some(byte) if *byte == expected => self.at += 1,
                Some(_) => return Err(Problem::Unexpected),
                None => return Err(Problem::Ends),
            }
        }
        Ok(value)
    }

    fn array(&mut self, depth: usize) -> Result<Value, Problem> {
        self.at += 1;
        let mut items = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            if self.is_last(b']')? {
                return Ok(Value::Array(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Problem> {
        self.at += 1;
        let mut members = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Object(members));
        }
        loop {
            if self.peek().ok_or(Problem::Ends)? != b'"' {
                return Err(Problem::Unexpected);
            }
            let key = self.string()?;
            if self.peek().ok_or(Problem::Ends)? != b':' {
                return Err(Problem::Unexpected);
            }
            self.at += 1;
            members.push((key, self.value(depth + 1)?));
            if self.is_last(b'}')? {
                return Ok(Value::Object(members));
            }
        }
    }

    /// Passes the comma or the closing sign behind a member.
    fn is_last(&mut self, close: u8) -> Result<bool, Problem> {
        match self.peek().ok_or(Problem::Ends)? {
            b',' => {
                self.at += 1;
                Ok(false)
            }
            byte if byte == close => {
                self.at += 1;
                Ok(true)
            }
            _ => Err(Problem::Unexpected),
        }
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let start = self.at;
        if self.text.get(self.at) == Some(&b'-') {
            self.at += 1;
        }
        match self.text.get(self.at) {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.text.get(self.at) == Some(&b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.text.get(self.at) {
            self.at += 1;
            if let Some(b'+' | b'-') = self.text.get(self.at) {
                self.at += 1;
            }
            self.digits()?;
        }
        let digits = self.text.get(start..self.at).unwrap_or_default();
        Ok(Value::Number(String::from_utf8_lossy(digits).into()))
    }

    fn digits(&mut self) -> Result<(), Problem> {
        let start = self.at;
        while self.text.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        match (self.at > start, self.at < self.text.len()) {
            (true, _) => Ok(()),
            (false, true) => Err(Problem::Unexpected),
            (false, false) => Err(Problem::Ends),
        }
    }

    fn string(&mut self) -> Result<String, Problem> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let start = self.at;
            while self
                .text
                .get(self.at)
                .is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f))
            {
                self.at += 1;
            }
            // The text is UTF-8 and both ends of the run stand beside ASCII, so no character is cut.
            out.push_str(&String::from_utf8_lossy(
                self.text.get(start..self.at).unwrap_or_default(),
            ));
            match self.byte()? {
                b'"' => return Ok(out),
                b'\\' => out.push(self.escape()?),
                _ => {
                    self.at -= 1;
                    return Err(Problem::Unexpected);
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Problem> {
        Ok(match self.byte()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.unicode()?,
            _ => {
                self.at -= 1;
                return Err(Problem::Unexpected);
            }
        })
    }

    /// A character by its number; half a surrogate pair becomes U+FFFD, as in the browser's decoder.
    fn unicode(&mut self) -> Result<char, Problem> {
        let first = self.hex()?;
        if (0xd800..0xdc00).contains(&first)
            && self
                .text
                .get(self.at..)
                .is_some_and(|rest| rest.starts_with(b"\\u"))
        {
            let back = self.at;
            self.at += 2;
            let second = self.hex()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.at = back;
        }
        Ok(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex(&mut self) -> Result<u32, Problem> {
        let mut code = 0;
        for _ in 0..4 {
            let byte = self.byte()?;
            let Some(digit) = char::from(byte).to_digit(16) else {
                self.at -= 1;
                return Err(Problem::Unexpected);
            };
            code = code * 16 + digit;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (Value::Object(_), Theirs::Object(b)) => {
                b.iter().all(|(key, value)| match ours.get(key) {
                    Some(found) => same(found, value),
                    None => value.is_null(),
                })
            }
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
        assert_eq!(
            parse(r#""\ud83d\u0041""#),
            Ok(Value::String("\u{fffd}A".into()))
        );
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
        check_error(
            "{\n  \"á\": [1,\n",
            "the text ends too early at line 3, column 1",
        );
        check_error("{\"á\": x}", "unexpected character at line 1, column 7");
        check_error("[1] 2", "unexpected character at line 1, column 5");
        check_error(&"[".repeat(100_000), "too many levels at line 1, column 66");
    }

    #[test]
    fn every_cut_of_a_text_is_an_error_and_not_a_panic() {
        let text = r#"{"a":[1.5e3,true,null,"ế\u1ebf\ud83d\ude00\n",{"b":-0}]}"#;
        for (at, _) in text.char_indices() {
            assert_eq!(
                parse(&text[..at]).unwrap_err().problem,
                Problem::Ends,
                "{}",
                &text[..at]
            );
        }
    }
}
