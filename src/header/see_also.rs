//! "Zie ook Aanhangsel …": earlier publications of the same set.

use std::sync::LazyLock;

use crate::citation::{self, resolve};
use crate::result::cited::CitationKind;
use crate::text::pattern::{Near, Regex, regex};
use crate::text::span::{Span, first_chars};
use crate::text::view::View;

static SEE_ALSO: LazyLock<Near> =
    LazyLock::new(|| Near::new(regex(r"[Zz]ie\s*ook\s*(?:de\s+)?(?:[Aa]anhangsel|ah-[te]k)"), ["ook"], 16, 40));

/// Behind the date of a reply line.
pub(super) static BEHIND: LazyLock<Regex> = LazyLock::new(|| regex(r"^[\s,;.()]*[Zz]ie\s*ook\s*"));

/// "Zie ook Aanhangsel …" in a view: each identifier with the span of its citation.
#[must_use]
pub fn see_also(view: &View) -> Vec<(String, Span)> {
    let found = SEE_ALSO.find(view.text());
    found.map_or_else(Vec::new, |found| aanhangsels(view, Span::new(found.start(), view.text().len())).0)
}

/// The references to the Aanhangsel that a part of a view begins with, and where the last of them ends.
pub(super) fn aanhangsels(view: &View, part: Span) -> (Vec<(String, Span)>, Option<usize>) {
    let mut last: Option<usize> = None;
    let mut identifiers = Vec::new();
    for citation in citation::find_in(first_chars(part.of(view.text()), 200)) {
        let resolved = resolve::resolve(&citation.reference, &resolve::Context::default());
        let far = citation.span.start > last.map_or(40, |end| end - part.start + 8);
        if resolved.kind != CitationKind::Aanhangsel || far {
            break;
        }
        last = Some(part.start + citation.span.end);
        if let Some(identifier) = resolved.identifier {
            identifiers.push((identifier, view.to_source(citation.span.shifted(part.start))));
        }
    }
    (identifiers, last)
}
