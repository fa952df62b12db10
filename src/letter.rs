//! The letters in which ministries answer: no question line, but a sentence and a title that say the same.
//!
//! "In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede …", signed, and as the title of the
//! enclosure "Antwoorden van de minister van X op Kamervragen van de leden Y (P) over Z". Neither the date of that
//! brief nor that of the letter is a date of submission or of receipt.

use std::sync::LazyLock;

use crate::header::{self, Header, ReplyLine};
use crate::office::{self, Mention};
use crate::pattern::{Regex, regex};
use crate::reading::{Addressee, Replier, Reply, ReplyKind};
use crate::source::Line;
use crate::span::Span;
use crate::view::View;

static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)\b(?: Antwoord(?:en)? | Beantwoording | antwoorden ) \s+
        (?: (?:van|door) \s+ (?:de\s+)? (?<repliers> (?:[Mm]inister|[Ss]taatssecretaris) [^\n?!]{3,400}? ) \s+ )?
        (?: op \s+ (?:de\s+)? )? (?:schriftelijke\s+)? (?:[Kk]amervragen|vragen) \s+
        (?: van | gesteld\s+door | door ) \s+ (?: het\s+lid | de\s+leden | lid | leden ) \b",
    )
});

static BEHALF: LazyLock<Regex> = LazyLock::new(|| regex(r"[,\s]+(?:en\s+)?mede\s+namens\s"));

/// The number of the set, where the letter answers a brief or names it as its mark.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)(?: uw\s+brief\s+van\s+\d{1,2}\s+\w+\s+\d{4},?\s* (?:\(|met\s+)? (?:kenmerk|nr\.?|nummer)?
        | [Kk]enmerk | [Vv]raagnummers? | [Zz]aaknummer ) \s* :? \s* (?<number> 20\d\d\s?Z\s?\d{4,5} )",
    )
});

static SIGNATURE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:De|de|DE)\s+(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS)\b"));

static INITIALS: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:(?:drs?|mr|ir|ing|prof|dhr|mw)\.?\s+|(?:[A-Z][a-z]?\.\s?)+\s*|mevrouw\s+)+"));

/// Adds to a header without a question line what a letter says.
pub(crate) fn read(text: &str, lines: &[Line], view: &View, header: &mut Header) {
    let clean = view.text();
    // The title of the enclosure names the minister; the subject of the letter says the same without him.
    let Some(found) =
        TITLE.captures_iter(clean).find(|found| found.name("repliers").is_some()).or_else(|| TITLE.captures(clean))
    else {
        return;
    };
    let Some(title) = found.get(0) else { return };
    let end = clean.get(title.end()..).and_then(|rest| rest.find('\n')).map_or(clean.len(), |at| title.end() + at);
    header::parties_and_subject(view, Span::new(title.end(), end), header);
    if header.addressees.is_empty() {
        header.addressees = header::facts_of_notice(view).addressees;
    }
    header.question_line = true;
    let span = view.to_source(Span::new(title.start(), end));
    header.end = header.end.max(span.end);
    if header.question_number.is_none() {
        header.question_number = NUMBER.captures(clean).and_then(|found| {
            let number = found.name("number")?;
            let digits = number.as_str().split_whitespace().collect();
            Some((digits, view.to_source(Span::from(number.range()))))
        });
    }
    let signed = signatures(text, lines);
    let mut reply = Reply { kind: ReplyKind::Answer, by: Vec::new(), on_behalf_of: Vec::new(), received: None };
    if let Some(repliers) = found.name("repliers") {
        ministers(view, Span::from(repliers.range()), &signed, &mut reply);
    } else {
        reply.by = signed;
    }
    header.reply = Some(ReplyLine { reply, received: None, see_also: Vec::new(), span });
}

/// Who replies, by the title, with the names under the letter; and on whose behalf.
fn ministers(view: &View, repliers: Span, signed: &[Replier], reply: &mut Reply) {
    let words = repliers.of(view.text());
    let behalf = BEHALF.find(words);
    let (own, others) = behalf.map_or((words, ""), |behalf| {
        (words.get(..behalf.start()).unwrap_or_default(), words.get(behalf.end()..).unwrap_or_default())
    });
    for mention in office::mentions(own) {
        let same = |replier: &&Replier| {
            replier.office == mention.office && (signed.len() == 1 || replier.portfolio == mention.portfolio)
        };
        if let Some(replier) = signed.iter().find(same) {
            reply.by.push(Replier { portfolio: mention.portfolio, ..replier.clone() });
        }
    }
    let at = repliers.end - others.len();
    let addressee = |mention: Mention| Addressee {
        office: mention.office,
        portfolio: mention.portfolio,
        span: view.to_source(mention.span.shifted(at)),
    };
    reply.on_behalf_of = office::mentions(others).into_iter().map(addressee).collect();
}

