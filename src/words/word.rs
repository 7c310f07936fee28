//! The names of the interface's texts.

/// One text of the interface; each language's data file has it under [`Word::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    Loading,
    Failed,
    Retry,
    OpenAddress,
    ErrorNetwork,
    ErrorCut,
    ErrorTimeout,
    ErrorNotFound,
    ErrorStatus,
    ErrorTooLarge,
    ErrorWebPage,
    ErrorSyntax,
    ErrorEnds,
    ErrorNoHeadline,
    ErrorNotAnArticle,
    ErrorAddress,
    Updated,
    Related,
    Recommended,
    EditorsPicks,
    Latest,
    MostRead,
    Topic,
    Series,
    Previous,
    Next,
    Controls,
    Showing,
    More,
    LoadingMore,
    Loaded,
    ListFailed,
    LeftOut,
    PictureFailed,
    Undescribed,
    Credit,
    Video,
    Gallery,
    Audio,
    Live,
    Pinned,
    KeyEvent,
    EmbedFrom,
    Embed,
    OpenAt,
    Download,
    File,
    Megabytes,
    Kilobytes,
    Rating,
    Footnotes,
    Footnote,
    BackToText,
    Correction,
    Formula,
    Table,
    FactBox,
    Alternate,
    Usage,
    Subscribers,
    ReadOn,
    Back,
    Share,
    Copied,
    NotCopied,
}

