//! The languages that are known, and the names that fences give them.

mod c_like;
mod data;
mod query;
mod script;
mod shell;

use super::language::Grammar;

/// Every language by all of its names, in lower case.
const LANGUAGES: &[(&[&str], Grammar)] = &[
    (&["rust", "rs"], Grammar::Words(&c_like::RUST)),
    (&["ts", "typescript", "tsx", "js", "javascript", "jsx", "mjs", "cjs"], Grammar::Words(&c_like::TYPESCRIPT)),
    (&["go", "golang"], Grammar::Words(&c_like::GO)),
    (&["java", "kotlin", "kt", "scala", "groovy", "dart"], Grammar::Words(&c_like::JAVA)),
    (&["c", "h", "cpp", "c++", "cc", "hpp", "cxx", "objc"], Grammar::Words(&c_like::C)),
    (&["cs", "csharp", "c#"], Grammar::Words(&c_like::CSHARP)),
    (&["swift"], Grammar::Words(&c_like::SWIFT)),
    (&["php"], Grammar::Words(&script::PHP)),
    (&["python", "py", "python3"], Grammar::Words(&script::PYTHON)),
    (&["ruby", "rb"], Grammar::Words(&script::RUBY)),
    (&["elixir", "ex", "exs"], Grammar::Words(&script::ELIXIR)),
    (&["lua"], Grammar::Words(&script::LUA)),
    (&["sh", "bash", "zsh", "shell", "fish"], Grammar::Words(&shell::SHELL)),
    (&["console", "shell-session", "sh-session", "shellsession"], Grammar::Console(&shell::SHELL)),
    (&["powershell", "ps1", "pwsh"], Grammar::Words(&shell::POWERSHELL)),
    (&["dockerfile", "docker"], Grammar::Words(&shell::DOCKERFILE)),
    (&["make", "makefile"], Grammar::Words(&shell::MAKE)),
    (&["json", "jsonc", "json5"], Grammar::Words(&data::JSON)),
    (&["yaml", "yml"], Grammar::Words(&data::YAML)),
    (&["toml", "ini", "cfg", "conf", "properties", "env", "dotenv"], Grammar::Words(&data::TOML)),
    (&["hcl", "terraform", "tf"], Grammar::Words(&data::HCL)),
    (&["css", "scss", "less"], Grammar::Words(&data::CSS)),
    (&["sql", "postgresql", "psql", "mysql", "sqlite"], Grammar::Words(&query::SQL)),
    (&["graphql", "gql"], Grammar::Words(&query::GRAPHQL)),
    (&["proto", "protobuf"], Grammar::Words(&query::PROTOBUF)),
    (&["html", "xml", "svg", "vue", "svelte", "xhtml"], Grammar::Markup),
    (&["diff", "patch"], Grammar::Diff),
    (&["markdown", "md"], Grammar::Markdown),
];

/// How a language is read that a fence calls `name`.
pub(super) fn named(name: &str) -> Option<Grammar> {
    LANGUAGES
        .iter()
        .find(|(names, _)| names.iter().any(|known| known.eq_ignore_ascii_case(name)))
        .map(|&(_, grammar)| grammar)
}

#[cfg(test)]
mod tests {
    use super::super::language::Language;
    use super::*;

    /// Words are found by halving.
    #[test]
    fn the_words_of_every_language_are_sorted() {
        let sorted = |words: &[&str]| words.windows(2).all(|pair| pair[0] < pair[1]);
        for (names, grammar) in LANGUAGES {
            let (Grammar::Words(language) | Grammar::Console(language)) = grammar else { continue };
            let Language { keywords, constants, .. } = language;
            assert!(sorted(keywords), "keywords of {names:?}");
            assert!(sorted(constants), "constants of {names:?}");
        }
    }

    #[test]
    fn a_name_belongs_to_one_language_and_case_does_not_matter() {
        let mut names: Vec<&str> = LANGUAGES.iter().flat_map(|(names, _)| names.iter().copied()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        assert!(named("Rust").is_some() && named("brainfuck").is_none() && named("").is_none());
    }
}
