//! The style sheets and the views know each other's names, and the sheets keep to what they promise.

#[path = "support/files.rs"]
mod files;

use std::collections::BTreeSet;
use std::path::Path;

/// Classes that no sheet names, and why the views have them all the same.
const UNSTYLED: [(&str, &str); 9] = [
    ("byline__author", "holds a name and its role together, for whoever styles it"),
    ("article__alternate", "looks like any line of the foot, and a partner may want it otherwise"),
    ("article__copyright", "looks like any line of the foot, and a partner may want it otherwise"),
    ("caption__text", "looks like its caption; the credit beside it does not"),
    ("collection--bullets", "its list has the look"),
    ("collection--list", "its list has the look"),
    ("card--text", "a card without a picture looks like its text"),
    ("carousel__button--next", "is drawn as any button; the other one is turned"),
    ("page", "holds the whole app, and looks like its parts"),
];

/// A sheet, by its place.
struct Sheet {
    place: String,
    css: String,
}

fn sheets() -> Vec<Sheet> {
    let paths = files::below(&files::at("style")).into_iter();
    let sheets: Vec<Sheet> = paths
        .map(|path| Sheet { place: place(&path), css: without_comments(&files::text(&path)) })
        .collect();
    assert!(sheets.len() > 5, "style/ is empty");
    sheets
}

fn place(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    format!("style/{name}")
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    for (at, piece) in css.split("/*").enumerate() {
        out.push_str(if at == 0 { piece } else { piece.split_once("*/").map_or("", |it| it.1) });
    }
    out
}

/// What stands before each brace and semicolon: `(true, selector or at-rule)`, `(false, declaration)`.
fn pieces(css: &str) -> Vec<(bool, &str)> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in css.char_indices().filter(|(_, c)| ['{', '}', ';'].contains(c)) {
        let piece = css.get(start..at).unwrap_or_default().trim();
        if !piece.is_empty() {
            out.push((c == '{', piece));
        }
        start = at + 1;
    }
    out
}

fn selectors(css: &str) -> impl Iterator<Item = &str> {
    let openings =
        pieces(css).into_iter().filter(|(opens, piece)| *opens && !piece.starts_with('@'));
    openings.map(|it| it.1)
}

/// Properties with their values; those that a page may set are among them.
fn declarations(css: &str) -> impl Iterator<Item = (&str, &str)> {
    let inside = pieces(css).into_iter().filter(|(opens, piece)| !opens && !piece.starts_with('@'));
    inside
        .filter_map(|(_, piece)| piece.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
}

fn is_part_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

/// The names that follow a sign, e.g. the classes after `.`.
fn names_after<'t>(text: &'t str, sign: &'t str) -> impl Iterator<Item = &'t str> {
    let names =
        text.split(sign).skip(1).filter_map(|rest| rest.split(|c| !is_part_of_name(c)).next());
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

fn styled() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for sheet in sheets() {
        for selector in selectors(&sheet.css) {
            out.extend(names_after(selector, ".").map(str::to_owned));
        }
    }
    out
}

/// The texts in Rust code, without those of its tests.
fn literals(code: &str) -> Vec<(usize, String)> {
    let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let (mut out, mut rest) = (Vec::new(), code.char_indices().peekable());
    while let Some((at, c)) = rest.next() {
        match c {
            '/' if rest.peek().is_some_and(|it| it.1 == '/') => {
                rest.by_ref().find(|it| it.1 == '\n');
            }
            // A sign between quotes, not a lifetime.
            '\'' if code.get(at + 2..).is_some_and(|it| it.starts_with('\'')) => drop(rest.nth(1)),
            '"' => {
                let mut text = String::new();
                while let Some((_, c)) = rest.next().filter(|it| it.1 != '"') {
                    text.push(if c == '\\' { rest.next().map_or(c, |it| it.1) } else { c });
                }
                out.push((at, text));
            }
            _ => {}
        }
    }
    out
}

/// The rooms whose elements have classes.
const ROOMS: [&str; 3] = ["src/view", "src/app", "src/embed"];
/// Where classes are given: in these calls, and in what these names stand for.
const GIVING: [&str; 4] = [".class(", "list(\"", "let class = ", "let align = "];

/// Where a statement ends, or a call.
fn end(code: &str) -> usize {
    let mut depth = 0;
    let ends = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ')' && depth == 0
    };
    let end = if code.starts_with("let ") { code.find(';') } else { code.find(ends) };
    end.unwrap_or(code.len())
}

/// The classes that the views give: where they are given, and wherever a text has the form of ours.
fn given() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for path in ROOMS.iter().flat_map(|it| files::below(&files::at(it))) {
        let place = path.to_string_lossy();
        if place.contains("/tests/") || !place.ends_with(".rs") {
            continue;
        }
        let code = files::text(&path);
        let starts = GIVING.iter().flat_map(|it| code.match_indices(it));
        let places: Vec<_> = starts.map(|(at, _)| at..at + code.get(at..).map_or(0, end)).collect();
        for (at, text) in literals(&code) {
            let is_ours = text.split(' ').any(|it| it.contains("__") || it.contains("--"));
            if is_ours || places.iter().any(|it| it.contains(&at)) {
                out.extend(text.split(' ').filter(|it| !it.is_empty()).map(str::to_owned));
            }
        }
    }
    out
}

