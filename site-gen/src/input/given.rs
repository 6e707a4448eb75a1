//! A file that is given on standard input: its text is in memory, and so is what becomes of it.

use std::io::Read as _;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::{MAX_BYTES, ReadError};

/// What stands for standard input on the command line.
const NAME: &str = "-";

/// What it is called where nobody says which file it is.
pub(crate) const NAMELESS: &str = "<stdin>";

/// Whether `path` means standard input. A file of that name is `./-`.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == NAME
}

/// The content of a file that is nowhere on the disk.
#[derive(Debug)]
pub(crate) struct Given(Mutex<Vec<u8>>);

impl Given {
    /// What has the content `bytes`.
    pub(crate) fn of(bytes: Vec<u8>) -> Self {
        Self(Mutex::new(bytes))
    }

    /// Reads standard input to its end.
    ///
    /// # Errors
    /// [`ReadError`] if it cannot be read or is larger than [`MAX_BYTES`].
    pub(crate) fn read() -> Result<Self, ReadError> {
        let mut bytes = Vec::new();
        let input = std::io::stdin().lock();
        input.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(ReadError::Unreadable)?;
        if bytes.len() as u64 > MAX_BYTES { Err(ReadError::TooLarge) } else { Ok(Self(Mutex::new(bytes))) }
    }

    /// The content as it is now.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The content as text.
    ///
    /// # Errors
    /// [`ReadError`] if it is not UTF-8.
    pub(crate) fn text(&self) -> Result<String, ReadError> {
        String::from_utf8(self.bytes()).map_err(|error| ReadError::not_utf8(&error))
    }

    /// Gives it another text.
    pub(crate) fn set(&self, text: &str) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = text.as_bytes().to_vec();
    }
}
