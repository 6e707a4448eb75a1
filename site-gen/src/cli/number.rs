//! Numbers on the command line, refused in words.

/// A count from 0.
pub(super) fn count(written: &str) -> Result<usize, String> {
    written.parse().map_err(|_| "write a whole number, such as 10".to_owned())
}

/// A place in a list, from 1.
pub(super) fn place(written: &str) -> Result<u32, String> {
    let place = written.parse().ok().filter(|&place| place > 0);
    place.ok_or_else(|| "write a whole number; places count from 1".to_owned())
}

/// A port.
pub(super) fn port(written: &str) -> Result<u16, String> {
    written.parse().map_err(|_| "write a number from 0 to 65535, such as 8080".to_owned())
}
