//! The browser's knowledge of languages:
//! <https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Intl>.
//!
//! Bound here rather than taken from js-sys, because a tag that `Intl` refuses must be an error and not a throw.

use js_sys::{Date, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(language: &str) -> Result<PluralRules, JsValue>;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, count: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(language: &str) -> Result<NumberFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, catch, js_namespace = Intl)]
    fn new(language: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, date: &Date) -> Result<String, JsValue>;
}

/// The plural form of a number, e.g. `one`, `few`, `other`.
pub(super) fn plural(language: &str, count: f64) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return if count == 1.0 { "one".into() } else { "other".into() };
    }
    PluralRules::new(language).map_or_else(|_| "other".into(), |rules| rules.select(count))
}

/// A number in the digits and with the separators of a language.
pub(super) fn number(language: &str, number: f64) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return plain_number(number);
    }
    NumberFormat::new(language)
        .map_or_else(|_| plain_number(number), |format| format.format(number))
}

/// A number as machines read it, written by the browser: Rust's own way to do it weighs 3 kB.
pub fn plain_number(number: f64) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    return number.to_string();
    #[cfg(target_arch = "wasm32")]
    js_sys::Number::from(number)
        .to_string_with_radix(10)
        .map_or_else(|_| String::new(), String::from)
}

/// A date, given in milliseconds since 1970, in the words of a language.
pub(super) fn date(language: &str, milliseconds: f64, options: &Object) -> Option<String> {
    let format = DateTimeFormat::new(language, options)
        .or_else(|_| DateTimeFormat::new("en", options))
        .ok()?;
    // A date outside the years that JavaScript knows is refused here.
    format.format(&Date::new(&milliseconds.into())).ok()
}
