//! The letters in which ministries answer: no question line, but a sentence and a title that say the same.
//!
//! "In antwoord op uw brief van 5 juli 2024, nr. 2024Z11859, deel ik u mede …", signed, and as the title of the
//! enclosure "Antwoorden van de minister van X op Kamervragen van de leden Y (P) over Z". Neither the date of that
//! brief nor that of the letter is a date of submission or of receipt.

use std::sync::LazyLock;

use crate::header::office::{self, Mention};
use crate::header::parts::{Header, ReplyLine};
use crate::header::question_line;
use crate::result::reading::{Addressee, Replier, Reply, ReplyKind};
use crate::source::line::Line;
use crate::text::pattern::{Captures, Regex, regex};
use crate::text::span::Span;
use crate::text::view::View;
use crate::words::term;

static TITLE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)\b(?: Antwoord(?:en)? | Beantwoording | antwoorden ) \s+
        (?: (?:van|door) \s+ (?:de\s+)? (?<repliers> (?:[Mm]inister|[Ss]taatssecretaris) [^\n?!]{3,400}? ) \s+ )?
        (?: op \s+ (?:de\s+)? )? (?:schriftelijke\s+)? (?:[Kk]amervragen|vragen) \s+
        (?: van | gesteld\s+door | door ) \s+ (?: (?:het\s+|de\s+)? (?:[Kk]amer)?(?:lid|leden) ) \b",
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

/// The number of the set behind the subject.
static NUMBERED: LazyLock<Regex> = LazyLock::new(|| regex(r"[\s,]*\((?:kenmerk\s*:?\s*)?20\d\dZ\d{4,5}\)?"));

/// "Hierbij zend ik u, mede namens de minister voor Langdurige Zorg en Sport, de antwoorden".
static LETTER_BEHALF: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"\bmede\s+namens\s+(?<others>(?:de|het|mijn)\s[^.\n]{5,300}?)(?:,\s+|\s+)(?:de\s+(?:antwoord|beantwoord|reactie)|mijn\s+(?:antwoord|reactie)|mee\b|mede\s+dat|dat\s+de|aan\b|hierbij\b|op\b)",
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
    let titled = |found: &Captures<'_>| found.get(0).is_some_and(|title| title.as_str().starts_with(['A', 'B']));
    let with_replier = || TITLE.captures_iter(clean).find(|found| found.name("repliers").is_some());
    let capital = || TITLE.captures_iter(clean).find(titled);
    let Some(found) = with_replier().or_else(capital).or_else(|| TITLE.captures(clean)) else { return };
    let Some(title) = found.get(0) else { return };
    let end = clean.get(title.end()..).and_then(|rest| rest.find('\n')).map_or(clean.len(), |at| title.end() + at);
    let end = end_of_page_title(text, view, Span::new(title.end(), end), header);
    question_line::parties_and_subject(view, Span::new(title.end(), end), header);
    header.subject = header.subject.take().map(|(subject, span)| {
        let numbered = NUMBERED.find(&subject).map_or(subject.len(), |number| number.start());
        (subject.get(..numbered).unwrap_or(&subject).to_owned(), span)
    });
    if header.addressees.is_empty() {
        header.addressees = question_line::facts_of_notice(view).addressees;
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
        header.question_number = header.question_number.take().or_else(|| only_number(view));
    }
    // Above a document that has a reply line of its own the title is that of a page.
    if header.reply.as_ref().is_some_and(|line| line.received.is_some() && line.span.start >= span.end) {
        return;
    }
    let (signed, _) = signatures(text, lines);
    let mut reply = Reply { kind: ReplyKind::Answer, by: Vec::new(), on_behalf_of: Vec::new(), received: None };
    if let Some(repliers) = found.name("repliers") {
        ministers(view, Span::from(repliers.range()), &signed, &mut reply);
    } else {
        reply.by = signed;
        reply.on_behalf_of = behalf_of_letter(view, title.start());
    }
    header.reply = Some(ReplyLine { reply, received: None, see_also: Vec::new(), span });
}

