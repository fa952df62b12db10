//! The published contract: `docs/result.schema.json` and `www/result.d.ts` follow from the Rust types,
//! and every golden keeps to the schema.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper of a test fails as the test")]

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use jsonschema::Validator;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Value, json};
use ts_rs::{Config, TS, TypeVisitor};
use vraagstuk::{
    Collection, Context, DisplayBlock, DocumentFacts, FoundCitation, Reading, Sizes, Statistics, StatusName,
};

const REFRESH: &str = "refresh it with `UPDATE=1 cargo test --features contract --test contract`";

/// Both generators over the types that the contract publishes.
struct Contract {
    schemas: SchemaGenerator,
    results: Vec<Value>,
    config: Config,
    declarations: BTreeMap<String, String>,
}

/// Every type that leaves the module or goes into it; their parts follow.
fn contract() -> Contract {
    let mut contract = Contract {
        schemas: SchemaSettings::draft2020_12().for_serialize().into_generator(),
        results: Vec::new(),
        config: Config::new().with_large_int("number"),
        declarations: BTreeMap::new(),
    };
    contract.add_result::<Reading>();
    contract.add_result::<Collection>();
    contract.add_result::<Statistics>();
    contract.add_argument::<DisplayBlock>();
    contract.add_argument::<FoundCitation>();
    contract.add_argument::<StatusName>();
    contract.add_argument::<Sizes>();
    contract.add_argument::<DocumentFacts>();
    contract.add_argument::<Context>();
    contract
}

impl Contract {
    /// A type of result: in the schema and in the declarations.
    fn add_result<T: schemars::JsonSchema + TS + 'static>(&mut self) {
        self.results.push(self.schemas.subschema_for::<T>().to_value());
        self.visit::<T>();
    }

    /// A type that only goes in: in the declarations.
    fn add_argument<T: TS + 'static>(&mut self) {
        self.visit::<T>();
    }

    fn schema(&mut self) -> Value {
        json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "What Vraagstuk reads in written questions",
            "anyOf": self.results,
            "$defs": self.schemas.take_definitions(true),
        })
    }

    fn declarations(&self) -> String {
        let head = format!("// Made from the Rust types; {REFRESH}.\n");
        self.declarations.values().fold(head, |all, one| all + "\n" + &tidy(one))
    }
}

impl TypeVisitor for Contract {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        let name = T::ident(&self.config);
        if T::output_path().is_some() && !self.declarations.contains_key(&name) {
            let declaration = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl(&self.config));
            self.declarations.insert(name, declaration);
            T::visit_dependencies(self);
        }
    }
}

/// Comments on one line and fields indented, as one would write them.
fn tidy(declaration: &str) -> String {
    let text = declaration.replace("/**\n * ", "/** ").replace("\n */", " */").replace(", };", ",\n};");
    let mut inside = false;
    let lines = text.lines().map(str::trim).map(|line| {
        inside &= line != "};";
        let indent = match line {
            _ if inside => "  ",
            _ if line.starts_with('*') => " ",
            _ => "",
        };
        inside |= line.ends_with('{');
        format!("{indent}{line}\n")
    });
    as_json(&lines.collect::<String>())
}

/// What the comments of the Rust types call `None` is `null` outside.
fn as_json(text: &str) -> String {
    text.replace("`None`", "`null`")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Holds a file of the repository against what it should be, or writes it.
fn check(file: &str, content: &str) {
    let path = root().join(file);
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == content, "{file} does not follow from the Rust types: {REFRESH}");
}

/// A validator of one result type of the published schema.
fn validator(name: &str) -> Validator {
    let definitions = contract().schema()["$defs"].take();
    jsonschema::validator_for(&json!({ "$ref": format!("#/$defs/{name}"), "$defs": definitions })).unwrap()
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn schema_follows_from_the_types() {
    let schema = serde_json::to_string_pretty(&contract().schema()).unwrap();
    check("docs/result.schema.json", &(as_json(&schema) + "\n"));
}

#[test]
fn declarations_follow_from_the_types() {
    check("www/result.d.ts", &contract().declarations());
}

#[test]
fn schema_asks_for_every_field_and_lets_facts_be_null() {
    let validator = validator("Reading");
    let mut reading = serde_json::to_value(Reading::default()).unwrap();
    assert_eq!(faults(&validator, &reading), Vec::<String>::new());
    reading["subject"] = json!(3);
    reading["identity"].as_object_mut().unwrap().remove("number");
    assert_eq!(
        faults(&validator, &reading),
        ["/identity: \"number\" is a required property", "/subject: 3 is not of types \"null\", \"string\""]
    );
}

#[test]
fn goldens_keep_to_the_schema() {
    let validator = validator("Reading");
    for entry in fs::read_dir(root().join("tests/golden")).into_iter().flatten() {
        let path = entry.unwrap().path();
        let golden = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        assert_eq!(faults(&validator, &golden), Vec::<String>::new(), "{}", path.display());
    }
}