impl Word {
    /// The key in the data files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Failed => "failed",
            Self::Retry => "retry",
            Self::OpenAddress => "openAddress",
            Self::ErrorNetwork => "errorNetwork",
            Self::ErrorCut => "errorCut",
            Self::ErrorTimeout => "errorTimeout",
            Self::ErrorNotFound => "errorNotFound",
            Self::ErrorStatus => "errorStatus",
            Self::ErrorTooLarge => "errorTooLarge",
            Self::ErrorWebPage => "errorWebPage",
            Self::ErrorSyntax => "errorSyntax",
            Self::ErrorEnds => "errorEnds",
            Self::ErrorNoHeadline => "errorNoHeadline",
            Self::ErrorNotAnArticle => "errorNotAnArticle",
            Self::ErrorAddress => "errorAddress",
            Self::Updated => "updated",
            Self::Related => "related",
            Self::Recommended => "recommended",
            Self::EditorsPicks => "editorsPicks",
            Self::Latest => "latest",
            Self::MostRead => "mostRead",
            Self::Topic => "topic",
            Self::Series => "series",
            Self::Previous => "previous",
            Self::Next => "next",
            Self::Controls => "controls",
            Self::Showing => "showing",
            Self::More => "more",
            Self::LoadingMore => "loadingMore",
            Self::Loaded => "loaded",
            Self::ListFailed => "listFailed",
            Self::LeftOut => "leftOut",
            Self::PictureFailed => "pictureFailed",
            Self::Undescribed => "undescribed",
            Self::Credit => "credit",
            Self::Video => "video",
            Self::Gallery => "gallery",
            Self::Audio => "audio",
            Self::Live => "live",
            Self::Pinned => "pinned",
            Self::KeyEvent => "keyEvent",
            Self::EmbedFrom => "embedFrom",
            Self::Embed => "embed",
            Self::OpenAt => "openAt",
            Self::Download => "download",
            Self::File => "file",
            Self::Megabytes => "megabytes",
            Self::Kilobytes => "kilobytes",
            Self::Rating => "rating",
            Self::Footnotes => "footnotes",
            Self::Footnote => "footnote",
            Self::BackToText => "backToText",
            Self::Correction => "correction",
            Self::Formula => "formula",
            Self::Table => "table",
            Self::FactBox => "factBox",
            Self::Alternate => "alternate",
            Self::Usage => "usage",
            Self::Subscribers => "subscribers",
            Self::ReadOn => "readOn",
            Self::Back => "back",
            Self::Share => "share",
            Self::Copied => "copied",
            Self::NotCopied => "notCopied",
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};
    use std::collections::BTreeSet;
    use unicode_normalization::is_nfc;

    const ENGLISH: &str = include_str!("data/en.json");

    /// Each language's texts, by the name of its file.
    fn languages() -> Vec<(&'static str, Map<String, Value>)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/data");
        let read = |name: &&'static str| {
            let text = std::fs::read_to_string(format!("{folder}/{name}.json")).unwrap();
            (*name, serde_json::from_str(&text).unwrap())
        };
        super::super::LANGUAGES.iter().map(read).collect()
    }

    /// Each form of a text, with its name where it is one of several.
    fn forms(text: &Value) -> Vec<(&str, &str)> {
        match text {
            Value::Object(forms) => {
                forms.iter().map(|(name, text)| (name.as_str(), text.as_str().unwrap())).collect()
            }
            text => vec![("", text.as_str().unwrap())],
        }
    }

    fn places(text: &str) -> BTreeSet<&str> {
        let pieces = text.split('{').skip(1);
        pieces.map(|it| it.split_once('}').expect("a place ends").0).collect()
    }

    /// The keys as this file has them: the compiler holds that every word has one.
    fn keys() -> Vec<String> {
        let file = include_str!("word.rs").split("#[cfg(test)]").next().unwrap();
        let arms = file.split("=> \"").skip(1);
        arms.map(|it| it.split('"').next().unwrap().to_owned()).collect()
    }

    #[test]
    fn every_language_has_every_word_and_no_other() {
        let keys = keys();
        assert_eq!(keys.len(), keys.iter().collect::<BTreeSet<_>>().len(), "a key stands twice");
        let keys: BTreeSet<String> = keys.into_iter().collect();
        assert!(keys.len() > 50);
        for (language, texts) in languages() {
            let has: BTreeSet<String> = texts.keys().cloned().collect();
            let missing: Vec<_> = keys.difference(&has).collect();
            let unknown: Vec<_> = has.difference(&keys).collect();
            assert!(
                missing.is_empty() && unknown.is_empty(),
                "{language}: {missing:?} {unknown:?}"
            );
        }
    }

    #[test]
    fn a_key_stands_once_in_a_file() {
        for (language, texts) in languages() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/data");
            let file = std::fs::read_to_string(format!("{folder}/{language}.json")).unwrap();
            for key in texts.keys() {
                let times = file.matches(&format!("\n  \"{key}\":")).count();
                assert_eq!(times, 1, "{language}: {key}");
            }
        }
    }

    #[test]
    fn plurals_have_the_form_that_every_language_has() {
        const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
        for (language, texts) in languages() {
            for (key, text) in &texts {
                let names: Vec<&str> = forms(text).iter().map(|it| it.0).collect();
                let plural = names != [""];
                assert!(!plural || names.contains(&"other"), "{language}: {key}");
                assert!(!plural || names.iter().all(|it| FORMS.contains(it)), "{language}: {key}");
            }
        }
    }

    #[test]
    fn every_place_is_filled_in_every_language() {
        let english: Map<String, Value> = serde_json::from_str(ENGLISH).unwrap();
        for (language, texts) in languages() {
            for (key, text) in &texts {
                let wanted = places(forms(&english[key]).last().unwrap().1);
                for (form, text) in forms(text) {
                    // Forms of one number may say it in a word.
                    let in_words = ["zero", "one", "two"].contains(&form) && language != "en";
                    let has = places(text);
                    assert!(
                        has == wanted || in_words && has.is_empty(),
                        "{language}: {key} {form}"
                    );
                }
            }
        }
    }

    #[test]
    fn no_text_is_empty_or_half_composed() {
        for (language, texts) in languages() {
            for (key, (_, text)) in
                texts.iter().flat_map(|(key, it)| forms(it).into_iter().map(move |it| (key, it)))
            {
                assert!(!text.is_empty() && text.trim() == text, "{language}: {key}");
                assert!(is_nfc(text), "{language}: {key}");
            }
        }
    }
}
