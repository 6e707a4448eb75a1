//! `ledgerline`: checks feature ledgers and turns them into a static status site.

mod assets;
mod input;
mod site;

fn main() {}
