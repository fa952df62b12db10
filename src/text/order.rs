//! One sorting for all: every other use of the library's own sort is compiled anew, 5 kB of the module each.

/// Sorts by a key of up to three numbers; what has the same key keeps its order.
pub fn sort_by<T>(items: &mut [T], key: impl Fn(&T) -> [usize; 3]) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let keys = items.iter().enumerate().map(|(at, item)| (key(item), at)).collect();
    let mut from: Vec<usize> = ranked(keys).into_iter().map(|(_, at)| at).collect();
    // Round each cycle of the permutation: what belongs at `at` stands at `from[at]`.
    for first in 0..from.len() {
        let mut at = first;
        while let Some(next) = from.get_mut(at).map(|next| std::mem::replace(next, at)).filter(|next| *next != first) {
            items.swap(at, next);
            at = next;
        }
    }
}

fn ranked(mut keys: Vec<([usize; 3], usize)>) -> Vec<([usize; 3], usize)> {
    if !keys.is_sorted() {
        keys.sort_unstable();
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::sort_by;

    #[test]
    fn equal_keys_keep_their_order() {
        let mut words = vec!["drie", "een", "twee", "vier", "ja"];
        sort_by(&mut words, |word| [word.len(), 0, 0]);
        assert_eq!(words, ["ja", "een", "drie", "twee", "vier"]);
    }
}
