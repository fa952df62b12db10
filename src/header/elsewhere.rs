//! Questions that look the same and are put elsewhere: to a municipality, a province, the European Commission.

use std::sync::LazyLock;

use crate::text::pattern::{Near, Regex, regex};

static TO: LazyLock<Near> = LazyLock::new(|| Near::new(regex(r"\b[Aa]an\s+(?:de\s+|het\s+)?"), ["aan", "Aan"], 0, 16));

/// The bodies and persons that are asked there.
static BODY: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi)^ (?: (?:dagelijks\s+)?college\b | (?:de\s+)?b\.?\s*(?:en|&)\s*w\b | (?:loco-?)?burgemeesters?\b | wethouders?\b
        | (?:collegelid|collegeleden|portefeuillehouders?)\b | (?:eilands)?gedeputeerden?\b | gs\b
        | (?:algemeen|dagelijks)\s+bestuur\b | (?:hoog)?heemra(?:ad|den)\b | dijkgraaf\b | bestuurscollege\b
        | gezaghebber\b | commissaris\s+van\s+de\s+koning | gemeenteraad\b | provinciale\s+staten\b
        | (?:europese\s+)?commissie\s*(?:$|\(|en\b|van\s+de\s+europese) )",
    )
});

/// Who belongs to the government.
const GOVERNMENT: [&str; 6] = ["minister", "secretari", "kabinet", "regering", "bewindsl", "premier"];

/// Whether such a body is asked, and nobody of the government: by the words between who asks and the subject.
pub fn is_asked(parties: &str) -> bool {
    let Some(to) = TO.find(parties) else { return false };
    let asked = parties.get(to.end()..).unwrap_or_default();
    BODY.is_match(asked) && {
        let asked = asked.to_ascii_lowercase();
        !GOVERNMENT.iter().any(|office| asked.contains(office))
    }
}
