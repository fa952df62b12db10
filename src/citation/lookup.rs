//! The citation finder by itself, for other projects: find and resolve in one call, ready for JSON.

use crate::citation::{self, resolve};
use crate::result::cited::{CitationKind, LawReference};
use crate::result::contract::contract;
use crate::text::span::{Span, Utf16Index};

contract! {
    /// A citation in any text.
    #[derive(Eq)]
    pub struct FoundCitation {
        /// Kind of source.
        pub kind: CitationKind,
        /// What stands there.
        pub text: String,
        /// Official identifier; `None` when none follows from the text.
        pub identifier: Option<String>,
        /// Link; `None` when recognised but not linkable.
        pub url: Option<String>,
        /// Why there is no link: a stable code.
        pub reason: Option<String>,
        /// What to call it where the words alone do not say.
        pub label: Option<String>,
        /// For kind `law`: which article of which law.
        pub law: Option<LawReference>,
        /// Where it stands, in UTF-16 code units.
        pub span: Span,
    }
}

/// Every citation in a text, resolved. It takes any text and never fails; what it cannot link it gives without `url`,
/// with the `reason`. In order, and only the numbers inside a range ("nrs. 339 t/m 342") share a span, that of the words
/// between its ends ("t/m"). Spans are UTF-16 code units of `text`, as JavaScript counts.
///
/// ```
/// use vraagstuk::find_citations;
///
/// let found = find_citations("«Één» (Kamerstuk 25 242, nr. 686; Handelingen II 2024/25, nr. 8)");
/// assert_eq!(found[0].url.as_deref(), Some("https://zoek.officielebekendmakingen.nl/kst-25242-686.html"));
/// assert_eq!((found[0].span.start, found[0].span.end), (7, 32));
/// assert_eq!(found[1].reason.as_deref(), Some("meeting-without-item"));
/// ```
#[must_use]
pub fn citations(text: &str) -> Vec<FoundCitation> {
    let index = Utf16Index::new(text);
    let found = citation::find(text);
    let context = resolve::Context::of(found.iter().map(|found| &found.reference));
    found
        .into_iter()
        .map(|found| {
            let resolved = resolve::resolve(&found.reference, &context);
            FoundCitation {
                kind: resolved.kind,
                text: found.span.of(text).to_owned(),
                identifier: resolved.identifier,
                url: resolved.url,
                reason: resolved.reason.map(str::to_owned),
                label: resolved.label,
                law: resolved.law,
                span: index.span(found.span),
            }
        })
        .collect()
}
