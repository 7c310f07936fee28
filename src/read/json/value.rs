//! One JSON value, with the tolerance that real documents need.

/// One JSON value; numbers keep their text, so that no digit of an id is lost.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    Number(Box<str>),
    String(String),
    Array(Vec<Value>),
    /// In the order of the text; where a key stands twice, the last one counts.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member of an object; null is absent.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let Value::Object(members) = self else {
            return None;
        };
        let (_, value) = members.iter().rev().find(|(name, _)| name == key)?;
        (*value != Value::Null).then_some(value)
    }

    /// A text, or a number as its text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            Value::Number(text) => Some(text),
            _ => None,
        }
    }

    /// A number, or a text that holds one.
    pub fn as_number(&self) -> Option<f64> {
        decimal(self.as_text()?.trim())
    }

    /// A yes or no, or a text that says `true` or `false`.
    pub fn as_flag(&self) -> Option<bool> {
        match self {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Some(true),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    /// The members of an array; anything else but null is an array of one.
    pub fn as_list(&self) -> &[Value] {
        match self {
            Value::Null => &[],
            Value::Array(items) => items,
            one => std::slice::from_ref(one),
        }
    }
}

/// Reads a decimal number.
///
/// Exact for up to 15 digits and exponents to 22, which is all that sizes, shares and seconds need;
/// beyond, it may be off in the last digits.
/// The standard library's reader is exact for all, and weighs as much as the rest of this room.
fn decimal(text: &str) -> Option<f64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, exponent) = match digits.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (digits, 0),
    };
    let (mut mantissa, mut scale, mut seen, mut fraction) = (0.0_f64, 0_i32, false, false);
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa * 10.0 + f64::from(byte - b'0');
                scale -= i32::from(fraction);
                seen = true;
            }
            b'.' if !fraction => fraction = true,
            _ => return None,
        }
    }
    if !seen {
        return None;
    }
    let scale = scale.saturating_add(exponent);
    let power = 10.0_f64.powi(scale.saturating_abs());
    let value = if scale < 0 { mantissa / power } else { mantissa * power };
    value.is_finite().then_some(if negative { -value } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<f64>) {
        assert_eq!(Value::String(text.into()).as_number(), expected, "{text}");
    }

    #[test]
    fn numbers_and_texts_that_hold_one() {
        check("0", Some(0.0));
        check("660", Some(660.0));
        check(" 1200 ", Some(1200.0));
        check("-1.5", Some(-1.5));
        check("0.3", Some(0.3));
        check("52.35", Some(52.35));
        check("1e3", Some(1000.0));
        check("1.5E+2", Some(150.0));
        check("25e-2", Some(0.25));
        check("999999999999999", Some(999_999_999_999_999.0));
        check("", None);
        check("-", None);
        check(".", None);
        check("12px", None);
        check("1.2.3", None);
        check("1e999999999999", None);
        check("1e999", None);
        check("1e-999", Some(0.0));
        check("1e-2147483648", Some(0.0));
        check("0.1e-2147483648", Some(0.0));
        check("-0", Some(0.0));
        check("+1", None);
        check("NaN", None);
    }

    #[test]
    fn null_is_absent_and_one_is_many() {
        let value = super::super::parse(r#"{"a":null,"b":1,"c":[1,2],"c":"three"}"#).unwrap();
        assert_eq!(value.get("a"), None);
        assert_eq!(value.get("b").unwrap().as_list().len(), 1);
        assert_eq!(value.get("c").unwrap().as_text(), Some("three"));
        assert_eq!(value.get("d"), None);
    }
}