/// Where a title ends above the number or the reply line of the document itself: no blank line has to be between them.
fn end_of_page_title(text: &str, view: &View, title: Span, header: &Header) -> usize {
    let words = title.of(view.text());
    let begins_line =
        |at: usize| text.get(..view.to_source(Span::new(at, at + 1)).start).unwrap_or_default().ends_with('\n');
    let numbers =
        question_line::NUMBER.find_iter(words).map(|found| title.start + found.start()).find(|&at| begins_line(at));
    let in_aanhangsel = IN_AANHANGSEL.find(words).map(|found| title.start + found.start());
    let reply = header.reply.as_ref().filter(|line| line.received.is_some());
    let reply = reply.map(|line| view.of_source(line.span).start).filter(|&at| at > title.start);
    numbers.into_iter().chain(in_aanhangsel).chain(reply).fold(title.end, usize::min)
}

/// The number in the Aanhangsel, as the Word form has it: "AH 640".
static IN_AANHANGSEL: LazyLock<Regex> = LazyLock::new(|| regex(r"\s+AH\s\d{1,4}(?:\s|$)"));

/// Adds to a header with a question line and without a reply line who signed the letter above it.
pub(crate) fn sign(text: &str, lines: &[Line], view: &View, header: &mut Header) {
    if header.reply.is_some() || !view.text().contains("oorzitter") || !view.text().contains("ntwoord") {
        return;
    }
    let (by, at) = signatures(text, lines);
    if let Some(at) = at {
        let reply = Reply { kind: ReplyKind::Answer, by, on_behalf_of: Vec::new(), received: None };
        let span = Span::new(at.start, at.start);
        header.reply = Some(ReplyLine { reply, received: None, see_also: Vec::new(), span });
    }
}

/// No letter that only asks for more time is longer, in bytes; others can speak of questions and of delay too.
const LONGEST_NOTICE: usize = 6000;

/// Adds what the running text of a letter says, where there is neither a question line nor a title: with answers
/// behind it, or a notice in itself ("De vragen van het lid Piri (GroenLinks-PvdA) kunnen niet binnen …").
pub(crate) fn read_running(text: &str, lines: &[Line], header: &mut Header, answers: bool) {
    let mut view = View::default();
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        view.line(text, line.span);
    }
    let clean = view.text();
    let kind = match (answers, term::postpones(clean)) {
        (true, _) if clean.contains("oorzitter") || clean.contains("ierbij") => ReplyKind::Answer,
        (false, true) if text.len() < LONGEST_NOTICE => ReplyKind::Notice,
        _ => return,
    };
    let mut told = Header::default();
    let Some(at) = question_line::told(&view, &mut told) else { return };
    header.elsewhere |= told.elsewhere;
    header.askers = told.askers;
    header.addressees = told.addressees;
    header.subject = told.subject;
    header.submitted = told.submitted.or(header.submitted);
    if header.question_number.is_none() {
        header.question_number = only_number(&view);
    }
    let (by, signed) = signatures(text, lines);
    let paragraph = clean.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let start = if kind == ReplyKind::Notice {
        header.signed = signed.map(|span| span.start);
        view.to_source(Span::new(paragraph, at + 1)).start
    } else {
        header.question_line = true;
        let end = clean.get(at..).and_then(|rest| rest.find('\n')).map_or(clean.len(), |end| at + end);
        signed.map_or_else(|| view.to_source(Span::new(at, end)).end, |span| span.end)
    };
    header.end = header.end.max(start);
    let reply = Reply { kind, by, on_behalf_of: Vec::new(), received: None };
    header.reply = Some(ReplyLine { reply, received: None, see_also: Vec::new(), span: Span::new(start, start) });
}

/// The one Z number of a letter.
fn only_number(view: &View) -> Option<(String, Span)> {
    let mut found = question_line::NUMBER.find_iter(view.text()).map(|found| {
        let digits: String = found.as_str().split_whitespace().collect();
        (digits, view.to_source(Span::from(found.range())))
    });
    let first = found.next()?;
    found.all(|(digits, _)| digits == first.0).then_some(first)
}

