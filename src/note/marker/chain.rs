//! Which candidates are the markers: those that together speak loudest and follow the notes.

use crate::note::marker::candidate::Candidate;

/// The heaviest series of candidates whose notes rise: linear in the candidates but for a logarithm.
pub fn heaviest(candidates: &[(usize, Candidate)], notes: usize) -> Vec<(usize, Candidate)> {
    // A Fenwick tree over notes holds the best sum of a series that ends below a note.
    let mut best: Vec<(u32, Option<usize>)> = vec![(0, None); notes + 1];
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut winner: (u32, Option<usize>) = (0, None);
    for (index, (note, candidate)) in candidates.iter().enumerate() {
        let mut at = *note;
        let mut below = (0, None);
        while at > 0 {
            if let Some(&entry) = best.get(at).filter(|entry| entry.0 > below.0) {
                below = entry;
            }
            at &= at - 1;
        }
        let sum = below.0 + candidate.weight;
        previous.push(below.1);
        let mut at = note + 1;
        while let Some(entry) = best.get_mut(at) {
            if sum > entry.0 {
                *entry = (sum, Some(index));
            }
            at += at & at.wrapping_neg();
        }
        if sum > winner.0 {
            winner = (sum, Some(index));
        }
    }
    let mut chosen = Vec::new();
    let mut next = winner.1;
    while let Some(candidate) = next.and_then(|index| candidates.get(index)) {
        chosen.push(*candidate);
        next = next.and_then(|index| previous.get(index).copied().flatten());
    }
    chosen.reverse();
    chosen
}
