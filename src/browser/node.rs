//! Nodes: where they stand, what has focus, what was pressed.

use reactive_graph::owner::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

/// Whether a click asks for what the page itself does: no other button, no key held that means "elsewhere".
pub fn is_plain_click(event: &Event) -> bool {
    let Some(click) = event.dyn_ref::<MouseEvent>() else {
        return false;
    };
    let held = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    click.button() == 0 && !held && !click.default_prevented()
}

/// The key that was pressed while the listening node itself, and nothing in it, had focus.
pub fn key_on_itself(event: &Event) -> Option<String> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    (event.target() == event.current_target()).then(|| key.key())
}

/// Goes to an element of the same article instead of leaving it to the address,
/// which the page around us may use for something else, and which does not reach into a shadow root.
pub fn jump(event: &Event, id: &str) {
    let link = event.current_target().and_then(|it| it.dyn_into::<Element>().ok());
    let article = link.and_then(|it| it.closest(".article").ok().flatten());
    let found =
        article.and_then(|it| it.query_selector(&["[id=\"", id, "\"]"].concat()).ok().flatten());
    if let Some(target) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        target.scroll_into_view();
        _ = target.focus();
    }
}

/// Leaves a picture, or a source of one, without a choice of addresses when its owner goes:
/// Chromium 156 never lets go of a removed picture that has one by the window's size, as `sizes="auto"` is.
/// What was chosen stays its only address, so that nothing is fetched.
pub fn let_go_of_picture(node: &Element) {
    let node = SendWrapper::new(node.clone());
    on_cleanup(move || {
        let chosen = js_sys::Reflect::get(&node, &"currentSrc".into()).ok();
        if let Some(chosen) = chosen.and_then(|it| it.as_string()).filter(|it| !it.is_empty()) {
            _ = node.set_attribute("src", &chosen);
        }
        _ = node.remove_attribute("srcset");
    });
}

/// Puts focus on the headline of what is shown, and where that is wanted brings it into sight.
pub fn focus_headline(root: &Element, into_sight: bool) {
    if let Some(headline) = find(root, "h1") {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(!into_sight);
        _ = headline.focus_with_options(&options);
    }
}

/// Shows an element that was hidden until now, and puts focus on it.
pub fn focus_shown(node: &Element) {
    _ = node.remove_attribute("hidden");
    if let Some(node) = node.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = node.focus_with_options(&options);
    }
}

/// How far a node's top is below the window's, in CSS pixels; less than 0 above it.
pub fn top(node: &Element) -> f64 {
    node.get_bounding_client_rect().top()
}

/// Scrolls the page until a node's top is that far below the window's.
pub fn scroll_top_to(node: &Element, top: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(self::top(node) - top);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    tachys::dom::window().scroll_by_with_scroll_to_options(&options);
}

/// Puts focus on the first link that leads to an address, brings it into sight, and says whether there is one.
pub fn focus_link(root: &Element, address: &str) -> bool {
    let Ok(links) = root.query_selector_all("a") else {
        return false;
    };
    let mut links =
        (0..links.length()).filter_map(|at| links.item(at)?.dyn_into::<HtmlElement>().ok());
    let Some(link) = links.find(|it| it.get_attribute("href").as_deref() == Some(address)) else {
        return false;
    };
    link.focus().is_ok()
}

/// Puts focus on the link of the list item with this index, in the list that stands before a node;
/// on the last one where there are not so many.
pub fn focus_item_before(node: &Element, index: usize) {
    let list = node.previous_element_sibling();
    let item = list.and_then(|it| {
        it.children().item(u32::try_from(index).ok()?).or_else(|| it.last_element_child())
    });
    if let Some(link) = item.and_then(|it| find(&it, "a")) {
        _ = link.focus();
    }
}

fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// Brings the whole list item into sight that focus came into by keyboard:
/// no browser does it for one that is half visible.
pub fn show_whole_item(event: &Event) {
    let Some(target) = event.target().and_then(|it| it.dyn_into::<Element>().ok()) else {
        return;
    };
    // Under a finger or a mouse nothing may move before the click has landed.
    if !target.matches(":focus-visible").unwrap_or(false) {
        return;
    }
    if let Ok(Some(item)) = target.closest("li") {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
        item.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Measures along a list's own direction.
pub struct Along {
    frame: web_sys::DomRect,
    right_to_left: bool,
}

impl Along {
    pub fn of(list: &Element) -> Self {
        Self { frame: list.get_bounding_client_rect(), right_to_left: is_right_to_left(list) }
    }

    /// Where an item starts and ends, from the start of what is seen of the list, in CSS pixels.
    pub fn place(&self, item: &Element) -> (f64, f64) {
        let item = item.get_bounding_client_rect();
        match self.right_to_left {
            true => (self.frame.right() - item.right(), self.frame.right() - item.left()),
            false => (item.left() - self.frame.left(), item.right() - self.frame.left()),
        }
    }
}

fn is_right_to_left(node: &Element) -> bool {
    let style = tachys::dom::window().get_computed_style(node).ok().flatten();
    style.and_then(|it| it.get_property_value("direction").ok()).is_some_and(|it| it == "rtl")
}

/// Scrolls a list to a position along its own direction; at once where the reader wants no motion,
/// which Chromium does not see to by itself.
pub fn scroll_along(list: &Element, position: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_left(if is_right_to_left(list) { -position } else { position });
    options.set_behavior(match wants_no_motion() {
        true => web_sys::ScrollBehavior::Instant,
        false => web_sys::ScrollBehavior::Smooth,
    });
    list.scroll_to_with_scroll_to_options(&options);
}

fn wants_no_motion() -> bool {
    let query = tachys::dom::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|it| it.matches())
}
