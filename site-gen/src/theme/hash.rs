//! A name that changes with the text: so that a browser keeps a style sheet for as long as it is the same.

/// The text's hash, FNV-1a of 64 bits, in eight digits: the same on every machine.
pub(super) fn hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn another_text_has_another_name() {
        assert_eq!(hash(""), "4fd0bfc1");
        assert_ne!(hash("a {}"), hash("b {}"));
    }
}
