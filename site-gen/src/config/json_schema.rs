//! The JSON Schema of `ledgerline.toml`, made from the table of its keys. Editors check and complete with it.

use serde_json::{Map, Value, json};

use super::base_url;
use super::key::{Choice, Key, Shape};
use super::keys::KEYS;

/// The dialect that the schema is written in.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema.
pub(crate) fn json_schema() -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), DIALECT.into());
    schema.insert("title".to_owned(), "ledgerline.toml".into());
    schema.insert("description".to_owned(), "What a project says about itself and its feature ledgers.".into());
    schema.extend(table(KEYS));
    Value::Object(schema)
}

/// What is asked of a table with `keys`.
fn table(keys: &[Key]) -> Map<String, Value> {
    let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), property(key))).collect();
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), "object".into());
    schema.insert("properties".to_owned(), properties.into());
    schema.insert("additionalProperties".to_owned(), false.into());
    if !required.is_empty() {
        schema.insert("required".to_owned(), required.into());
    }
    schema
}

fn property(key: &Key) -> Value {
    let mut schema = shape(&key.shape);
    let about = match key.default {
        "" => key.doc.to_owned(),
        default => format!("{}\n\nWithout it: {default}.", key.doc),
    };
    schema.insert("description".to_owned(), about.into());
    Value::Object(schema)
}

fn shape(shape: &Shape) -> Map<String, Value> {
    let schema = match shape {
        Shape::Text => text(),
        Shape::Texts => json!({ "type": "array", "items": text() }),
        Shape::Url => json!({ "type": "string", "pattern": base_url::PATTERN }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Count { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Shape::Choice(choice) => one_of(choice),
        Shape::Choices(choice) => json!({ "type": "array", "items": one_of(choice) }),
        Shape::Table(keys) => table(keys).into(),
        Shape::Tables(keys) => json!({ "type": "array", "items": table(keys) }),
        Shape::Map { names, value, .. } => {
            let property = |doc: &str| {
                let mut schema = self::shape(value);
                schema.insert("description".to_owned(), doc.into());
                Value::Object(schema)
            };
            let properties: Map<String, Value> =
                names().into_iter().map(|name| (name.name.to_owned(), property(name.doc))).collect();
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

/// A text that is not blank.
fn text() -> Value {
    json!({ "type": "string", "pattern": "\\S" })
}

fn one_of(choice: &Choice) -> Value {
    json!({ "type": "string", "enum": (choice.words)() })
}
