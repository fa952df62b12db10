//! One sorting for all: every other use of the library's own sort is compiled anew, 5 kB of the module each.

/// Sorts by a key of up to three numbers; what has the same key keeps its order.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, key: impl Fn(&T) -> [usize; 3]) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let keys = items.iter().enumerate().map(|(at, item)| (key(item), at)).collect();
    let mut slots: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(ranked(keys).into_iter().filter_map(|(_, at)| slots.get_mut(at)?.take()));
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