/// On whose behalf the letter above its enclosure is written.
fn behalf_of_letter(view: &View, end: usize) -> Vec<Addressee> {
    let letter = view.text().get(..end.saturating_add(200)).unwrap_or(view.text());
    let others = LETTER_BEHALF.captures(letter).and_then(|found| found.name("others").map(|others| others.range()));
    let mentions = others.map_or_else(Vec::new, |range| {
        let shift = range.start;
        office::mentions(letter.get(range).unwrap_or_default()).into_iter().map(|it| (it, shift)).collect()
    });
    let addressee = |(mention, shift): (Mention, usize)| Addressee {
        office: mention.office,
        portfolio: mention.portfolio,
        span: view.to_source(mention.span.shifted(shift)),
    };
    mentions.into_iter().map(addressee).collect()
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

/// "De Minister van Justitie en Veiligheid," and under it "D.M. van Weel"; and where they stand.
fn signatures(text: &str, lines: &[Line]) -> (Vec<Replier>, Option<Span>) {
    let content = lines.iter().filter(|line| line.furniture.is_none()).map(|line| line.span);
    let content: Vec<Span> = content.filter(|span| !span.is_empty()).collect();
    let mut found = Vec::new();
    let mut place: Option<Span> = None;
    for (at, line) in content.iter().enumerate() {
        let words = line.of(text);
        if words.len() > 120 || !SIGNATURE.is_match(words) {
            continue;
        }
        let (mention, lines) = office_over_lines(text, content.get(at..).unwrap_or_default());
        let name = content.get(at + lines).and_then(|name| signed_by(text, *name));
        if let (Some((name, span)), Some(mention)) = (name, mention) {
            place = Some(Span::new(place.map_or(line.start, |place| place.start), span.end));
            found.push(Replier { name, office: mention.office, portfolio: mention.portfolio, span });
        }
    }
    if found.is_empty() {
        return named_first(text, &content);
    }
    (found, place)
}

/// "Femke Marije Wiersma" and under it, as the last line, "Minister van Landbouw, Natuur en Voedselkwaliteit".
fn named_first(text: &str, content: &[Span]) -> (Vec<Replier>, Option<Span>) {
    let [.., name, office] = content else { return (Vec::new(), None) };
    let words = office.of(text);
    let office_line = words.len() <= 120 && !words.ends_with('.') && TITLE_OF_OFFICE.is_match(words);
    let mention = office::mentions(words).into_iter().next().filter(|_| office_line);
    let Some((mention, (signed, span))) = mention.zip(signed_by(text, *name)) else { return (Vec::new(), None) };
    let replier = Replier { name: signed, office: mention.office, portfolio: mention.portfolio, span };
    (vec![replier], Some(Span::new(name.start, office.end)))
}

static TITLE_OF_OFFICE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:[Dd]e\s+)?(?:[Mm]inister|[Ss]taatssecretaris)\b"));

/// The office that a signature names, on how many lines: "de minister van Volksgezondheid," / "Welzijn en Sport,".
fn office_over_lines(text: &str, lines: &[Span]) -> (Option<Mention>, usize) {
    const MOST: usize = 3;
    let first = |words: &str| office::mentions(words).into_iter().next();
    let Some(line) = lines.first() else { return (None, 1) };
    let mut words = line.of(text).to_owned();
    let (mut mention, mut count) = (first(&words), 1);
    for more in 2..=MOST.min(lines.len()) {
        let next = lines.get(more - 1).map_or("", |line| line.of(text));
        if office::is_known(next) {
            // The part of the portfolio that is his own: "Digitalisering en Koninkrijksrelaties".
            count = more;
        }
        words.push(' ');
        words.push_str(next.trim_end_matches(',').trim_end_matches(" a.i."));
        let longer = first(&words);
        let portfolio = longer.as_ref().and_then(|mention| mention.portfolio.as_deref());
        let other = portfolio != mention.as_ref().and_then(|mention| mention.portfolio.as_deref());
        if other && portfolio.is_some_and(office::is_known) {
            (mention, count) = (longer, more);
        }
    }
    (mention, count)
}

/// The name under an office, without initials and titles.
fn signed_by(text: &str, line: Span) -> Option<(String, Span)> {
    let words = line.of(text);
    if !(3..=60).contains(&words.len()) {
        return None;
    }
    let skipped = INITIALS.find(words).map_or(0, |initials| initials.end());
    let span = Span::new(line.start + skipped, line.end);
    let mut letters = span.of(text).chars();
    let first = letters.next().filter(|c| c.is_alphabetic())?;
    let name: String = std::iter::once(first.to_ascii_uppercase()).chain(letters).collect();
    let long = skipped == 0 && name.split_whitespace().count() > 4;
    (!long && !name.contains(|c: char| c.is_ascii_digit() || c == ',' || c == ':')).then_some((name, span))
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
