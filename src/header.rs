//! The header: masthead, question line, reply line, see-also → identity, askers, addressees, subject, dates.

use std::sync::LazyLock;

use crate::citation;
use crate::date::{self, Date};
use crate::letter;
use crate::office::{self, repair_diacritics};
use crate::pattern::{Regex, regex};
use crate::reading::{Addressee, Asker, Chamber, CitationKind, Office, Replier, Reply, ReplyKind};
use crate::resolve;
use crate::session_year::SessionYear;
use crate::source::{Furniture, Line};
use crate::span::{Span, first_chars};
use crate::view::{View, trimmed};

/// What the header says. Spans point into the document.
#[derive(Debug, Default)]
pub struct Header {
    /// The chamber, where printed.
    pub chamber: Option<Chamber>,
    /// Session year with a plain hyphen.
    pub session_year: Option<String>,
    /// Number in the Aanhangsel.
    pub number: Option<u32>,
    /// Z number, or a ten-digit number of before 2009.
    pub question_number: Option<(String, Span)>,
    /// The identifier printed at the foot of the first page.
    pub printed_identifier: Option<String>,
    /// Whether there is a question line.
    pub question_line: bool,
    /// Whether the questions are oral.
    pub oral: bool,
    /// Members who ask.
    pub askers: Vec<Asker>,
    /// Whom they ask.
    pub addressees: Vec<Addressee>,
    /// What about.
    pub subject: Option<(String, Span)>,
    /// Date of *ingezonden*.
    pub submitted: Option<(Date, Span)>,
    /// The reply line.
    pub reply: Option<ReplyLine>,
    /// The see-also line: the identifiers, and where it stands.
    pub see_also: Vec<(String, Span)>,
    /// Where the header ends; 0 when there is none.
    pub end: usize,
}

/// A reply line.
#[derive(Debug, Clone)]
pub struct ReplyLine {
    /// What it says.
    pub reply: Reply,
    /// Where the date of *ontvangen* stands.
    pub received: Option<Span>,
    /// The see-also behind it.
    pub see_also: Vec<(String, Span)>,
    /// Where the line stands.
    pub span: Span,
}

/// "Vragen van het lid …", not the title "Vragen gesteld door de leden der Kamer".
static QUESTION_LINE: LazyLock<Regex> =
    LazyLock::new(|| asked_by(r"(?: (?<oral>[Mm]ondelinge\s+[Vv]ragen) | \bVra(?:gen|ag) )"));

/// The same inside a sentence: "De vragen van het lid Flach (SGP)".
static QUESTIONS_OF: LazyLock<Regex> = LazyLock::new(|| asked_by(r"\b[Vv]ra(?:gen|ag)"));

fn asked_by(questions: &str) -> Regex {
    regex(&format!(
        r"(?x) {questions} \s+ (?:van|door|gesteld\s+door) \s*
        (?: (?:het|de) \s+ (?:het\s+)? (?:lid|leden|heer|heren) \b (?:\s+(?:lid|leden)\b)? | (?: mevrouw | lid | leden ) \b
          | (?: mevr | mw | dhr ) \b \.? )
        (?: \s+ (?:de\s+heer|mevrouw) \b )?",
    ))
}

/// "(ingezonden 22 oktober 2024)", "(Ingzonden …", and "op 9 november 2005 medegedeeld aan" of the Eerste Kamer.
static SUBMITTED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?xi) \(? \s* in g?e?z[oe]+nden \s* (?:op\s*)? (?: \d | op | [^)]{0,4}$ )"));

static COMMUNICATED: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\s+op\s+(?<date>\d{1,2}\s*[a-z]+\s*\d{4})\s+(?:mede|mee)gedeeld(?:\s+aan)?"));

/// " aan de Minister van": where the askers end.
static TO: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)\s*\baan\s*(?:de\s*|het\s*)?(?:vice-?)?(?:ministers?|staatss?ecretaris|secretaris|bewindslieden|kabinet|regering)",
    )
});

/// " over ": where the addressees end. In damaged text the space behind it is lost ("overde").
static ABOUT: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?:^|[\s,)])(?:over|inzake|betreffende|naar\s+aanleiding\s+van)(?<lost>\s*)"));

static REPLY_LINE: LazyLock<Regex> = LazyLock::new(|| regex(&format!(r"(?x) \b {REPLY}")));

