//! The blocks that a body is made of.

use super::{
    Correction, Figure, Gallery, Language, Media, RichText, Size, Teaser, Timestamp, WebUrl,
};
use std::rc::Rc;

/// One block of a body.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// HTML's `<p>`.
    Paragraph { text: RichText, style: ParagraphStyle },
    /// `level` is 2 to 6; the article's own headline is 1.
    Heading { text: RichText, level: u8, anchor: Option<String> },
    /// Lines or parts in order, numbered from `start` where `ordered`.
    List { ordered: bool, start: Option<i32>, items: Vec<ListItem> },
    /// Words of somebody, or of this article set large.
    Quote(Quote),
    /// A picture with its caption.
    Image(Box<Figure>),
    /// Several pictures that belong together.
    Gallery(Gallery),
    /// A film that the browser itself plays.
    Video(Box<Media>),
    /// A recording that the browser itself plays.
    Audio(Box<Media>),
    /// Something of a third party.
    Embed(Box<Embed>),
    /// Rows of cells.
    Table(Table),
    /// Lines of a program, every space as it stands; `language` is the program's, as its author calls it.
    Code { text: String, language: Option<String> },
    /// Lines of which every space counts.
    Preformatted { text: String },
    /// A poem or a song, line by line.
    Verse { text: String, language: Option<Language> },
    /// A link to an article, in the middle of this one.
    LinkCard(Rc<Teaser>),
    /// Blocks that belong together.
    Group(Group),
    /// A line that opens what stands below it: HTML's `<details>`.
    Details { summary: RichText, body: Vec<Block>, open: bool },
    /// Events in order; at least one.
    Timeline(Vec<TimelineItem>),
    /// What the marks in the text lead to; at least one.
    Footnotes(Vec<Footnote>),
    /// Something to download; its size in bytes.
    File { url: WebUrl, name: Option<String>, mime_type: Option<String>, bytes: Option<u64> },
    /// A value on a scale: `min` ≤ `value` ≤ `max`, and `min` < `max`.
    Rating { value: f64, min: f64, max: f64 },
    /// What was wrong before.
    Correction(Correction),
    /// A formula in TeX or MathML, shown as it is written.
    Math { text: String },
    /// A break in the story: HTML's `<hr>`.
    Divider,
    /// A place that the host page may fill.
    Slot { name: String },
}

/// What a paragraph is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphStyle {
    #[default]
    Normal,
    Intro,
    /// Begins with a large letter.
    DropCap,
    /// Beside the story, e.g. by the editors.
    Note,
    /// Of an interview; the answers follow.
    Question,
    Answer,
}

/// One item of a list: a line, or blocks of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum ListItem {
    Text(RichText),
    Blocks(Vec<Block>),
}

/// Words of somebody; one of body, citation and address is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quote {
    pub kind: QuoteKind,
    pub body: Vec<Block>,
    /// Whose words they are.
    pub citation: RichText,
    /// Where they were said.
    pub url: Option<WebUrl>,
}

/// Whose words a quote holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuoteKind {
    #[default]
    Block,
    /// Words of this article, set large.
    Pull,
}

/// Something of a third party, shown as a card until the reader asks for it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Embed {
    pub provider: Option<String>,
    pub url: Option<WebUrl>,
    pub title: Option<String>,
    /// In CSS pixels.
    pub size: Option<Size>,
    pub poster: Option<Figure>,
    pub fallback: RichText,
}

/// Rows of cells, above and below a line; one of both is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub caption: RichText,
    pub head: Vec<Vec<Cell>>,
    pub body: Vec<Vec<Cell>>,
}

/// One cell of a table; empty ones keep their place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: RichText,
    /// Whether it names its row or column.
    pub header: bool,
    /// How many columns it covers, 1 to 1,000.
    pub colspan: u32,
    /// How many rows it covers, 1 to 65,534.
    pub rowspan: u32,
    pub align: Align,
}

/// Where the words of a cell stand, in the direction of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Start,
    Center,
    End,
}

/// Blocks that belong together, with a title or without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub role: GroupRole,
    pub title: Option<String>,
    pub body: Vec<Block>,
}

/// What a group is to the story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupRole {
    #[default]
    Aside,
    /// Facts beside the story, in a frame.
    FactBox,
    Chapter,
}

/// One event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineItem {
    /// As the newsroom writes it, e.g. `last spring`.
    pub date: Option<String>,
    /// The date where it can be read as one.
    pub timestamp: Option<Timestamp>,
    pub title: Option<String>,
    pub body: Vec<Block>,
}

/// What a mark in the text leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Footnote {
    /// As `Inline::FootnoteRef` names it.
    pub id: String,
    pub body: Vec<Block>,
}
