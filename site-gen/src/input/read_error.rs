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
        /// Whether it begins as UTF-16 does.
        is_utf16: bool,
    },
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
}

impl ReadError {
    pub(super) fn not_utf8(error: &FromUtf8Error) -> Self {
        let byte = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..byte];
        let line = 1 + before.iter().filter(|&&byte| byte == b'\n').count();
        let is_utf16 = [b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| error.as_bytes().starts_with(*mark));
        Self::NotUtf8 { byte, line, is_utf16 }
    }

    /// Whether there is no such file any more.
    pub(crate) fn is_gone(&self) -> bool {
        matches!(self, Self::Unreadable(error) if error.kind() == io::ErrorKind::NotFound)
    }

    /// The line at fault, from 1; the first where it is the file as a whole.
    pub(crate) fn line(&self) -> usize {
        match self {
            Self::NotUtf8 { line, .. } => *line,
            Self::Unreadable(_) | Self::TooLarge => 1,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "cannot be read: {}", reason(error)),
            Self::NotUtf8 { byte, line, .. } => {
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
