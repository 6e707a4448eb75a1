//! Removing a half-written site when the user gives up.

use std::fs;
use std::path::Path;
use std::time::Duration;

/// From now on Ctrl-C removes `temporary` and ends the program with `code`.
pub(crate) fn remove_if_interrupted(temporary: &Path, code: i32) {
    let temporary = temporary.to_path_buf();
    // Without a handler the folder stays behind, under a name that says what it is: no reason not to build.
    let _ = ctrlc::set_handler(move || {
        // Pages are still being written: they may come back once or twice.
        for _ in 0..10 {
            if fs::remove_dir_all(&temporary).is_ok() || !temporary.exists() {
                break;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        std::process::exit(code);
    });
}
