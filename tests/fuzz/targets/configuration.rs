//! See `ledgerline_tests::fuzz::configuration`.

#![no_main]

use ledgerline_tests::fuzz;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| fuzz::configuration(data));