/// The same at the start of a line.
static REPLY_START: LazyLock<Regex> = LazyLock::new(|| regex(&format!("(?x) ^ {REPLY}")));

const REPLY: &str = r" (?: (?<further> Nadere? | Aanvullende? | Tweede ) \s+ | (?<revised> Herziene? (?:\s+versie\s+van\s+het)? ) \s+ )?
        (?: (?<answer> [Aa]ntwoord(?:en)? | Beantwoording ) | (?<notice> [Mm]ededeling | Uitstelbericht ) )
        (?: \s+ \( herziene\ versie \) )? \s* (?: mede\s+namens\s+.{3,80}? )? \s*van \s* (?: de\s+ )? (?: demissionair\s+ )?
        (?: (?:[Vv]ice-?)?[Mm]inister | [Ss]taatss?ecretaris | MINISTER | STAATSSECRETARIS
          | (?:mevrouw|mw\.?|de\s+heer|dhr\.?)\s+[A-Z][^(),]{1,40},\s*(?:minister|staatssecretaris)
          | [A-Z][^(),.]{1,40}\([^()]{4,80}\)[^()]{0,200}\(\s*[Oo]ntvangen )";

static RECEIVED: LazyLock<Regex> = LazyLock::new(|| regex(r"(?i)(?:\(\s*)*(?:ontvangen\s*\(?\s*)+"));

static ON_BEHALF: LazyLock<Regex> = LazyLock::new(|| regex(r"[\s,)]+(?:en\s+)?mede\s*(?:namens|ondertekend\s+door)\b"));

static REPLIER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?xi) (?: (?:mevrouw|mw\.?|de\s+heer|dhr\.?)\s+(?<named>[A-Z][^(),]{1,40}),\s* )?
        \b(?<office>(?:vice-?)?ministers?\s?-\s?president|minister|staatss?ecretaris) \s* (?: (?:van|voor)\s+[A-ZÀ-ÖØ-Þ][^()]*?,\s* )?
        (?: mevrouw\s+ | mw\.?\s+ | de\s+heer\s+ | dhr\.?\s+ | drs\.\s+ | mr\.\s+ )?
        (?<name>[^(),;]*?) \s* (?: [(] (?<portfolio>[^()]*) | $ | , | ;)",
    )
});

static SEE_ALSO: LazyLock<Regex> = LazyLock::new(|| regex(r"[Zz]ie\s*ook\s*(?:de\s+)?(?:[Aa]anhangsel|ah-[te]k)"));

static AANHANGSEL_NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"^(?:AH\s?-?\s?)?(\d{1,4})$"));

static SET_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:(?:[Kk]enmerk|[Vv]raagnummer|[Zz]aaknummer|[Nn]ummer|[Nn]r\.?)\s*:?\s*)?((?:19|20)\d{2}\s?Z\s?\d{4,5}|20\d{8})$",
    )
});

/// Reads the header from the lines before the first question or notice.
#[must_use]
pub fn read(text: &str, lines: &[Line]) -> Header {
    let mut header = Header::default();
    identity(text, lines, &mut header);
    let mut view = View::default();
    for line in lines.iter().filter(|line| line.furniture.is_none()) {
        view.line(text, line.span);
    }
    question_line(text, &view, &mut header);
    if let Some(line) = reply_line(&view, Span::new(0, view.text().len())) {
        header.end = header.end.max(line.span.end);
        header.reply = Some(line);
    }
    if !header.question_line {
        letter::read(text, lines, &view, &mut header);
    }
    header.see_also = see_also(&view);
    if let Some((_, span)) = header.see_also.last() {
        header.end = header.end.max(line_end(text, *span));
    }
    header
}

/// The facts that have a line of their own.
fn identity(text: &str, lines: &[Line], header: &mut Header) {
    // The large "2" of the Tweede Kamer can be a line of its own under its name.
    let mut names_chamber = false;
    for line in lines.iter().filter(|line| !line.span.is_empty()) {
        let words = line.span.of(text);
        let is_chamber_number = std::mem::take(&mut names_chamber) && matches!(words, "1" | "2");
        match line.furniture {
            Some(Furniture::Masthead) => {
                if let Some(chamber) = chamber(words) {
                    header.chamber = Some(chamber);
                    names_chamber = true;
                }
                header.end = header.end.max(line.span.end);
            }
            Some(Furniture::SessionYear) => {
                header.session_year = session_year(words);
                header.end = header.end.max(line.span.end);
            }
            Some(_) => {}
            None if words.len() > 40 || is_chamber_number => {}
            None => own_line(words, line.span, header),
        }
    }
}

