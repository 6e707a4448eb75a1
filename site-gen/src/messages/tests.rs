//! The catalogues: that each has every message and says it with the same values, that plural forms are those of the
//! language, and that the pages ask for what is there and for all of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Expression, Pattern, PatternElement, VariantKey};

use super::catalogue::{patterns, resource, values};
use super::language::LANGUAGES;
use super::{Messages, SiteLanguage};

fn messages(name: &str) -> Messages {
    Messages::built_in(SiteLanguage::find(name).unwrap())
}

/// The names of the values of each message.
fn shape(resource: &FluentResource) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut shape = BTreeMap::new();
    for (key, pattern) in patterns(resource) {
        let mut names = BTreeSet::new();
        values(pattern, &mut names);
        assert!(shape.insert(key, names).is_none(), "{key} stands there twice");
    }
    shape
}

#[test]
fn every_catalogue_has_every_message_with_the_same_values() {
    let english = resource(SiteLanguage::english().catalogue);
    for language in &LANGUAGES {
        assert!(FluentResource::try_new(language.catalogue.to_owned()).is_ok(), "{}", language.name);
        let other = resource(language.catalogue);
        let (english, other) = (shape(&english), shape(&other));
        let keys = |shape: &BTreeMap<&str, _>| shape.keys().map(|key| (*key).to_owned()).collect::<Vec<_>>();
        assert_eq!(keys(&english), keys(&other), "{}", language.name);
        for (key, names) in english {
            assert_eq!(names, other[key], "{}: {key}", language.name);
        }
    }
}

#[test]
fn every_message_has_the_plural_forms_of_its_language_and_no_others() {
    for (name, categories) in [("en", &["one", "other"][..]), ("de", &["one", "other"]), ("ko", &["other"])] {
        let resource = resource(SiteLanguage::find(name).unwrap().catalogue);
        for (key, pattern) in patterns(&resource) {
            let forms = plural_forms(pattern);
            assert!(forms.is_empty() || forms == categories, "{name}: {key} has {forms:?}");
        }
    }
}

fn plural_forms<'p>(pattern: &'p Pattern<&'p str>) -> Vec<&'p str> {
    let choices = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => Some(variants),
        _ => None,
    });
    let names = choices.flatten().map(|variant| match variant.key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => name,
    });
    names.collect()
}

#[test]
fn no_message_fails() {
    for language in &LANGUAGES {
        let (messages, resource) = (Messages::built_in(language), resource(language.catalogue));
        for (key, names) in shape(&resource) {
            let mut given = FluentArgs::new();
            for name in names {
                given.set(name, if name == "count" { FluentValue::from(3) } else { FluentValue::from("x") });
            }
            let message = messages.bundle.get_message(key).unwrap();
            let mut errors = Vec::new();
            messages.bundle.format_pattern(message.value().unwrap(), Some(&given), &mut errors);
            assert!(errors.is_empty(), "{}: {key}: {errors:?}", language.name);
        }
    }
}

#[test]
fn counts_are_right_in_every_language() {
    let counted = |name: &str, key: &str| {
        let messages = messages(name);
        [0, 1, 2, 5, 11, 12_345].map(|number| messages.count(key, number))
    };
    assert_eq!(
        counted("en", "log-entries-count"),
        ["0 log entries", "1 log entry", "2 log entries", "5 log entries", "11 log entries", "12,345 log entries"]
    );
    assert_eq!(
        counted("de", "risks-count"),
        ["0 Risiken", "1 Risiko", "2 Risiken", "5 Risiken", "11 Risiken", "12.345 Risiken"]
    );
    assert_eq!(
        counted("ko", "ledgers"),
        ["원장 0개", "원장 1개", "원장 2개", "원장 5개", "원장 11개", "원장 12,345개"]
    );
    assert_eq!(messages("de").range(1, 80, 1_234), "1–80 von 1.234");
    assert_eq!(messages("ko").month(6, 2026), "2026년 6월");
}