/// "De Minister van Justitie en Veiligheid," and under it "D.M. van Weel".
fn signatures(text: &str, lines: &[Line]) -> Vec<Replier> {
    let content: Vec<Span> = lines.iter().map(|line| line.span).filter(|span| !span.is_empty()).collect();
    let mut found = Vec::new();
    for (line, name) in content.iter().zip(content.iter().skip(1)) {
        let (words, name_words) = (line.of(text), name.of(text));
        if words.len() > 120 || !SIGNATURE.is_match(words) || !(3..=60).contains(&name_words.len()) {
            continue;
        }
        let skipped = INITIALS.find(name_words).map_or(0, |initials| initials.end());
        let span = Span::new(name.start + skipped, name.end);
        let mut letters = span.of(text).chars();
        let Some(first) = letters.next().filter(|c| c.is_alphabetic()) else { continue };
        let name: String = std::iter::once(first.to_ascii_uppercase()).chain(letters).collect();
        if skipped == 0 && name.split_whitespace().count() > 4 || name.contains(|c: char| c.is_ascii_digit()) {
            continue;
        }
        if let Some(mention) = office::mentions(words).into_iter().next() {
            found.push(Replier { name, office: mention.office, portfolio: mention.portfolio, span });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{Context, Lang, Reading, Source, read};

    fn reading(text: &str) -> Reading {
        read(&Source::new(text), &Context { as_of: "2024-12-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
    }

    #[test]
    fn a_letter_with_its_enclosure() {
        let text = "Datum 16 mei 2024\n\nIn antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede dat \
            de vragen van de leden Mutluer, Lahlah (GroenLinks-PvdA) en Helder (BBB) over een bureau worden beantwoord \
            zoals aangegeven in de bijlage van deze brief.\n\nDe Minister van Justitie en Veiligheid,\n\n\
            D.M. van Weel\n\nAntwoorden van de minister van Justitie en Veiligheid, mede namens de minister van \
            Binnenlandse Zaken en Koninkrijksrelaties op Kamervragen\nvan de leden Mutluer, Lahlah (GroenLinks-PvdA) \
            en Helder (BBB) aan de minister van Justitie en Veiligheid over de sluiting van een bureau.\n\n\
            Vraag 1\nKent u dit?\n\nAntwoord op vraag 1\nJa.\n";
        let reading = reading(text);
        assert_eq!(reading.identity.question_number.as_deref(), Some("2024Z11859"));
        assert_eq!(reading.subject.as_deref(), Some("de sluiting van een bureau"));
        let askers: Vec<_> = reading.askers.iter().map(|asker| (asker.name.as_str(), asker.party.as_deref())).collect();
        let party = Some("GroenLinks-PvdA");
        assert_eq!(askers, [("Mutluer", party), ("Lahlah", party), ("Helder", Some("BBB"))]);
        assert_eq!(reading.addressees.len(), 1);
        let reply = reading.reply.unwrap();
        assert_eq!(reply.by.len(), 1);
        assert_eq!(
            (reply.by[0].name.as_str(), reply.by[0].portfolio.as_deref()),
            ("Van Weel", Some("Justitie en Veiligheid"))
        );
        assert_eq!(reply.on_behalf_of[0].portfolio.as_deref(), Some("Binnenlandse Zaken en Koninkrijksrelaties"));
        assert_eq!((reading.submitted, reply.received), (None, None));
        assert_eq!((reading.questions.len(), reading.answers.len()), (1, 1));
    }

    #[test]
    fn a_number_that_is_not_of_the_set() {
        for (sentence, number) in [
            ("In het antwoord op uw brief van 8 maart 2024, nr. 5293107, deel ik u mede", None),
            ("In antwoord op uw brief van 6 december 2023, nr. 2023Z19677, deel ik u mede", Some("2023Z19677")),
            ("Hierbij zend ik u de antwoorden (kenmerk 2023Z19677)", Some("2023Z19677")),
        ] {
            let text = format!(
                "{sentence}.\n\nAntwoorden van de minister van Financiën op vragen van het lid Jansen (SP) over geld\n\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n"
            );
            assert_eq!(reading(&text).identity.question_number.as_deref(), number, "{sentence}");
        }
    }
}
