//! The few facts of a document that its deadline and its dossier need: light enough to keep for ten thousand
//! documents, and read from a whole [`Reading`] or from its JSON alike.

use serde::{Deserialize, Serialize};

use crate::result::context::Asserted;
use crate::result::deadline::RequestedBy;
use crate::result::diagnostic::Code;
use crate::result::reading::{Chamber, Kind, NoticeKind, Reading, ReplyKind};
use crate::words::date::Date;

/// Declares a subset of a type of the result; what is missing is empty, what is more is passed over.
macro_rules! subset {
    ($($(#[$meta:meta])* pub struct $name:ident $body:tt)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", default)]
        #[cfg_attr(feature = "contract", derive(schemars::JsonSchema, ts_rs::TS))]
        pub struct $name $body
    )*};
}

subset! {
    /// What a deadline and a dossier need of a document. Every field is named as in [`Reading`].
    pub struct DocumentFacts {
        /// What the document is.
        pub kind: Kind,
        /// What it is known by.
        pub identity: IdentityFacts,
        /// What the questions are about.
        pub subject: Option<String>,
        /// Date of *ingezonden*.
        pub submitted: Option<Date>,
        /// Members who ask.
        pub askers: Vec<AskerFacts>,
        /// Ministers and state secretaries asked.
        pub addressees: Vec<AddresseeFacts>,
        /// The reply line.
        pub reply: Option<ReplyFacts>,
        /// Identifiers from "Zie ook".
        pub see_also: Vec<String>,
        /// What a notice says.
        pub notice: Option<NoticeFacts>,
        /// What the reader typed in.
        pub asserted: Option<Asserted>,
        /// Of the deadline only what is read and not computed.
        pub deadline: DeadlineFacts,
        /// Codes of the diagnostics.
        pub diagnostics: Vec<DiagnosticFacts>,
    }

    /// What a set and its publication are known by.
    pub struct IdentityFacts {
        /// The chamber.
        pub chamber: Option<Chamber>,
        /// Session year.
        pub session_year: Option<String>,
        /// Z number of this set.
        pub question_number: Option<String>,
        /// Official identifier.
        pub identifier: Option<String>,
        /// Probable identifier.
        pub inferred_identifier: Option<String>,
    }

    /// A member who asks.
    pub struct AskerFacts {
        /// Name as printed.
        pub name: String,
    }

    /// A minister or state secretary asked.
    pub struct AddresseeFacts {
        /// The portfolio.
        pub portfolio: Option<String>,
    }

    /// The reply line.
    pub struct ReplyFacts {
        /// What kind of reply; one whose kind is not told does not count.
        pub kind: Option<ReplyKind>,
        /// Date of *ontvangen*.
        pub received: Option<Date>,
    }

    /// What a notice says.
    pub struct NoticeFacts {
        /// Its kind; a notice whose kind is not told is none that counts.
        pub kind: Option<NoticeKind>,
        /// Sets named in it.
        pub concerns: Vec<String>,
    }

    /// What the askers ask for.
    pub struct DeadlineFacts {
        /// Requests for an earlier reply.
        pub requested_by: Vec<RequestedBy>,
    }

    /// A diagnostic by its code.
    pub struct DiagnosticFacts {
        /// Stable code.
        pub code: Option<Code>,
    }
}

impl DocumentFacts {
    /// Whether the document is a set of oral questions.
    #[must_use]
    pub fn is_oral(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.code == Some(Code::OralQuestions))
    }

    /// The last date that the document itself prints.
    #[must_use]
    pub fn last_date(&self) -> Option<Date> {
        self.submitted.max(self.reply.as_ref().and_then(|reply| reply.received))
    }

    /// The page of the set's Z number at the Tweede Kamer.
    pub(crate) fn case_page(&self) -> Option<String> {
        let number = self.identity.question_number.as_deref().filter(|number| is_case_number(number))?;
        Some(format!("https://www.tweedekamer.nl/kamerstukken/detail?id={number}&did={number}"))
    }

    /// The official page where a reply to the set would be found: the page of its Z number, which lists all its
    /// publications; else that of this publication.
    #[must_use]
    pub fn lookup(&self) -> Option<String> {
        let identity = &self.identity;
        if let Some(page) = self.case_page() {
            return Some(page);
        }
        let identifier = identity.identifier.as_ref().or(identity.inferred_identifier.as_ref())?;
        Some(format!("https://zoek.officielebekendmakingen.nl/{identifier}.html"))
    }
}

/// Whether a question number is one of the site of the Tweede Kamer: `2024Z18435`.
fn is_case_number(number: &str) -> bool {
    let Some((year, serial)) = number.split_once('Z') else {
        return false;
    };
    let is_number = |text: &str, digits| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(year, 4) && is_number(serial, 5)
}

impl From<&Reading> for DocumentFacts {
    fn from(reading: &Reading) -> Self {
        let identity = &reading.identity;
        Self {
            kind: reading.kind,
            identity: IdentityFacts {
                chamber: identity.chamber,
                session_year: identity.session_year.clone(),
                question_number: identity.question_number.clone(),
                identifier: identity.identifier.clone(),
                inferred_identifier: identity.inferred_identifier.clone(),
            },
            subject: reading.subject.clone(),
            submitted: reading.submitted,
            askers: reading.askers.iter().map(|asker| AskerFacts { name: asker.name.clone() }).collect(),
            addressees: reading
                .addressees
                .iter()
                .map(|addressee| AddresseeFacts { portfolio: addressee.portfolio.clone() })
                .collect(),
            reply: reading.reply.as_ref().map(|reply| ReplyFacts { kind: Some(reply.kind), received: reply.received }),
            see_also: reading.see_also.clone(),
            notice: reading
                .notice
                .as_ref()
                .map(|notice| NoticeFacts { kind: Some(notice.kind), concerns: notice.concerns.clone() }),
            asserted: reading.asserted.clone(),
            deadline: DeadlineFacts { requested_by: reading.deadline.requested_by.clone() },
            diagnostics: reading
                .diagnostics
                .iter()
                .map(|diagnostic| DiagnosticFacts { code: Some(diagnostic.code) })
                .collect(),
        }
    }
}
