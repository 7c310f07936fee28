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

impl SyntaxError {
    /// What is wrong and where.
    pub fn message(&self) -> String {
        let problem = match self.problem {
            Problem::Ends => "the text ends too early",
            Problem::Unexpected => "unexpected character",
            Problem::TooDeep => "too many levels",
        };
        [problem, " at line ", &self.line.to_string(), ", column ", &self.column.to_string()]
            .concat()
    }
}

impl std::fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for SyntaxError {}

/// Reads one JSON text; a byte order mark before it is passed over.
pub fn parse(text: &str) -> Result<Value, SyntaxError> {
    let mut parser = Parser { text, at: 0 };
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
    text: &'a str,
    at: usize,
}

impl Parser<'_> {
    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What was passed over since `start`, which stands beside ASCII, as this place does.
    fn since(&self, start: usize) -> &str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.here() {
            self.at += 1;
        }
        self.here()
    }

    fn byte(&mut self) -> Result<u8, Problem> {
        let byte = self.here().ok_or(Problem::Ends)?;
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
            match self.here() {
                Some(byte) if byte == expected => self.at += 1,
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
        if self.here() == Some(b'-') {
            self.at += 1;
        }
        match self.here() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.here() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.here() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.here() {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(Value::Number(self.since(start).into()))
    }

    fn digits(&mut self) -> Result<(), Problem> {
        let start = self.at;
        while self.here().is_some_and(|byte| byte.is_ascii_digit()) {
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
            while self.here().is_some_and(|byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
                self.at += 1;
            }
            out.push_str(self.since(start));
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
            && self.text.get(self.at..).is_some_and(|rest| rest.starts_with("\\u"))
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
