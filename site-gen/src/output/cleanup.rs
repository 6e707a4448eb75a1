//! Removing a half-written site when the user gives up.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Set once Ctrl-C has come.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C removes `temporary` and ends the program with `code`.
pub(crate) fn remove_if_interrupted(temporary: &Path, code: i32) {
    let temporary = temporary.to_path_buf();
    // Without a handler the folder stays behind, under a name that says what it is: no reason not to build.
    let _ = ctrlc::set_handler(move || {
        INTERRUPTED.store(true, Ordering::SeqCst);
        // Pages are still being written: they may come back once or twice.
        for _ in 0..20 {
            if fs::remove_dir_all(&temporary).is_ok() || !temporary.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        std::process::exit(code);
    });
}

/// From now on Ctrl-C ends the program with `code`.
pub(crate) fn end_if_interrupted(code: i32) {
    // Without a handler the program ends all the same, with another code.
    let _ = ctrlc::set_handler(move || std::process::exit(code));
}

/// Returns unless Ctrl-C has come: then what failed failed because its folder was taken away, and the program is about
/// to end without a word.
pub(crate) fn wait_if_interrupted() {
    while INTERRUPTED.load(Ordering::SeqCst) {
        std::thread::park();
    }
}
