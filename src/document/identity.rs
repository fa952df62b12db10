//! Which document it is: chamber, session year, numbers, and the official page.

use crate::document::chamber::chamber;
use crate::document::parts::Parts;
use crate::header::identity;
use crate::result::reading::{Chamber, Identity, Kind};
use crate::source::line::Furniture;
use crate::words::session_year::SessionYear;
use crate::words::set_number;

/// What the header and the feet of the pages say of it.
pub fn identity(text: &str, file_name: Option<&str>, parts: &Parts, kind: Kind) -> Identity {
    let header = &parts.outline.header;
    let printed = parts
        .furniture
        .iter()
        .find(|line| line.furniture == Some(Furniture::Identifier))
        .map(|line| line.span.of(text));
    let foot = parts
        .furniture
        .iter()
        .find(|line| line.furniture == Some(Furniture::Foot) && line.span.of(text).contains("vergaderjaar"));
    let foot = foot.map(|line| line.span.of(text));
    let session_year = header
        .session_year
        .clone()
        .or_else(|| foot.and_then(|foot| identity::session_year(foot.get(foot.find("vergaderjaar")?..)?)));
    let recognised = kind != Kind::Unrecognised || header.oral;
    let chamber = chamber(text, parts, file_name).or(recognised.then_some(Chamber::TweedeKamer));
    let mut identity = Identity {
        chamber,
        session_year,
        number: header.number.filter(|_| recognised),
        question_number: header.question_number.as_ref().map(|(number, _)| number.clone()).filter(|_| recognised),
        ..Identity::default()
    };
    let code = if chamber == Some(Chamber::EersteKamer) { "ek" } else { "tk" };
    identity.identifier = match kind {
        Kind::Answer | Kind::Notice => identity
            .session_year
            .as_ref()
            .zip(identity.number)
            .map(|(year, number)| format!("ah-{code}-{}-{number}", year.replace('-', "")))
            .or_else(|| printed.filter(|id| id.starts_with(&format!("ah-{code}-"))).map(|id| id.replace('–', "-"))),
        // Oral questions are published among the written ones.
        _ if kind == Kind::Question || header.oral => identity
            .question_number
            .as_ref()
            .filter(|number| number.contains('Z'))
            .map(|number| format!("kv-{code}-{number}"))
            .or_else(|| printed.filter(|id| id.starts_with(&format!("kv-{code}-"))).map(|id| id.replace('–', "-"))),
        _ => None,
    };
    if kind == Kind::Question && identity.question_number.is_none() {
        let printed = identity.identifier.as_deref().and_then(|id| id.get("kv-tk-".len()..));
        identity.question_number = printed.filter(|number| set_number::is_set_number(number)).map(str::to_owned);
    }
    if identity.identifier.is_none() {
        let received = parts.reply.as_ref().and_then(|line| line.reply.received);
        let year = received.and_then(SessionYear::on).filter(|_| identity.session_year.is_none());
        identity.inferred_identifier =
            year.zip(identity.number).map(|(year, number)| format!("ah-{code}-{}-{number}", year.compact()));
    }
    identity.url = identity.identifier.as_deref().map(official_page);
    identity.inferred_url = identity.inferred_identifier.as_deref().map(official_page);
    identity
}

fn official_page(identifier: &str) -> String {
    format!("https://zoek.officielebekendmakingen.nl/{identifier}.html")
}