#[test]
fn values_are_never_read_as_messages() {
    let text = "{ $count } <a>&amp; { skip }\u{2068}";
    for name in ["en", "de", "ko"] {
        let messages = messages(name);
        let said = messages.with("link-to-section", &[("title", text.into())]);
        assert!(said.ends_with(text), "{said}");
        let (before, behind) = messages.around("link-to-section");
        assert_eq!(format!("{before}{text}{behind}"), said);
        let html = messages.html("api-feed-stage", &[("stage", text.into())], "");
        assert!(html.contains("{ $count } &lt;a&gt;&amp;amp; { skip }"), "{html}");
    }
}

#[test]
fn scripts_get_every_plural_form_with_open_places() {
    let json = |name: &str, key: &str| -> serde_json::Value {
        serde_json::from_str(&messages(name).for_scripts([("it", key)])).unwrap()
    };
    let among = &json("de", "found-of-page")["it"];
    assert_eq!(among["one"], "{count} Ledger, {shown} davon auf dieser Seite");
    assert_eq!(json("en", "errors")["it"]["one"], "{count} error");
    assert_eq!(json("en", "errors")["it"]["other"], "{count} errors");
    assert_eq!(json("ko", "errors")["it"], serde_json::json!({ "other": "오류 {count}개" }));
    assert_eq!(json("en", "items-done-of")["it"], "Items done: {title}");
}

#[test]
fn a_project_can_put_its_own_in_place_of_single_messages() {
    let german = SiteLanguage::find("de").unwrap();
    let own = "overview = Lage\nledgers = { $count ->\n    [one] { $count } Akte\n   *[other] { $count } Akten\n}\n";
    let messages = Messages::new(german, Some(own)).ok().unwrap();
    assert_eq!((messages.text("overview"), messages.text("board")), ("Lage", "Board"));
    assert_eq!((messages.count("ledgers", 1), messages.count("ledgers", 2)), ("1 Akte".into(), "2 Akten".into()));
}

#[test]
fn what_is_wrong_in_the_messages_of_a_project_is_told_with_its_place() {
    let faults = |own: &str| {
        let faults = Messages::new(SiteLanguage::english(), Some(own)).err().unwrap();
        faults.into_iter().map(|fault| (own[fault.bytes].to_owned(), fault.message, fault.help)).collect::<Vec<_>>()
    };
    let told = faults("overveiw = x\nledgers = { $number } y\nskip = { $a }\n");
    let expected = [
        ("overveiw", "there is no message `overveiw`", "did you mean `overview`?"),
        ("number", "the message `ledgers` gets no value `$number`", "its values are `$count`"),
        ("a", "the message `skip` gets no value `$a`", "write it without values"),
    ];
    assert_eq!(told, expected.map(|(at, message, help)| (at.to_owned(), message.to_owned(), help.to_owned())));
    let (_, message, _) = &faults("overview = ok\nboard\n")[0];
    assert!(message.starts_with("this is no message: "), "{message}");
}

/// The sources in which pages ask for messages.
fn sources() -> String {
    fn read(folder: &Path, into: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
                into.push_str(&fs::read_to_string(&path).unwrap());
            }
        }
    }
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    for folder in ["src/site", "templates"] {
        read(&package.join(folder), &mut text);
    }
    text + &fs::read_to_string(package.join("src/messages/mod.rs")).unwrap()
}

#[test]
fn every_message_is_asked_for_and_every_one_that_is_asked_for_is_there() {
    let english = resource(SiteLanguage::english().catalogue);
    let known: BTreeSet<&str> = patterns(&english).map(|(key, _)| key).collect();
    let sources = sources();
    let unused: Vec<&&str> = known.iter().filter(|key| !sources.contains(&format!("\"{key}\""))).collect();
    assert!(unused.is_empty(), "no page asks for {unused:?}");
    for call in ["t(key=\"", "rich(key=\"", "messages.text(\"", "messages.count(\"", "messages.around(\""] {
        for asked in sources.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(known.contains(asked), "there is no message {asked}, which {call}… asks for");
        }
    }
}
