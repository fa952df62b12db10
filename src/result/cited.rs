//! References to official and public sources, and where they stand.

use crate::result::contract::contract;
use crate::text::span::Span;

contract! {
    /// Where in the document something stands.
    #[derive(Eq)]
    pub enum Place {
        /// In the question with this number.
        Question(String),
        /// In the answer with this index.
        Answer(usize),
        /// In the footnote with this number.
        Footnote(String),
        /// In the header.
        Header(bool),
        /// In the notice.
        Notice(bool),
        /// In the *Toelichting*.
        Explanation(bool),
        /// Elsewhere: a document that is no set of written questions.
        Body(bool),
    }

    /// A reference to an official or public source.
    #[derive(Eq)]
    pub struct Citation {
        /// Kind of source.
        pub kind: CitationKind,
        /// What stands there.
        pub text: String,
        /// Official identifier; `None` when none follows from the text.
        pub identifier: Option<String>,
        /// Link; `None` when recognised but not linkable.
        pub url: Option<String>,
        /// Why there is no link: a stable code.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub reason: Option<String>,
        /// What to call it where the words alone do not say ("motie Ellian", "bijlage bij").
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub label: Option<String>,
        /// For kind `law`: which article of which law.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        pub law: Option<LawReference>,
        /// Where it stands.
        pub place: Place,
        /// The characters that make the reference.
        pub span: Span,
    }

    /// Kinds of source.
    #[derive(Copy, Eq, PartialOrd, Ord, Hash)]
    pub enum CitationKind {
        /// Aanhangsel van de Handelingen.
        Aanhangsel,
        /// Kamerstuk.
        Kamerstuk,
        /// Dossier of Kamerstukken.
        Dossier,
        /// Handelingen.
        Handelingen,
        /// Z number.
        Zaak,
        /// D number.
        Document,
        /// Staatsblad.
        Staatsblad,
        /// Staatscourant.
        Staatscourant,
        /// Tractatenblad.
        Tractatenblad,
        /// European Case Law Identifier, or a Dutch LJN.
        Ecli,
        /// Law, decree or treaty.
        Law,
        /// Act of the European Union.
        Eu,
        /// Case of the Court of Justice.
        EuCase,
        /// Commission document.
        Com,
        /// Web address.
        Url,
    }

    /// A law, and which part of it is named.
    #[derive(Eq)]
    pub struct LawReference {
        /// Name as printed, spelling repaired.
        pub name: String,
        /// Article, as printed.
        pub article: Option<String>,
        /// Paragraphs (*leden*).
        pub paragraphs: Vec<String>,
        /// Part (*onderdeel*, *aanhef*).
        pub part: Option<String>,
    }
}
