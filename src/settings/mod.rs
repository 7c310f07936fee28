//! What a partner may choose for an element: closed types, each with a default.
//!
//! The element itself checks what was written and says what was wrong;
//! here whatever is not known is the default.

use crate::article::Layout;

/// Light, dark, or what the reader's system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// Which devices of related news are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Related {
    #[default]
    All,
    Carousel,
    None,
}

/// What a teaser does whose article can be opened in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    #[default]
    InPlace,
    Page,
}

/// Whose font the text is set in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fonts {
    #[default]
    Own,
    /// That of the page around.
    Inherit,
}

/// How an article looks, without being another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    pub fonts: Fonts,
}

/// How much of an article is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Paragraphs before the button to read on; 0 shows all.
    pub limit: usize,
    pub related: Related,
}

impl Theme {
    pub fn named(name: &str) -> Self {
        match name {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::Auto,
        }
    }
}

impl Related {
    pub fn named(name: &str) -> Self {
        match name {
            "carousel" => Self::Carousel,
            "none" => Self::None,
            _ => Self::All,
        }
    }

    pub fn shows(self, layout: Layout) -> bool {
        match self {
            Self::All => true,
            Self::Carousel => layout == Layout::Carousel,
            Self::None => false,
        }
    }
}

impl Opening {
    pub fn named(name: &str) -> Self {
        if name == "page" { Self::Page } else { Self::InPlace }
    }
}

impl Fonts {
    pub fn named(name: &str) -> Self {
        if name == "inherit" { Self::Inherit } else { Self::Own }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_not_known_is_the_default() {
        for name in ["", "DARK", "sepia", "in-place", "all", "own", "auto"] {
            let named = (
                Theme::named(name),
                Related::named(name),
                Opening::named(name),
                Fonts::named(name),
            );
            assert_eq!(named, Default::default(), "{name}");
        }
        assert_eq!((Theme::named("light"), Theme::named("dark")), (Theme::Light, Theme::Dark));
        assert_eq!(
            (Opening::named("page"), Fonts::named("inherit")),
            (Opening::Page, Fonts::Inherit)
        );
    }

    #[track_caller]
    fn check_related(name: &str, carousel: bool, others: bool) {
        let related = Related::named(name);
        assert_eq!(related.shows(Layout::Carousel), carousel, "{name}");
        for layout in [Layout::Bullets, Layout::List, Layout::Grid] {
            assert_eq!(related.shows(layout), others, "{name} {layout:?}");
        }
    }

    #[test]
    fn related_news_are_shown_as_far_as_they_are_wanted() {
        check_related("all", true, true);
        check_related("carousel", true, false);
        check_related("none", false, false);
    }
}
