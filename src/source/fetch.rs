//! One HTTP request, with a time limit and a size limit.
//!
//! A simple request: no header of ours, so no preflight; redirects are followed.
//! <https://fetch.spec.whatwg.org/#simple-header>

use super::{Abort, Fetched, LoadError, SIZE_LIMIT, TIME_LIMIT};
use crate::browser::timer::Timer;
use js_sys::{Reflect, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader, RequestInit, Response};

#[wasm_bindgen]
extern "C" {
    /// The page's own, found by its name: `source/` knows no window.
    #[wasm_bindgen(js_name = fetch)]
    fn request(address: &str, options: &RequestInit) -> js_sys::Promise;
}

pub(super) async fn fetch(address: &str, abort: &Abort) -> Result<Fetched, LoadError> {
    let limit = Limit { controller: abort.start(), passed: Rc::default(), abort };
    let timer = limit.start();
    let signal = limit.controller.as_ref().map(AbortController::signal);
    let options = RequestInit::new();
    options.set_signal(signal.as_ref());
    let answer = JsFuture::from(request(address, &options))
        .await
        .map_err(|_| limit.blame(LoadError::Network))?;
    let response: Response = answer.unchecked_into();
    drop(timer);
    if !response.ok() {
        return Err(LoadError::Status(response.status()));
    }
    let address = response.url();
    let bytes = body(&response, &limit).await?;
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    match text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        true => Err(LoadError::WebPage),
        false => Ok(Fetched { text, address }),
    }
}

/// Reads the body piece by piece, so that what is too large or stands still is left early.
async fn body(response: &Response, limit: &Limit<'_>) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let Some(stream) = response.body() else {
        return Ok(bytes);
    };
    let reader = ReadableStreamDefaultReader::new(&stream).map_err(|_| LoadError::Cut)?;
    loop {
        let timer = limit.start();
        let piece = JsFuture::from(reader.read()).await.map_err(|_| limit.blame(LoadError::Cut))?;
        drop(timer);
        let get = |key: &str| Reflect::get(&piece, &key.into()).unwrap_or(JsValue::UNDEFINED);
        if get("done").is_truthy() {
            return Ok(bytes);
        }
        if let Ok(piece) = get("value").dyn_into::<Uint8Array>() {
            if bytes.len() + piece.length() as usize > SIZE_LIMIT {
                end(limit.controller.as_ref());
                return Err(LoadError::TooLarge);
            }
            bytes.extend(piece.to_vec());
        }
    }
}

/// Ends a request that stands still, and knows that it did.
struct Limit<'a> {
    controller: Option<AbortController>,
    passed: Rc<Cell<bool>>,
    abort: &'a Abort,
}

impl Limit<'_> {
    fn start(&self) -> Timer {
        let (controller, passed) = (self.controller.clone(), self.passed.clone());
        Timer::after(TIME_LIMIT, move || {
            passed.set(true);
            end(controller.as_ref());
        })
    }

    /// Why a request ended, when the browser says only that it did.
    fn blame(&self, otherwise: LoadError) -> LoadError {
        match (self.abort.has_left(), self.passed.get()) {
            (true, _) => LoadError::Aborted,
            (false, true) => LoadError::Timeout,
            (false, false) => otherwise,
        }
    }
}

fn end(controller: Option<&AbortController>) {
    if let Some(controller) = controller {
        controller.abort();
    }
}