fn own_line(words: &str, span: Span, header: &mut Header) {
    if let Some(found) = SET_NUMBER.captures(words) {
        if header.question_number.is_none() {
            let number = found[1].chars().filter(|c| !c.is_whitespace()).collect();
            header.question_number = Some((number, span));
            header.end = header.end.max(span.end);
        }
    } else if let Some(found) = AANHANGSEL_NUMBER.captures(words) {
        // The first such number; a bare one only under a masthead, for question numbers look the same.
        if header.number.is_none() && (words.starts_with("AH") || header.end > 0) {
            header.number = found[1].parse().ok();
            header.end = header.end.max(span.end);
        }
    }
}

/// The chamber that a masthead or a foot names.
#[must_use]
pub fn chamber(words: &str) -> Option<Chamber> {
    if words.contains("Eerste Kamer") {
        Some(Chamber::EersteKamer)
    } else {
        words.contains("Tweede Kamer").then_some(Chamber::TweedeKamer)
    }
}

/// The session year in a line of furniture, with a plain hyphen: "2024-2025".
#[must_use]
pub fn session_year(words: &str) -> Option<String> {
    let years = words.get(words.find(|c: char| c.is_ascii_digit())?..)?;
    let end = years.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '–' | ' ' | '/')).unwrap_or(years.len());
    let years: String = years.get(..end)?.split(' ').take_while(|part| !part.is_empty()).collect();
    years.parse::<SessionYear>().ok().map(|year| year.to_string())
}

/// What the running text of a notice says of the questions: "De vragen van het lid Flach (SGP) over …".
#[must_use]
pub fn facts_of_notice(view: &View) -> Header {
    let mut header = Header::default();
    let clean = view.text();
    let Some(found) = QUESTIONS_OF.find(clean) else { return header };
    let rest = clean.get(found.end()..).unwrap_or_default();
    let end = rest.find(['.', '\n', ':']).unwrap_or(rest.len());
    let line = Span::new(found.end(), found.end() + end);
    parties_and_subject(view, line, &mut header);
    header.askers.retain(|asker| asker.party.is_some());
    header.subject = None;
    header.submitted = submitted(view, found.start()).map(|(date, span, _)| (date, span));
    header
}

/// Reads the question line: who asks whom about what, and when.
fn question_line(text: &str, view: &View, header: &mut Header) {
    let clean = view.text();
    let Some(found) = QUESTION_LINE.captures_iter(clean).find(|found| !is_title(clean, found)) else {
        header.submitted = submitted(view, 0).map(|(date, span, _)| (date, span));
        if let Some((_, span)) = header.submitted {
            header.end = header.end.max(line_end(text, span));
        }
        return;
    };
    let whole = found.get(0).map_or(0..0, |whole| whole.range());
    header.question_line = true;
    header.oral = found.name("oral").is_some();
    let rest = clean.get(whole.start..).unwrap_or_default();
    let reply = REPLY_LINE.find(rest).map_or(clean.len(), |reply| whole.start + reply.start());
    let after = submitted(view, whole.start).filter(|(.., at)| *at < reply);
    let end = if let Some((date, span, at)) = after {
        header.submitted = Some((date, span));
        header.end = header.end.max(closing(text, span.end));
        at
    } else {
        // The date stands above the title, or nowhere: the title is one line.
        header.submitted = submitted(view, 0).map(|(date, span, _)| (date, span));
        let title = view.to_source(Span::new(whole.start, whole.end));
        let end = line_end(text, title);
        header.end = header.end.max(end);
        view.from_source(Span::new(title.start, end)).end.min(reply)
    };
    let line = Span::new(whole.end, end.max(whole.end));
    parties_and_subject(view, line, header);
}

/// The title of the publication is no question line.
fn is_title(clean: &str, found: &crate::pattern::Captures<'_>) -> bool {
    found.get(0).is_some_and(|whole| {
        whole.as_str().contains("gesteld")
            && clean.get(whole.end()..).is_some_and(|rest| rest.starts_with(" der Kamer"))
    })
}

/// The date of submission: the date, its span in the document, and the offset in the view where its bracket opens.
fn submitted(view: &View, from: usize) -> Option<(Date, Span, usize)> {
    let rest = view.text().get(from..)?;
    SUBMITTED.find_iter(rest).find_map(|word| {
        let near = rest.get(word.start()..)?;
        let (date, span) = date::find(first_chars(near, 60))?;
        let at = from + word.start();
        Some((date, view.to_source(span.shifted(at)), at))
    })
}

