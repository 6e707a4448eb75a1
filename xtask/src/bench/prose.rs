//! English-like sentences and paragraphs out of the word lists.

use super::random::Random;
use super::words::{ACTORS, COMPONENTS, EFFECTS, OPENINGS, PEOPLE, REASONS, SUBJECTS, TASKS, THINGS, VERBS};

/// One sentence, sometimes with inline markup, as people write it.
pub(super) fn sentence(random: &mut Random) -> String {
    let (actor, verb, thing) = (random.pick(ACTORS), random.pick(VERBS), noun(random));
    let (effect, reason) = (random.pick(EFFECTS), random.pick(REASONS));
    match random.between(0, 6) {
        0 => format!("{}, {actor} {verb} the {thing} {effect}.", random.pick(OPENINGS)),
        1 => format!("{} {verb} the {thing}, {reason}.", capitalised(actor)),
        2 => format!("The {thing} has to work {effect}, {reason}."),
        3 => format!("When {actor} {verb} the {thing}, the {} follows *{effect}*.", noun(random)),
        4 => format!("This is done in `{}`, where {actor} {verb} the {thing}.", random.pick(COMPONENTS)),
        5 => format!("{} asked for the **{thing}** to work {effect}.", random.pick(PEOPLE)),
        _ => format!(
            "{} {} of {} requests reach the {thing} {effect}.",
            random.pick(OPENINGS),
            random.between(2, 97),
            random.between(100, 900)
        ),
    }
}

/// A paragraph of that many sentences on one line.
pub(super) fn paragraph(random: &mut Random, sentences: usize) -> String {
    (0..sentences).map(|_| sentence(random)).collect::<Vec<_>>().join(" ")
}

/// Something to be done, without a full stop.
pub(super) fn task(random: &mut Random) -> String {
    let thing = noun(random);
    match random.between(0, 3) {
        0 => format!("{} the {thing} {}", random.pick(TASKS), random.pick(EFFECTS)),
        1 => format!("{} the {thing} in `{}`", random.pick(TASKS), random.pick(COMPONENTS)),
        2 => format!("{} {} the {thing}", capitalised(random.pick(ACTORS)), random.pick(VERBS)),
        _ => format!("{} the {thing} and the {}", random.pick(TASKS), noun(random)),
    }
}

/// Two nouns that make one: `invoice queue`.
pub(super) fn noun(random: &mut Random) -> String {
    format!("{} {}", random.pick(SUBJECTS), random.pick(THINGS))
}

/// The text with its first letter in upper case.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
