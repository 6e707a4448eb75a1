//! What was measured, as a table with the budgets, and what of them is missed by how much.

use std::time::Duration;

use super::measure::Series;
use crate::table::Table;

/// All that was measured with one number of ledgers.
pub(super) struct Measured {
    pub(super) count: usize,
    /// Bytes of the ledgers, and of the site made of them.
    pub(super) input: u64,
    pub(super) output: u64,
    pub(super) floor: Series,
    pub(super) check: Series,
    pub(super) build: Series,
    /// The same site built once more over itself.
    pub(super) rebuild: Series,
}

/// What a command may take: floors, and resident bytes.
struct Budget {
    floors: f64,
    memory: u64,
}

const CHECK: Budget = Budget { floors: 1.0, memory: 300_000_000 };
const BUILD: Budget = Budget { floors: 3.0, memory: 512_000_000 };

/// The budgets are stated for this many ledgers; with fewer they are shown but not judged.
const JUDGED_FROM: usize = 10_000;

/// Prints the table and a verdict for each budget.
pub(super) fn print(all: &[Measured]) {
    let mut table = Table::new(&[
        "",
        "median",
        "fastest",
        "slowest",
        "÷ F",
        "budget",
        "work",
        "÷ F",
        "peak memory",
        "budget",
        "output",
    ]);
    let mut verdicts = Vec::new();
    for measured in all {
        let count = measured.count;
        let output = megabytes(measured.output);
        let mut row = |name: &str, series: &Series, budget: Option<&Budget>, output: String| {
            table.row(cells(&format!("{name}, {count} ledgers"), measured, series, budget, output));
            if let Some(budget) = budget.filter(|_| count >= JUDGED_FROM) {
                verdicts.push(verdict(name, measured, series, budget));
            }
        };
        row("F", &measured.floor, None, String::new());
        row("check", &measured.check, Some(&CHECK), String::new());
        row("build", &measured.build, Some(&BUILD), output.clone());
        row("build again, unchanged", &measured.rebuild, None, output);
    }
    println!();
    table.print();
    println!();
    for measured in all {
        println!("{} ledgers are {}.", measured.count, megabytes(measured.input));
    }
    println!(
        "F is one thread that reads the ledgers, runs pulldown-cmark and writes a page each, in the same run and place."
    );
    println!("Work is the time on all cores together: it tells a slow program from a busy machine.");
    for verdict in verdicts {
        println!("{verdict}");
    }
}

fn cells(name: &str, measured: &Measured, series: &Series, budget: Option<&Budget>, output: String) -> Vec<String> {
    vec![
        name.to_owned(),
        milliseconds(series.median()),
        milliseconds(series.fastest()),
        milliseconds(series.slowest()),
        format!("{:.2}", floors(measured, series)),
        budget.map_or_else(String::new, |budget| format!("≤ {}", budget.floors)),
        milliseconds(series.cpu()),
        format!("{:.2}", ratio(series.cpu(), measured.floor.cpu())),
        megabytes(series.memory()),
        budget.map_or_else(String::new, |budget| format!("≤ {}", megabytes(budget.memory))),
        output,
    ]
}

fn verdict(name: &str, measured: &Measured, series: &Series, budget: &Budget) -> String {
    let floors = floors(measured, series);
    let time = if floors <= budget.floors {
        format!("meets its time ({floors:.2} F of {} F)", budget.floors)
    } else {
        format!("misses its time by {:.2} F ({floors:.2} F of {} F)", floors - budget.floors, budget.floors)
    };
    let (used, allowed) = (series.memory(), budget.memory);
    let memory = if used <= allowed {
        format!("meets its memory ({} of {})", megabytes(used), megabytes(allowed))
    } else {
        format!("misses its memory by {} ({} of {})", megabytes(used - allowed), megabytes(used), megabytes(allowed))
    };
    format!("{name} with {} ledgers {time} and {memory}.", measured.count)
}

fn floors(measured: &Measured, series: &Series) -> f64 {
    ratio(series.median(), measured.floor.median())
}

fn ratio(time: Duration, floor: Duration) -> f64 {
    time.as_secs_f64() / floor.as_secs_f64().max(f64::EPSILON)
}

fn milliseconds(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

/// Bytes as megabytes of 1,000,000 bytes with one digit.
fn megabytes(bytes: u64) -> String {
    format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
}
