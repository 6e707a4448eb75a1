//! Why a file gave no text.

use std::string::FromUtf8Error;
use std::{fmt, io};

use super::MAX_BYTES;
use crate::report::reason;

/// Why a file gave no text. Its `Display` is the rest of a sentence about the file.
#[derive(Debug)]
pub(crate) enum ReadError {
    /// The system would not give it.
    Unreadable(io::Error),
    /// It is not UTF-8.
    NotUtf8 {
        /// The offset of the first byte that is wrong, from 0.
        byte: usize,
        /// The line of that byte, from 1.
        line: usize,
    },
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
}

impl ReadError {
    pub(super) fn not_utf8(error: &FromUtf8Error) -> Self {
        let byte = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..byte];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        Self::NotUtf8 { byte, line }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "cannot be read: {}", reason(error)),
            Self::NotUtf8 { byte, line } => {
                write!(f, "is not UTF-8: byte {byte}, on line {line}, is not part of any character")
            }
            Self::TooLarge => write!(f, "is larger than {} MiB, too large for a ledger", MAX_BYTES / (1024 * 1024)),
        }
    }
}

impl std::error::Error for ReadError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable(error) => Some(error),
            Self::NotUtf8 { .. } | Self::TooLarge => None,
        }
    }
}
