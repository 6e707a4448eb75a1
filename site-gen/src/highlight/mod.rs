//! Which pieces of a block of code a page gives colours: comments, strings, numbers, words of the language.
//!
//! Owns the languages that are known, as tables, and the scanners that read them, each in one pass over the text: a block
//! takes time in proportion to its length, whatever is in it. Tables of regular expressions, as editors have them, know
//! more of each language and read a fifth of a megabyte in a second; a project has ten thousand ledgers. What is coloured
//! wrongly is still all there: nothing here writes HTML or changes a text, it only says where a piece begins and ends.

mod language;
mod languages;
mod lines;
mod markup;
mod pieces;
mod words;

use ledgerline_core::html::CodePiece;

use language::Grammar;
use pieces::Pieces;

/// Longer blocks, in bytes, stay as they are: they are data that somebody put there, and nobody reads them by colour.
const LONGEST: usize = 64 * 1024;

/// The pieces of `text`, a block of code in `language` as its fence names it: in order, none over another. None where the
/// language is not known or the block is too long.
pub(crate) fn highlight(language: &str, text: &str) -> Vec<CodePiece> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let Some(grammar) = languages::named(language) else { return Vec::new() };
    let mut pieces = Pieces::default();
    match grammar {
        Grammar::Words(language) => words::scan(language, text, 0, &mut pieces),
        Grammar::Markup => markup::scan(text, &mut pieces),
        Grammar::Diff => lines::diff(text, &mut pieces),
        Grammar::Markdown => lines::markdown(text, &mut pieces),
        Grammar::Console(shell) => lines::console(shell, text, &mut pieces),
    }
    pieces.into_vec()
}

#[cfg(test)]
mod tests;