/// Splits the question line into askers, addressees and subject.
pub(crate) fn parties_and_subject(view: &View, line: Span, header: &mut Header) {
    let words = line.of(view.text());
    let communicated = COMMUNICATED.captures(words);
    if let Some((date, span)) = communicated.as_ref().and_then(|found| {
        let date = found.name("date")?;
        Some((date::find(date.as_str())?.0, Span::from(date.range())))
    }) {
        header.chamber = Some(Chamber::EersteKamer);
        header.submitted = Some((date, view.to_source(span.shifted(line.start))));
    }
    let to = TO.find(words);
    let behind = to.as_ref().map_or(0, crate::pattern::Match::start);
    let about =
        ABOUT.find(words.get(behind..).unwrap_or_default()).map(|about| behind + about.start()..behind + about.end());
    let askers_end = [
        to.as_ref().map(crate::pattern::Match::start),
        communicated.as_ref().and_then(|found| found.get(0)).map(|found| found.start()),
        about.as_ref().map(|about| about.start),
    ];
    let askers_end = askers_end.into_iter().flatten().min().unwrap_or(words.len());
    header.askers = askers(view, Span::new(line.start, line.start + askers_end));
    if let Some(to) = to {
        let end = about.as_ref().map_or(words.len(), |about| about.start);
        header.addressees = addressees(view, Span::new(line.start + to.start(), line.start + end));
    }
    if let Some(about) = about {
        let span = Span::new(line.start + about.end, line.end);
        let subject = span.of(view.text()).trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '('));
        let span = trimmed(view.text(), Span::new(span.start, span.start + subject.len()));
        if !span.is_empty() {
            header.subject = Some((span.of(view.text()).replace('\n', " "), view.to_source(span)));
        }
    }
}

static PARTY_GROUP: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?<names>[^()]*)\((?<party>[^()]*(?:\([^()]*\)[^()]*)?)\)"));

static NAME_SEPARATOR: LazyLock<Regex> = LazyLock::new(|| regex(r"\s*,\s*(?:en\s+)?|\s+en\s+|^\s*en\s+"));

static BEFORE_NAME: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"^(?:(?:(?:van\s+)?(?:het|de)\s+(?:lid|leden|heer)|lid|leden|mevrouw|mevr\.|mw\.|dhr\.|drs\.|mr\.|en)\s+)+")
});

static ALL_OF_PARTY: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i)^\s*(?:beide[n]?|allen?|allemaal|resp\.|respectievelijk)\s*(?:van\s+)?(?:de\s+)?"));

/// Askers with their parties: "Paternotte en Podt (beiden D66) en Gabriëls (GroenLinks-PvdA)".
fn askers(view: &View, span: Span) -> Vec<Asker> {
    let words = span.of(view.text());
    let mut askers = Vec::new();
    let mut end = 0;
    for group in PARTY_GROUP.captures_iter(words) {
        let (Some(names), Some(party)) = (group.name("names"), group.name("party")) else { continue };
        let party = ALL_OF_PARTY.replace(party.as_str(), "").trim().to_owned();
        push_names(view, Span::from(names.range()).shifted(span.start), Some(&party), &mut askers);
        end = group.get(0).map_or(end, |group| group.end());
    }
    push_names(view, Span::new(span.start + end, span.end), None, &mut askers);
    askers
}

fn push_names(view: &View, span: Span, party: Option<&str>, askers: &mut Vec<Asker>) {
    let words = span.of(view.text());
    let mut start = 0;
    let mut pieces: Vec<Span> = Vec::new();
    for separator in NAME_SEPARATOR.find_iter(words) {
        pieces.push(Span::new(start, separator.start()));
        start = separator.end();
    }
    pieces.push(Span::new(start, words.len()));
    for piece in pieces {
        let piece = trimmed(view.text(), piece.shifted(span.start));
        let skip = BEFORE_NAME.find(piece.of(view.text())).map_or(0, |before| before.end());
        let piece = trimmed(view.text(), Span::new(piece.start + skip, piece.end));
        let name = spaced_name(&repair_diacritics(piece.of(view.text())));
        if name.chars().next().is_some_and(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '‘')) {
            let party = party.filter(|party| !party.is_empty()).map(str::to_owned);
            askers.push(Asker { name, party, span: view.to_source(piece) });
        }
    }
}

