//! See `ledgerline_tests::fuzz::edit`.

#![no_main]

use ledgerline_tests::fuzz;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| fuzz::edit(data));
