//! Removing a half-written site when the user gives up.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Set once Ctrl-C has come.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The folder in which a site is being written.
static UNFINISHED: Mutex<Option<PathBuf>> = Mutex::new(None);

/// From now on Ctrl-C removes what is unfinished and ends the program with `code`.
pub(crate) fn clean_up_if_interrupted(code: i32) {
    // Without a handler the folder stays behind, for the next build to remove: no reason not to build.
    let _ = ctrlc::set_handler(move || {
        INTERRUPTED.store(true, Ordering::SeqCst);
        if let Some(temporary) = set_unfinished(None) {
            // Pages are still being written: they may come back once or twice.
            for _ in 0..20 {
                if fs::remove_dir_all(&temporary).is_ok() || !temporary.exists() {
                    break;
                }
                std::thread::sleep(Duration::from_millis(10));
            }
        }
        std::process::exit(code);
    });
}

/// A folder that Ctrl-C removes as long as this lives.
#[derive(Debug)]
pub(super) struct Unfinished(());

impl Unfinished {
    pub(super) fn at(folder: &Path) -> Self {
        set_unfinished(Some(folder.to_path_buf()));
        Self(())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        set_unfinished(None);
    }
}

fn set_unfinished(folder: Option<PathBuf>) -> Option<PathBuf> {
    std::mem::replace(&mut *UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner), folder)
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