#[test]
fn every_class_that_is_given_has_a_look() {
    let (given, styled) = (given(), styled());
    let without: Vec<_> = given
        .iter()
        .filter(|it| !styled.contains(*it) && !UNSTYLED.iter().any(|known| known.0 == **it))
        .collect();
    assert!(without.is_empty(), "no sheet in style/ names {without:?}");
    for (class, why) in UNSTYLED {
        assert!(given.contains(class), "nobody gives {class}, which {why}");
        assert!(!styled.contains(class), "{class} has a look by now");
    }
    assert!(given.len() > 80, "{}", given.len());
}

#[test]
fn every_look_is_given() {
    let given = given();
    let unused: Vec<_> = styled().into_iter().filter(|it| !given.contains(it)).collect();
    assert!(unused.is_empty(), "nothing in {ROOMS:?} has the classes {unused:?}");
}

#[test]
fn every_sheet_is_in_the_page() {
    let index = files::text(&files::at("index.html"));
    // What only an element has, which scripts/embed.mjs puts in the place of what only the app's page has.
    for sheet in sheets().iter().filter(|it| it.place != "style/embed.css") {
        assert!(index.contains(&format!("href=\"{}\"", sheet.place)), "{}", sheet.place);
    }
    for named in names_after(&index, "href=\"style/") {
        assert!(files::at(&format!("style/{named}.css")).exists(), "style/{named}.css");
    }
}

#[test]
fn every_sheet_stands_in_a_layer_of_the_list() {
    let list = files::text(&files::at("style/layers.css"));
    for sheet in sheets() {
        let layers =
            pieces(&sheet.css).into_iter().filter(|it| it.0 && it.1.starts_with("@layer "));
        for (_, layer) in layers {
            let name = layer.trim_start_matches("@layer ");
            assert!(
                names_after(&list, " ").any(|it| name.starts_with(it)),
                "{}: {layer}",
                sheet.place
            );
        }
    }
}

const COLOURS: [&str; 24] = [
    "black",
    "silver",
    "gray",
    "grey",
    "white",
    "maroon",
    "red",
    "purple",
    "fuchsia",
    "green",
    "lime",
    "olive",
    "yellow",
    "navy",
    "blue",
    "teal",
    "aqua",
    "orange",
    "pink",
    "brown",
    "gold",
    "beige",
    "crimson",
    "transparent",
];

const COLOUR_FUNCTIONS: [&str; 11] = [
    "rgb(",
    "rgba(",
    "hsl(",
    "hsla(",
    "hwb(",
    "lab(",
    "lch(",
    "oklab(",
    "oklch(",
    "color(",
    "light-dark(",
];

#[test]
fn colours_have_names() {
    let mut bare = Vec::new();
    for sheet in sheets().iter().filter(|it| it.place != "style/tokens.css") {
        for (name, value) in declarations(&sheet.css) {
            let words = value.split(|c| !is_part_of_name(c) && c != '#');
            let is_colour = |word: &str| word.starts_with('#') || COLOURS.contains(&word);
            let called = COLOUR_FUNCTIONS.iter().any(|it| value.contains(it));
            if called || words.into_iter().any(is_colour) {
                bare.push(format!("{}: {name}: {value}", sheet.place));
            }
        }
    }
    assert!(bare.is_empty(), "colours stand in style/tokens.css:\n{}", bare.join("\n"));
}

#[test]
fn sizes_and_sides_follow_the_direction_of_the_text() {
    let mut physical = Vec::new();
    for sheet in sheets() {
        for (name, value) in declarations(&sheet.css) {
            let side = |word: &str| ["left", "right", "top", "bottom"].contains(&word);
            let size = ["width", "height", "min-width", "max-width", "min-height", "max-height"];
            let sided = ["float", "clear", "text-align"].contains(&name) && side(value);
            if name.split('-').any(side) || size.contains(&name) || sided {
                physical.push(format!("{}: {name}: {value}", sheet.place));
            }
        }
    }
    assert!(physical.is_empty(), "\n{}", physical.join("\n"));
}

#[test]
fn every_token_is_set_and_used() {
    let (mut set, mut used) = (BTreeSet::new(), BTreeSet::new());
    for sheet in sheets() {
        for (name, value) in declarations(&sheet.css) {
            if name.starts_with("--news-") && sheet.place == "style/tokens.css" {
                set.insert(name.to_owned());
            }
            used.extend(names_after(value, "var(--").map(|it| format!("--{it}")));
        }
    }
    let unset: Vec<_> = used.difference(&set).collect();
    let unused: Vec<_> = set.difference(&used).collect();
    assert!(unset.is_empty(), "nothing in tokens.css sets {unset:?}");
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}
