//! A table, in a box of its own that scrolls where the column is too narrow.

use super::Context;
use super::element::{El, el};
use crate::article::{Align, Cell, Table};
use crate::words::Word;

pub(super) fn table(context: &Context, table: &Table) -> El {
    let words = &context.words;
    let mut grid = el("table");
    let id = (!table.caption.is_empty()).then(|| context.id());
    if let Some(id) = &id {
        grid = grid.child(el("caption").attr("id", id.clone()).rich(context, &table.caption));
    }
    if !table.head.is_empty() {
        grid = grid.child(
            el("thead").children(table.head.iter().map(|row| self::row(context, row, true))),
        );
    }
    if !table.body.is_empty() {
        grid = grid.child(
            el("tbody").children(table.body.iter().map(|row| self::row(context, row, false))),
        );
    }
    // Whoever cannot swipe scrolls it with the keyboard, so it takes focus and has a name.
    let frame = el("div").class("table").attr("role", "region").attr("tabindex", "0");
    let frame = match id {
        Some(id) => frame.attr("aria-labelledby", id),
        None => frame.said("aria-label", words, Word::Table),
    };
    frame.child(grid)
}

fn row(context: &Context, cells: &[Cell], head: bool) -> El {
    el("tr").children(cells.iter().map(|cell| self::cell(context, cell, head)))
}

fn cell(context: &Context, cell: &Cell, head: bool) -> El {
    let scope = match (head, cell.header) {
        (true, _) if cell.colspan > 1 => Some("colgroup"),
        (true, _) => Some("col"),
        (false, true) if cell.rowspan > 1 => Some("rowgroup"),
        (false, true) => Some("row"),
        (false, false) => None,
    };
    let align = match cell.align {
        Align::Start => None,
        Align::Center => Some("cell--center"),
        Align::End => Some("cell--end"),
    };
    el(if scope.is_some() { "th" } else { "td" })
        .maybe("scope", scope)
        .maybe("class", align)
        .maybe("colspan", (cell.colspan > 1).then(|| cell.colspan.to_string()))
        .maybe("rowspan", (cell.rowspan > 1).then(|| cell.rowspan.to_string()))
        .rich(context, &cell.text)
}
