//! Tables.

use super::reader::Reader;
use super::rich_text::is_inline;
use crate::article::{Align, Cell, Table};
use crate::read::Reason;
use crate::read::json::Value;

const ALIGNS: [(&str, Align); 5] = [
    ("start", Align::Start),
    ("center", Align::Center),
    ("end", Align::End),
    ("left", Align::Start),
    ("right", Align::End),
];

impl Reader<'_> {
    pub(super) fn table(&mut self, from: &Value) -> Result<Table, Reason> {
        let table = Table {
            caption: self.rich_text(from, "caption"),
            head: self.list(from, "head", Self::row),
            body: self.list(from, "body", Self::row),
        };
        if table.head.is_empty() && table.body.is_empty() {
            return Err(Reason::Missing("body"));
        }
        Ok(table)
    }

    /// A row is an array of cells, an object that holds one as `cells`, or a single cell.
    fn row(&mut self, from: &Value) -> Result<Vec<Cell>, Reason> {
        let mut out = Vec::new();
        let mut push = |reader: &mut Self, cell: &Value| {
            out.push(reader.cell(cell)?);
            Ok(())
        };
        match from {
            Value::Object(_) if from.get("cells").is_some() => {
                self.visit(from, "cells", &mut push);
            }
            Value::Object(_) if from.get("text").is_none() => {
                return Err(Reason::Not("a row of cells"));
            }
            cells => self.members(cells, &mut push),
        }
        Ok(out)
    }

    fn cell(&mut self, from: &Value) -> Result<Cell, Reason> {
        let mut cell = Cell { colspan: 1, rowspan: 1, ..Cell::default() };
        match from {
            // An empty cell keeps its place.
            Value::Null => {}
            Value::Object(_) if !is_inline(from) => {
                cell.text = self.rich_text(from, "text");
                cell.header = self.flag(from, "header").unwrap_or_default();
                cell.colspan = self.whole(from, "colspan", 1, 1_000).unwrap_or(1);
                cell.rowspan = self.whole(from, "rowspan", 1, 65_534).unwrap_or(1);
                cell.align = self.word(from, "align", &ALIGNS);
            }
            text => cell.text = self.rich_text_of(text),
        }
        Ok(cell)
    }
}