/// Puts back the space that a text layer lost between two parts of a name: `DaniëlleJansen`.
fn spaced_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 1);
    let mut before = [' '; 2];
    for c in name.chars() {
        let scottish = before == ['M', 'c'] || out.ends_with("Mac");
        if c.is_uppercase() && before[1].is_lowercase() && !scottish {
            out.push(' ');
        }
        out.push(c);
        before = [before[1], c];
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn addressees(view: &View, span: Span) -> Vec<Addressee> {
    let mentions = office::mentions(span.of(view.text()));
    mentions
        .into_iter()
        .map(|mention| Addressee {
            office: mention.office,
            portfolio: mention.portfolio,
            span: view.to_source(mention.span.shifted(span.start)),
        })
        .collect()
}

/// Reads the first reply line in a part of a view.
#[must_use]
pub fn reply_line(view: &View, part: Span) -> Option<ReplyLine> {
    let words = part.of(view.text());
    let found = REPLY_LINE.captures(words)?;
    let start = found.get(0)?.start();
    let rest = words.get(start..)?;
    let line_end = rest.find('\n').unwrap_or(rest.len());
    let received = RECEIVED.find(first_chars(rest, 1200));
    let date = received.as_ref().and_then(|word| {
        let (date, span) = date::find(first_chars(rest.get(word.end()..)?, 24))?;
        Some((date, span.shifted(part.start + start + word.end())))
    });
    let people_end = received.as_ref().map_or(line_end, crate::pattern::Match::start);
    let people = Span::new(part.start + start, part.start + start + people_end);
    let date_end = match (&date, &received) {
        (Some((_, span)), _) => span.end,
        (None, Some(word)) => part.start + start + word.end() + unread_date(rest.get(word.end()..).unwrap_or_default()),
        (None, None) => people.end,
    };
    let (see_also, end) = behind_reply(view, date_end);
    let reply = Reply {
        kind: reply_kind(&found),
        by: repliers(view, people),
        on_behalf_of: on_behalf_of(view, people),
        received: date.as_ref().map(|(date, _)| *date),
    };
    let received = date.map(|(_, span)| view.to_source(span));
    Some(ReplyLine { reply, received, see_also, span: view.to_source(Span::new(people.start, end)) })
}

/// The length of a date that is none ("31 juni 2024"), up to the bracket that closes it.
fn unread_date(rest: &str) -> usize {
    first_chars(rest, 30).find(')').unwrap_or(0)
}

static SEE_ALSO_BEHIND: LazyLock<Regex> = LazyLock::new(|| regex(r"^[\s,;.()]*[Zz]ie\s*ook\s*"));

static RECEIVED_AGAIN: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[\s,;.()]*(?:[Zz]ie\s*ook[^()]{0,80}\(?\s*)?[Oo]ntvangen\s*\d{1,2}\s*[a-z]+\s*\d{4}"));

/// What can stand behind the date: brackets, a see-also, the date once more.
fn behind_reply(view: &View, date_end: usize) -> (Vec<(String, Span)>, usize) {
    let clean = view.text();
    let mut end = date_end;
    let mut identifiers = Vec::new();
    let tail = clean.get(end..).unwrap_or_default();
    if let Some(see) = SEE_ALSO_BEHIND.find(tail) {
        let (found, last) = aanhangsels(view, Span::new(end + see.end(), clean.len()));
        end = last.unwrap_or(end);
        identifiers = found;
    }
    let tail = clean.get(end..).unwrap_or_default();
    end += RECEIVED_AGAIN.find(tail).map_or(0, |again| again.end());
    let tail = clean.get(end..).unwrap_or_default();
    let closing = tail.len() - tail.trim_start_matches([')', '.', ' ']).len();
    // Not the space behind it: it may stand for the end of the line, where something else begins.
    (identifiers, end + tail.get(..closing).unwrap_or_default().trim_end().len())
}

fn reply_kind(found: &crate::pattern::Captures<'_>) -> ReplyKind {
    let (further, notice) = (found.name("further").is_some(), found.name("notice").is_some());
    match (found.name("revised").is_some(), further, notice) {
        (true, ..) => ReplyKind::Revised,
        (_, true, true) => ReplyKind::FurtherNotice,
        (_, true, false) => ReplyKind::FurtherAnswer,
        (_, false, true) => ReplyKind::Notice,
        (_, false, false) => ReplyKind::Answer,
    }
}

fn repliers(view: &View, people: Span) -> Vec<Replier> {
    let words = people.of(view.text());
    let end = ON_BEHALF.find(words).map_or(words.len(), |namens| namens.start());
    let words = words.get(..end).unwrap_or(words);
    let mut repliers = Vec::new();
    for found in REPLIER.captures_iter(words) {
        let (Some(office), Some(name)) = (found.name("office"), found.name("name")) else { continue };
        let Some(office) = office::mentions(office.as_str()).first().map(|mention| mention.office) else { continue };
        if let Some(named) = found.name("named") {
            // "mevrouw Sorgdrager, minister van Justitie"
            let portfolio = office::mentions(words).into_iter().find_map(|mention| mention.portfolio);
            repliers.push(replier(view, named.range(), people.start, office, portfolio));
            continue;
        }
        let printed = name.as_str().trim();
        let portfolio = found.name("portfolio").map(|p| office::portfolio(p.as_str().trim())).filter(|p| !p.is_empty());
        if printed.is_empty() || printed.starts_with("van ") && portfolio.is_none() {
            continue;
        }
        repliers.push(replier(view, name.range(), people.start, office, portfolio));
    }
    repliers
}

fn replier(
    view: &View,
    name: std::ops::Range<usize>,
    shift: usize,
    office: Office,
    portfolio: Option<String>,
) -> Replier {
    let span = trimmed(view.text(), Span::from(name).shifted(shift));
    let name = spaced_name(&repair_diacritics(span.of(view.text())));
    Replier { name, office, portfolio, span: view.to_source(span) }
}

static WITHOUT_OFFICE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\bvan\s+(?<name>[A-ZÀ-Þ][^(),.]{1,40}?)\s*\((?<portfolio>[^()]{4,80})\)"));

/// A reply line that names no office ("Antwoord van Hirsch Ballin (Justitie)"): the office is the one asked.
#[must_use]
pub fn replier_without_office(view: &View, addressees: &[Addressee]) -> Option<Replier> {
    let found = WITHOUT_OFFICE.captures(first_chars(view.text(), 200))?;
    let portfolio = office::portfolio(found.name("portfolio")?.as_str().trim());
    let asked = addressees.iter().find(|addressee| addressee.portfolio.as_deref() == Some(portfolio.as_str()))?;
    Some(replier(view, found.name("name")?.range(), 0, asked.office, Some(portfolio)))
}

fn on_behalf_of(view: &View, people: Span) -> Vec<Addressee> {
    let words = people.of(view.text());
    ON_BEHALF
        .find(words)
        .map_or_else(Vec::new, |namens| addressees(view, Span::new(people.start + namens.end(), people.end)))
}

/// "Zie ook Aanhangsel …" in a view: each identifier with the span of its citation.
#[must_use]
pub fn see_also(view: &View) -> Vec<(String, Span)> {
    let found = SEE_ALSO.find(view.text());
    found.map_or_else(Vec::new, |found| aanhangsels(view, Span::new(found.start(), view.text().len())).0)
}

/// The references to the Aanhangsel that a part of a view begins with, and where the last of them ends.
fn aanhangsels(view: &View, part: Span) -> (Vec<(String, Span)>, Option<usize>) {
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

/// Behind the bracket and full stop that close a date.
fn closing(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    end + rest.len() - rest.trim_start_matches([')', '.', ' ']).len()
}

/// The end of the line on which a span ends.
fn line_end(text: &str, span: Span) -> usize {
    let rest = text.get(span.end..).unwrap_or_default();
    span.end + rest.find('\n').unwrap_or(rest.len())
}

/// Whether a line begins with a reply line.
#[must_use]
pub fn is_reply_line(line: &str) -> bool {
    matches!(line.as_bytes().first(), Some(b'A' | b'M' | b'N' | b'H' | b'T' | b'U' | b'B'))
        && line.len() > 20
        && REPLY_START.is_match(line)
}

/// Whether a line belongs to a header and to nothing else: the question line, the reply line, a number with a label.
#[must_use]
pub fn is_header_line(line: &str) -> bool {
    line.starts_with("Vragen van")
        || line.starts_with("AH")
        || line.contains("ngezonden ")
        || is_reply_line(line)
        || line.len() < 40 && SET_NUMBER.is_match(line)
}
