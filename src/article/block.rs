//! The blocks that a body is made of.

use super::{
    Correction, Figure, Gallery, Language, Media, RichText, Size, Teaser, Timestamp, WebUrl,
};

/// One block of a body.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph {
        text: RichText,
        style: ParagraphStyle,
    },
    /// `level` is 2 to 6; the article's own headline is 1.
    Heading {
        text: RichText,
        level: u8,
        anchor: Option<String>,
    },
    List {
        ordered: bool,
        start: Option<i32>,
        items: Vec<ListItem>,
    },
    Quote(Quote),
    Image(Box<Figure>),
    Gallery(Gallery),
    Video(Box<Media>),
    Audio(Box<Media>),
    Embed(Box<Embed>),
    Table(Table),
    Code {
        text: String,
        language: Option<String>,
    },
    Preformatted {
        text: String,
    },
    Verse {
        text: String,
        language: Option<Language>,
    },
    LinkCard(Box<Teaser>),
    Group(Group),
    Details {
        summary: RichText,
        body: Vec<Block>,
        open: bool,
    },
    Timeline(Vec<TimelineItem>),
    Footnotes(Vec<Footnote>),
    File {
        url: WebUrl,
        name: Option<String>,
        mime_type: Option<String>,
        bytes: Option<u64>,
    },
    Rating {
        value: f64,
        min: f64,
        max: f64,
    },
    Correction(Correction),
    Math {
        text: String,
    },
    Divider,
    /// A place that the host page may fill.
    Slot {
        name: String,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphStyle {
    #[default]
    Normal,
    Intro,
    DropCap,
    Note,
    Question,
    Answer,
}

/// One item of a list: a line, or blocks of its own.
#[derive(Clone, Debug, PartialEq)]
pub enum ListItem {
    Text(RichText),
    Blocks(Vec<Block>),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quote {
    pub kind: QuoteKind,
    pub body: Vec<Block>,
    /// Whose words they are.
    pub citation: RichText,
    /// Where they were said.
    pub url: Option<WebUrl>,
}

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

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    pub caption: RichText,
    pub head: Vec<Vec<Cell>>,
    pub body: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    pub text: RichText,
    pub header: bool,
    /// How many columns it covers, 1 to 1,000.
    pub colspan: u32,
    /// How many rows it covers, 1 to 65,534.
    pub rowspan: u32,
    pub align: Align,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Start,
    Center,
    End,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    pub role: GroupRole,
    pub title: Option<String>,
    pub body: Vec<Block>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupRole {
    #[default]
    Aside,
    FactBox,
    Chapter,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimelineItem {
    pub date: Option<String>,
    /// The date where it can be read as one.
    pub timestamp: Option<Timestamp>,
    pub title: Option<String>,
    pub body: Vec<Block>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Footnote {
    pub id: String,
    pub body: Vec<Block>,
}
