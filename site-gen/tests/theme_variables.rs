//! What `THEMES.md` says of the variables of templates is what the view structs have, and of blocks what the templates have.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// What comes from the structs stands below this line.
const MARK: &str =
    "<!-- made of the view structs by `LEDGERLINE_UPDATE=1 cargo test -p ledgerline --test theme_variables` -->\n";

/// Between these lines stands what comes from the templates.
const BLOCKS: [&str; 2] = ["<!-- made of the templates: blocks -->\n", "<!-- end of blocks -->"];

/// A struct or an enum that templates are given.
struct Shape {
    /// The file, without its ending.
    file: String,
    name: String,
    doc: String,
    /// Name, type and doc; of an enum, its values.
    fields: Vec<(String, String, String)>,
}

fn sources() -> Vec<PathBuf> {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site");
    let view = fs::read_dir(site.join("view")).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = view.filter(|path| !path.ends_with("mod.rs")).collect();
    files.extend(
        ["body.rs", "pagination.rs", "pages/editor.rs", "pages/not_found.rs", "pages/unreadable.rs"]
            .map(|file| site.join(file)),
    );
    files.sort();
    files
}

/// The shapes in the file at `path` that are serialised.
fn shapes(path: &Path) -> Vec<Shape> {
    let text = fs::read_to_string(path).unwrap();
    let file = path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut shapes: Vec<Shape> = Vec::new();
    let (mut doc, mut is_serialised, mut is_open) = (String::new(), false, false);
    for line in text.lines() {
        let code = line.trim();
        if let Some(more) = code.strip_prefix("///") {
            doc.push_str(more);
        } else if let Some(attribute) = code.strip_prefix("#[") {
            is_serialised |= attribute.starts_with("derive(") && attribute.contains("Serialize");
            assert!(
                !attribute.contains("flatten") && !attribute.contains("rename ="),
                "{file}: teach this test {code}"
            );
        } else if is_open && line == "}" {
            is_open = false;
        } else if is_open {
            let field = code.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ").trim_end_matches(',');
            let (name, of) = field.split_once(": ").unwrap_or((field, ""));
            let fields = &mut shapes.last_mut().unwrap().fields;
            fields.push((name.to_owned(), of.to_owned(), std::mem::take(&mut doc).trim().to_owned()));
        } else {
            let mut words =
                code.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ").split([' ', '<', '{']);
            let (kind, name) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            if matches!(kind, "struct" | "enum") && std::mem::take(&mut is_serialised) {
                is_open = code.ends_with('{');
                let doc = doc.trim().to_owned();
                shapes.push(Shape { file: file.clone(), name: name.to_owned(), doc, fields: Vec::new() });
            }
            doc.clear();
        }
    }
    shapes
}

/// A type in words.
fn in_words(of: &str, link: &dyn Fn(&str) -> Option<String>) -> String {
    let of = of.trim().trim_start_matches("&'a ").trim_start_matches("&'static ");
    let inner = |open: &str| of.strip_prefix(open).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        return format!("{}, if there is one", in_words(inner, link));
    }
    if let Some(inner) = inner("Vec<").or_else(|| of.strip_prefix('[').and_then(|rest| rest.split([';', ']']).next())) {
        return format!("list of {}", in_words(inner, link));
    }
    if let Some(inner) = of.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let parts: Vec<String> = inner.split(", ").map(|part| in_words(part, link)).collect();
        return format!("[{}]", parts.join(", "));
    }
    let bare = of.split('<').next().unwrap_or(of).rsplit("::").next().unwrap_or(of);
    match bare {
        "str" | "String" | "Cow" => "text".to_owned(),
        "Markup" => "safe HTML, to be put in as it is".to_owned(),
        "bool" => "true or false".to_owned(),
        "usize" | "u8" | "u32" | "u64" | "i64" => "number".to_owned(),
        _ => link(bare).unwrap_or_else(|| panic!("{of} is not among the view structs")),
    }
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

