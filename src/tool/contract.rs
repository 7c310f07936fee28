//! The element's attributes as options of the command line, from the contract with partners.

use crate::article::Language;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, value_parser};
use serde_json::Value;

const CONTRACT: &str = include_str!("../embed/contract.json");

/// One attribute that may be chosen: all but `src`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Choice {
    name: String,
    kind: String,
    values: Vec<String>,
    default: String,
    summary: String,
}

/// The number of the contract, which stands in the addresses of evergreen files.
pub(super) fn number() -> u64 {
    contract().get("contract").and_then(Value::as_u64).unwrap_or_default()
}

/// An option for each attribute.
pub(super) fn options() -> impl Iterator<Item = Arg> {
    choices().into_iter().map(|choice| {
        let help = match choice.default.as_str() {
            "" => choice.summary.clone(),
            default => format!("{} [default: {default}]", choice.summary),
        };
        let option = Arg::new(choice.name.clone())
            .long(choice.name.clone())
            .value_name(choice.kind.to_uppercase())
            .help(help)
            .help_heading("Attributes of the element");
        match choice.kind.as_str() {
            "choice" => option.value_parser(PossibleValuesParser::new(choice.values)),
            "count" => option.value_parser(value_parser!(u32).range(..)),
            "language" => option.value_parser(language),
            _ => option,
        }
    })
}

/// The attributes that were chosen, in the order of the contract.
pub(super) fn chosen(matches: &ArgMatches) -> Vec<(String, String)> {
    let given = |name: &str| matches.get_raw(name)?.next()?.to_str().map(str::to_owned);
    choices().into_iter().filter_map(|it| given(&it.name).map(|value| (it.name, value))).collect()
}

/// A language tag, for clap.
pub(super) fn language(tag: &str) -> Result<String, String> {
    let language = Language::parse(tag).ok_or("not a language tag such as vi or zh-Hant")?;
    Ok(language.as_str().to_owned())
}

fn contract() -> Value {
    // A test sees to it that it can be read.
    serde_json::from_str(CONTRACT).unwrap_or_default()
}

fn choices() -> Vec<Choice> {
    let contract = contract();
    let attributes = contract.get("attributes").and_then(Value::as_array);
    let choice = |from: &Value| {
        let text = |name| from.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let values = from.get("values").and_then(Value::as_array).into_iter().flatten();
        Choice {
            name: text("name"),
            kind: text("type"),
            values: values.filter_map(Value::as_str).map(str::to_owned).collect(),
            default: text("default"),
            summary: text("summary").trim_end_matches('.').to_owned(),
        }
    };
    let choices = attributes.into_iter().flatten().map(choice);
    choices.filter(|choice| choice.name != "src").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_attribute_of_the_contract_can_be_chosen() {
        let names: Vec<String> = choices().into_iter().map(|it| it.name).collect();
        let expected = ["lang", "theme", "related", "open", "limit", "loading", "fonts"];
        assert_eq!(names, expected);
        assert_eq!(number(), 1);
    }
}
