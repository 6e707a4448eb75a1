//! Takes the words out of panics.
//!
//! A module of this target has no standard error: nobody ever reads what a panic says, and all that is seen is that it
//! trapped. Yet every place that can panic carries a message, a file and a line, and the code that formats them. Here the
//! functions that they are given to trap at once; `wasm-opt` then removes what led up to them.

use anyhow::{Result, ensure};
use wasm_bindgen_cli_support::Output;

/// Names of functions of the standard library that never return, as they end, generics and crate hashes aside.
const ENDS: [&str; 17] = [
    "panicking::panic",
    "panicking::panic_fmt",
    "panicking::panic_bounds_check",
    "panicking::panic_const::panic_const_div_by_zero",
    "option::unwrap_failed",
    "option::expect_failed",
    "result::unwrap_failed",
    "slice::index::slice_index_fail",
    "slice::copy_from_slice_impl::len_mismatch_fail",
    "str::slice_error_fail",
    "cell::panic_already_borrowed",
    "cell::panic_already_mutably_borrowed",
    "insert_mut::assert_failed",
    "raw_vec::handle_error",
    "raw_vec::capacity_overflow",
    "alloc::handle_alloc_error",
    "thread::local::panic_access_error",
];

/// Makes every function that [`ENDS`] names trap at once.
///
/// # Errors
/// If there is no `panic_fmt`, to which all others lead: the standard library calls it otherwise then.
pub(super) fn silence(output: &mut Output) -> Result<()> {
    let mut is_known = false;
    for function in output.wasm_mut().funcs.iter_mut() {
        let Some(name) = &function.name else { continue };
        if !ENDS.iter().any(|end| name.ends_with(end)) {
            continue;
        }
        is_known |= name.ends_with("panicking::panic_fmt");
        let mut body = function.kind.unwrap_local_mut().builder_mut().func_body();
        body.instrs_mut().clear();
        body.unreachable();
    }
    ensure!(is_known, "the wasm module has no function `panic_fmt`: see xtask/src/assets/panics.rs");
    Ok(())
}
