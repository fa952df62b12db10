//! The loops that look at every byte of a text. They are a crate of their own because the module is compiled for size
//! and these for speed (`[profile.wasm]`): there they take a third of the time, for a few kilobytes.

mod beginnings;
mod letters;
mod starts;
mod words;

pub use beginnings::{Beginnings, first_three};
pub use letters::{fold, fold_all, fold_into};
pub use starts::Starts;
pub use words::{first_word, last_word, trim};

/// Bytes that are looked at together where few pass: registers of WebAssembly hold sixteen.
const BLOCK: usize = if cfg!(target_arch = "wasm32") { 16 } else { 32 };

/// The first capital of ASCII at or behind `from`.
#[must_use]
pub fn capital(text: &[u8], from: usize) -> Option<usize> {
    let is_capital = |byte: u8| byte.wrapping_sub(b'A') < 26;
    find::<16>(text, from, is_capital, is_capital)
}

/// The first byte at or behind `from` that an odd character can begin with: control characters but the line end, odd
/// spaces, hyphens and letters, and the sign of a raised digit.
#[must_use]
pub fn odd(text: &[u8], from: usize) -> Option<usize> {
    find::<BLOCK>(text, from, is_special, may_begin_odd)
}

/// The same, or the first byte that a mark of Markdown can begin with.
#[must_use]
#[allow(clippy::needless_bitwise_bool, reason = "without branches a block of bytes is compared together")]
pub fn odd_or_mark(text: &[u8], from: usize) -> Option<usize> {
    let is_mark = |byte: u8| (byte == b'*') | (byte == b'_') | (byte == b']');
    find::<BLOCK>(text, from, |byte| is_special(byte) | is_mark(byte), |byte| may_begin_odd(byte) | is_mark(byte))
}

#[allow(clippy::needless_bitwise_bool, reason = "without branches a block of bytes is compared together")]
const fn is_special(byte: u8) -> bool {
    (byte.cast_signed() < b' '.cast_signed()) | (byte == b'^')
}

#[allow(clippy::needless_bitwise_bool, reason = "without branches a block of bytes is compared together")]
const fn may_begin_odd(byte: u8) -> bool {
    (byte < b' ') & (byte != b'\n')
        | (byte == b'^')
        | (byte == 0xC2)
        | (byte | 1 == 0xCD)
        | (byte | 1 == 0xE3)
        | (byte == 0xEF)
}

/// The first byte that passes a test: `TOGETHER` are looked at without a branch for each, more where fewer pass. Most
/// blocks have no byte that passes `coarse`, which takes less time and passes all that `test` passes.
fn find<const TOGETHER: usize>(
    text: &[u8],
    from: usize,
    coarse: impl Fn(u8) -> bool,
    test: impl Fn(u8) -> bool,
) -> Option<usize> {
    let rest = text.get(from..)?;
    let holds_none = |block: &&[u8; TOGETHER]| {
        !block.iter().fold(false, |any, &byte| any | coarse(byte))
            || !block.iter().fold(false, |any, &byte| any | test(byte))
    };
    let skipped = rest.as_chunks().0.iter().take_while(holds_none).count() * TOGETHER;
    let at = rest.get(skipped..)?.iter().position(|&byte| test(byte))?;
    Some(from + skipped + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_bytes_are_found_wherever_they_stand() {
        for length in 0..40 {
            let mut text = vec![b'a'; length];
            assert_eq!(odd(&text, 0), None);
            for at in 0..length {
                for byte in [0, b'\t', b'\r', 0xC2, 0xCC, 0xCD, 0xE2, 0xE3, 0xEF] {
                    text[at] = byte;
                    assert_eq!(odd(&text, 0), Some(at));
                    assert_eq!(odd(&text, at), Some(at));
                    assert_eq!(odd(&text, at + 1), None);
                }
                text[at] = b'\n';
            }
        }
    }
}
