//! See `ledgerline_tests::fuzz::parse`.

#![no_main]

use ledgerline_tests::fuzz;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| fuzz::parse(data));
