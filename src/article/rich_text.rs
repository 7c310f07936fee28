//! Text with its inner markup.

use super::{Direction, Language, WebUrl};

/// Text as a run of inlines; empty where there is none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RichText(pub Vec<Inline>);

/// A piece of text, or a mark around more of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    /// HTML's `<strong>`, `<em>` and their kin.
    Marked {
        mark: Mark,
        text: RichText,
    },
    /// Words that lead somewhere; never without words.
    Link {
        text: RichText,
        url: WebUrl,
        title: Option<String>,
    },
    /// Words in another language, or in another direction.
    Lang {
        text: RichText,
        language: Option<Language>,
        direction: Option<Direction>,
    },
    /// A short form, and what it stands for: HTML's `<abbr>`.
    Abbr {
        text: RichText,
        title: Option<String>,
    },
    /// Words with their reading beside them: HTML's `<ruby>`.
    Ruby {
        text: RichText,
        annotation: String,
    },
    /// A new line within a paragraph.
    Break,
    /// The mark that leads to a footnote.
    FootnoteRef {
        id: String,
    },
}

/// What a mark says of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Strong,
    Emphasis,
    Underline,
    Strike,
    Code,
    Sub,
    Sup,
    /// HTML's `<mark>`.
    Highlight,
    Small,
}

impl RichText {
    /// Whether there is nothing to show; a reader of documents leaves no white space alone.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words alone.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.plain_into(&mut out);
        out
    }

    fn plain_into(&self, out: &mut String) {
        for inline in &self.0 {
            match inline {
                Inline::Text(text) => out.push_str(text),
                Inline::Marked { text, .. }
                | Inline::Link { text, .. }
                | Inline::Lang { text, .. }
                | Inline::Abbr { text, .. }
                | Inline::Ruby { text, .. } => text.plain_into(out),
                Inline::Break => out.push('\n'),
                Inline::FootnoteRef { .. } => {}
            }
        }
    }
}

impl From<&str> for RichText {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for RichText {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::default() } else { Self(vec![Inline::Text(text)]) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_nested_marks_stay_in_order() {
        let text = RichText(vec![
            Inline::Text("a ".into()),
            Inline::Marked {
                mark: Mark::Strong,
                text: RichText(vec![Inline::Text("b".into()), Inline::Break]),
            },
            Inline::FootnoteRef { id: "1".into() },
            Inline::Ruby { text: "漢".into(), annotation: "kan".into() },
        ]);
        assert_eq!(text.plain(), "a b\n漢");
    }

    #[test]
    fn no_words_are_no_inline() {
        assert!(RichText::from("").is_empty());
    }
}