fn documentation() -> String {
    let shapes: Vec<Shape> = sources().iter().flat_map(|path| shapes(path)).collect();
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    shapes.iter().for_each(|shape| *names.entry(&shape.name).or_default() += 1);
    // Two shapes of one name are told apart by their files.
    let heading = |shape: &Shape| match template(shape) {
        Some(template) => format!("`{template}`"),
        None if names[shape.name.as_str()] > 1 => format!("{} of {}", shape.name, shape.file),
        None => shape.name.clone(),
    };
    let mut sorted: Vec<&Shape> = shapes.iter().collect();
    sorted.sort_by_key(|shape| (template(shape).is_none(), heading(shape)));
    let mut out = String::new();
    for shape in sorted {
        let link = |name: &str| {
            let of_name = || shapes.iter().filter(|other| other.name == name);
            let found = of_name().find(|other| other.file == shape.file).or_else(|| of_name().next())?;
            let heading = heading(found);
            Some(format!("[{heading}](#{})", heading.to_lowercase().replace(' ', "-")))
        };
        let doc = shape.doc.split_once("shows: ").map_or(shape.doc.as_str(), |(_, doc)| doc);
        let doc = if doc.starts_with("What the template") { "" } else { doc };
        write!(out, "\n## {}\n\n", heading(shape)).unwrap();
        if !doc.is_empty() {
            write!(out, "{}{}\n\n", doc[..1].to_uppercase(), &doc[1..]).unwrap();
        }
        for (name, of, doc) in &shape.fields {
            if of.is_empty() {
                writeln!(out, "- `\"{}\"`", kebab(name)).unwrap();
                continue;
            }
            let of = in_words(of, &link);
            let doc = if doc.is_empty() { String::new() } else { format!(". {doc}") };
            writeln!(out, "- `{name}`: {of}{doc}").unwrap();
        }
    }
    out
}

/// The template that the shape is the whole of.
fn template(shape: &Shape) -> Option<&str> {
    shape.doc.strip_prefix("What the template `")?.split('`').next()
}

/// What stands behind each `mark` up to a space or a bracket.
fn named<'t>(text: &'t str, mark: &str) -> Vec<&'t str> {
    text.split(mark).skip(1).filter_map(|rest| rest.split([' ', '"']).next()).collect()
}

/// Every template of a page: its name, the one that it rests on, and its own blocks.
fn templates() -> Vec<(String, String, Vec<String>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let pages = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut templates: Vec<_> = pages
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let on = named(&text, "{% extends \"").first().map_or(String::new(), |on| (*on).to_owned());
            (name, on, named(&text, "{% block ").into_iter().map(str::to_owned).collect())
        })
        .collect();
    templates.sort_by_key(|(name, on, _)| (!on.is_empty(), name.clone()));
    templates
}

/// The blocks as a table. `content` and those that fill a place of another template are of that template.
fn table_of_blocks() -> String {
    let templates = templates();
    let blocks_of =
        |wanted: &str| templates.iter().find(|(name, ..)| name == wanted).map(|(.., blocks)| blocks.clone());
    let mut out = "\n| template | blocks of its own |\n|---|---|\n".to_owned();
    for (name, on, blocks) in &templates {
        let mut known = Vec::new();
        for on in [on.as_str(), "base.html"].iter().filter(|on| *on != name) {
            known.extend(blocks_of(on).unwrap_or_default());
        }
        let own: Vec<String> =
            blocks.iter().filter(|block| !known.contains(block)).map(|block| format!("`{block}`")).collect();
        let on = if on.is_empty() || on == "base.html" { String::new() } else { format!(", on `{on}`") };
        let own = if own.is_empty() { "none".to_owned() } else { own.join(", ") };
        writeln!(out, "| `{name}`{on} | {own} |").unwrap();
    }
    out.push('\n');
    out
}

#[test]
fn every_page_has_blocks() {
    let templates = templates();
    assert!(templates.len() >= 22, "{}", templates.len());
    for (name, on, blocks) in &templates {
        let own = blocks.iter().filter(|block| *block != "content").count();
        assert!(own > 0 || on == "records.html", "{name} can be replaced as a whole only");
    }
}

#[test]
fn the_variables_and_blocks_of_all_templates_are_documented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("THEMES.md");
    let written = fs::read_to_string(&path).unwrap();
    let (head, _) = written.split_once(MARK).expect("the mark is there");
    let [begin, end] = BLOCKS;
    let (before, rest) = head.split_once(begin).expect("the blocks have a place");
    let (_, after) = rest.split_once(end).expect("the blocks have an end");
    let now = format!("{before}{begin}{}{end}{after}{MARK}{}", table_of_blocks(), documentation());
    if std::env::var_os("LEDGERLINE_UPDATE").is_some() {
        fs::write(&path, &now).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    assert!(written == now, "run `LEDGERLINE_UPDATE=1 cargo test -p ledgerline --test theme_variables`");
}

#[test]
fn every_template_that_makes_a_page_has_its_variables() {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/site/pages");
    let documented = documentation();
    let mut seen = 0;
    for entry in fs::read_dir(site).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for page in text.split("SiteFile::page(").skip(1) {
            let name = page.split('"').nth(1).unwrap();
            assert!(documented.contains(&format!("\n## `{name}`\n")), "no view struct says that it is for {name}");
            seen += 1;
        }
    }
    assert!(seen >= 19, "{seen}");
}
