//! The question line: who asks whom about what, and when.

use std::sync::LazyLock;

use crate::header::parts::Header;
use crate::header::people::{addressees, askers};
use crate::header::{elsewhere, reply_line};
use crate::result::reading::Chamber;
use crate::source::line::Line;
use crate::text::pattern::{Match, Near, Regex, regex};
use crate::text::span::{Span, first_chars, line_end, line_of};
use crate::text::view::{View, trimmed};
use crate::words::date::{self, Date};
use crate::words::heading;

/// Behind the bracket and full stop that close a date.
fn closing(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    end + rest.len() - rest.trim_start_matches([')', '.', ' ']).len()
}

/// "Vragen van het lid …", not the title "Vragen gesteld door de leden der Kamer".
static QUESTION_LINE: LazyLock<Near> = LazyLock::new(|| {
    Near::new(asked_by(r"(?: [Mm]ondelinge\s+[Vv]ragen | \bVra(?:gen|ag) )"), ["ragen", "raag"], 32, 120)
});

/// The same inside a sentence: "De vragen van het lid Flach (SGP)".
static QUESTIONS_OF: LazyLock<Regex> = LazyLock::new(|| asked_by(r"\b[Vv]ra(?:gen|ag)"));

fn asked_by(questions: &str) -> Regex {
    regex(&format!(
        r"(?x) {questions} \s+ (?:van|door|gesteld\s+door) \s*
        (?: (?:het|de) \s+ (?:het\s+)? (?:(?:[Kk]amer)?(?:lid|leden)|heer|heren) \b (?:\s+(?:lid|leden)\b)?
          | (?: mevrouw | (?:[Kk]amer)?(?:lid|leden) ) \b
          | (?: mevr | mw | dhr ) \b \.? )
        (?: \s+ (?:de\s+heer|mevrouw) \b )?",
    ))
}

/// "Schriftelijke vragen van het lid", "Aanvullende vragen van de leden".
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    asked_by(
        r"\b(?: Schriftelijke\s+(?:[Kk]amer)?vragen | Kamervragen | Vervolgvragen
             | (?:Aanvullende|Nadere|Verdere|Nieuwe|Herhaalde)\s+(?:schriftelijke\s+)?(?:[Kk]amer)?vragen )",
    )
});

/// "(ingezonden 22 oktober 2024)", "(Ingzonden …".
static SUBMITTED: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(
        r"(?xi) (?: [(\[] \s* | , \s* )? in g?e?z[oe]+nden [\s:]* (?:op\s*|d\.?d\.?\s*)?
          (?: (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+)? \d | op | [^)]{0,4}$ )",
    );
    Near::new(pattern, ["nden", "NDEN"], 32, 32)
});

/// Where a date of submission begins, from its bracket on; something may stand first in it: "(2022Z04321, ingezonden
/// op …".
fn submissions(text: &str) -> impl Iterator<Item = usize> {
    const LONGEST: usize = 40;
    let mut floor = 0;
    SUBMITTED.find_iter(text).map(move |found| {
        let from = std::mem::replace(&mut floor, found.end());
        let before = text.get(from..found.start()).unwrap_or_default();
        let listed = match found.as_str().as_bytes().first() {
            Some(b',') => before,
            Some(b'(' | b'[') => "",
            _ => before.trim_end().strip_suffix(';').unwrap_or_default(),
        };
        let inside = |at: &usize| listed.get(*at..)?.strip_prefix('(');
        let opened =
            listed.rfind(['(', ')']).filter(|at| inside(at).is_some_and(|it| it.chars().nth(LONGEST).is_none()));
        opened.map_or(found.start(), |at| from + at)
    })
}

/// "op 9 november 2005 medegedeeld aan" of the Eerste Kamer.
static COMMUNICATED: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"\s+op\s+\d{1,2}\s*[a-z]+\s*\d{4}\s+(?:mede|mee)gedeeld(?:\s+aan)?");
    Near::new(pattern, ["gedeeld"], 48, 16)
});

/// " aan de Minister van": where the askers end.
static TO: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(
        r"(?i)\s*\baan\s*(?:de\s*|het\s*)?(?:\(?demissionaire?\)?\s*)?(?:vice-?)?(?:ministers?|staatss?ecretaris|secretaris|bewindslieden|kabinet|regering)",
    );
    Near::new(pattern, ["aan", "Aan", "AAN"], 4, 48)
});

/// " over ": where the addressees end. In damaged text the space behind it is lost ("overde").
static ABOUT: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"(?:^|[\s,)])(?:over|inzake|betreffende|naar\s+aanleiding\s+van)\s*");
    Near::new(pattern, ["over", "inzake", "betreffende", "naar"], 4, 32)
});

/// A line of a list of facts behind the title: "Kenmerk: 2021Z02345", "Datum ingezonden: 10 februari 2021".
static LABEL: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"\s(?:Kenmerk|Zaaknummer|Vraagnummer|Datum)(?:\s+(?:in|ont)?[a-z]*)?\s*(?::|$)");
    Near::new(pattern, ["Kenmerk", "Zaaknummer", "Vraagnummer", "Datum"], 4, 48)
});

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

/// "heeft het lid Faber (PVV) schriftelijke vragen gesteld over …".
static HAVE_ASKED: LazyLock<Near> = LazyLock::new(|| {
    let pattern = regex(r"\b(?:heeft|hebben)\s+(?:het\s+(?:[Kk]amer)?lid|de\s+(?:[Kk]amer)?leden)\b");
    Near::new(pattern, ["heeft ", "hebben "], 0, 40)
});

/// Where the subject ends in a sentence that goes on.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r",\s(?:\(|ingezonden|inge[a-z]+\s|gesteld|kenmerk|nr\.?\s|nummer|met\s|d\.?\s?d\.?\s|van\s\d|op\s\d|(?:19|20)\d\dZ|die\s|dat\s|welke\s|waarop\s|waarvan\s|kan\s|kunnen\s|zijn\s|worden\s|niet\s|deel\s|bericht\s|zend\s|heb\s|ontving|ontvangt)|\s\((?:kenmerk|nr\.?|nummer|met\s|(?:19|20)\d\dZ)|\s(?:kunnen|kan|zijn|worden|[a-z]+\s+ik)\s|\sniet\s+(?:binnen|tijdig|op\s+tijd)\b|\s\(?met\s+kenmerk\b",
    )
});

/// The rest of a sentence.
fn sentence(clean: &str, from: usize) -> &str {
    let rest = clean.get(from..).unwrap_or_default();
    let end = [". ", ".\n", "\n", ": "].iter().filter_map(|end| rest.find(end)).min();
    rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
}

/// What a sentence in a letter says of the questions: who asked, about what, when. Where it stands in the view.
pub(crate) fn told(view: &View, header: &mut Header) -> Option<usize> {
    let clean = view.text();
    let asked = |found: &Match<'_>| sentence(clean, found.end()).contains("vragen gesteld");
    let found = QUESTIONS_OF.find(clean).or_else(|| HAVE_ASKED.find(clean).filter(asked))?;
    let words = sentence(clean, found.end());
    if ["gesteld tijdens", "gesteld in het", "mondelinge vragen"].iter().any(|spoken| words.contains(spoken)) {
        return None;
    }
    let end = words.len();
    let mut told = Header::default();
    parties_and_subject(view, Span::new(found.end(), found.end() + end), &mut told);
    told.askers.retain(|asker| asker.party.is_some());
    if told.askers.is_empty() {
        return None;
    }
    header.subject = told.subject.and_then(|(_, span)| {
        let span = view.of_source(span);
        let words = span.of(clean);
        // "de bedreigingen die zijn geuit"
        let relative = |before: &str| before.ends_with(" die") || before.ends_with(" dat");
        let mut ends = GOES_ON.find_iter(words).map(|end| end.start());
        let end = ends.find(|&end| !words.get(..end).is_some_and(relative)).unwrap_or(words.len());
        let span = trimmed(clean, Span::new(span.start, span.start + end));
        let subject = span.of(clean).trim_end_matches('.');
        let span = Span::new(span.start, span.start + subject.len());
        (!span.is_empty()).then(|| (subject.replace('\n', " "), view.to_source(span)))
    });
    header.elsewhere |= told.elsewhere;
    header.askers = told.askers;
    header.addressees = told.addressees;
    header.submitted = submitted(view, found.start()).map(|(date, span, _)| (date, span));
    Some(found.start())
}

/// Reads the question line: who asks whom about what, and when.
pub fn read(text: &str, lines: &[Line], view: &View, header: &mut Header) {
    let clean = view.text();
    let Some(found) = QUESTION_LINE.find_iter(clean).find(|found| !is_title(clean, found)) else {
        header.submitted = submitted(view, 0).map(|(date, span, _)| (date, span));
        // A date inside a paragraph is of the running text.
        if let Some((_, span)) = header.submitted.filter(|(_, span)| line_of(text, *span).len() < 60) {
            header.end = header.end.max(line_end(text, span));
        }
        return;
    };
    header.oral = found.as_str().starts_with(['M', 'm']);
    question_line(text, lines, view, found.range().into(), header);
}

/// "Schriftelijke vragen van het lid …", where nothing else is a question line.
pub fn read_titled(text: &str, lines: &[Line], view: &View, header: &mut Header) {
    if let Some(found) = TITLED.find(view.text()) {
        question_line(text, lines, view, found.range().into(), header);
    }
}

fn question_line(text: &str, lines: &[Line], view: &View, whole: Span, header: &mut Header) {
    let clean = view.text();
    header.question_line = true;
    let rest = clean.get(whole.start..).unwrap_or_default();
    let reply = reply_line::start(rest).map_or(clean.len(), |at| whole.start + at);
    let after = closing_date(view, Span::new(whole.start, reply));
    let mut line_start = whole.end;
    let end = if let Some((date, span, at)) = after {
        header.submitted = Some((date, span));
        header.end = header.end.max(closing(text, span.end));
        number_beside(view, at, header);
        line_start = last_beginning(text, view, Span::new(whole.end, at)).unwrap_or(whole.end);
        at
    } else {
        // The date stands above the title, or nowhere.
        header.submitted = submitted(view, 0).map(|(date, span, _)| (date, span));
        let title = view.to_source(whole);
        // A text of one line is cut into lines: not behind its own, and not behind the last of the header.
        let own = lines.iter().find(|line| (line.span.start..=line.span.end).contains(&title.end));
        let cut = own
            .map(|line| line.span.end)
            .filter(|&end| end < text.get(..line_end(text, title)).map_or(0, |line| line.trim_end().len()));
        let last = cut.unwrap_or_else(|| view.to_source(Span::new(0, clean.len())).end.max(title.end));
        let end = title_end(text, title).min(last);
        header.end = header.end.max(end);
        view.of_source(Span::new(title.start, end)).end.min(reply)
    };
    parties_and_subject(view, Span::new(line_start, end.max(line_start)), header);
}

/// Where the subject begins in a text that holds a question line.
pub(crate) fn title(words: &str) -> Option<usize> {
    let line = QUESTION_LINE.find(words)?.end();
    ABOUT.find(words.get(line..)?).map(|about| line + about.end())
}

/// What stands before the subject.
pub fn before_subject(words: &str) -> &str {
    ABOUT.find(words).and_then(|about| words.get(..about.start())).unwrap_or(words)
}

/// The number of the set where it stands between the brackets of the date: "(ingezonden 3 mei 2024, 2024Z07777)".
fn number_beside(view: &View, at: usize, header: &mut Header) {
    let near = first_chars(view.text().get(at..).unwrap_or_default(), 100);
    let near = near.get(..near.find([')', '\n']).unwrap_or(near.len())).unwrap_or_default();
    if let (None, Some(found)) = (&header.question_number, NUMBER.find(near)) {
        let digits = found.as_str().split_whitespace().collect();
        header.question_number = Some((digits, view.to_source(Span::from(found.range()).shifted(at))));
    }
}

/// A Z number.
pub(crate) static NUMBER: LazyLock<Regex> = LazyLock::new(|| regex(r"\b20\d\dZ\s?\d{4,5}\b"));

/// Where a title without a date ends: a line that has no subject yet, or stops in the middle of one, goes on in the next.
fn title_end(text: &str, title: Span) -> usize {
    const LINES: usize = 6;
    let mut end = line_end(text, title);
    for _ in 0..LINES {
        let so_far = Span::new(title.end, end).of(text);
        let behind = text.get(end + 1..).unwrap_or_default();
        let next = behind.split('\n').next().unwrap_or_default().trim();
        let about = ABOUT.find_iter(so_far).any(|about| about.end() < so_far.trim_end().len());
        let open = so_far.matches(['«', '“', '(']).count() > so_far.matches(['»', '”', ')']).count();
        let stops = so_far.trim_end().ends_with([',', '-']) || ends_with_small_word(so_far);
        let goes_on = !about || open || stops || next.starts_with(char::is_lowercase);
        if next.is_empty() || !goes_on || heading::labelled(next).is_some() || ends_title(next) {
            break;
        }
        end += 1 + behind.split('\n').next().map_or(0, str::len);
    }
    end
}

/// Whether a line is something else than the rest of a title.
fn ends_title(line: &str) -> bool {
    line.contains("ngezonden") || reply_line::is_reply_line(line) || line.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text stops at an article, a preposition or the like.
fn ends_with_small_word(text: &str) -> bool {
    const WORDS: [&str; 19] = [
        "aan", "bij", "de", "door", "een", "en", "het", "in", "met", "naar", "of", "om", "op", "over", "te", "tot",
        "uit", "van", "voor",
    ];
    WORDS.contains(&text.split_whitespace().next_back().unwrap_or_default())
}

/// A web page has its title above the document: the question line is then the last one before the date.
fn last_beginning(text: &str, view: &View, part: Span) -> Option<usize> {
    let begins_line = |span: Span| text.get(..span.start).is_some_and(|before| before.ends_with('\n'));
    let found =
        QUESTION_LINE.find_iter(part.of(view.text())).map(|found| Span::from(found.range()).shifted(part.start));
    found.filter(|span| begins_line(view.to_source(*span))).last().map(|span| span.end)
}

/// The title of the publication is no question line.
fn is_title(clean: &str, found: &Match<'_>) -> bool {
    found.as_str().contains("gesteld") && clean.get(found.end()..).is_some_and(|rest| rest.starts_with(" der Kamer"))
}

/// A date of submission: its day, its span, and where its bracket begins in the view.
type Submission = (Date, Span, usize);

/// The dates of submission in a part of the view, those in brackets alone where there is one.
fn dates_of_submission(view: &View, part: Span) -> Vec<Submission> {
    let (from, rest) = (part.start, part.of(view.text()));
    let dated = |start: usize| {
        let near = rest.get(start..)?;
        let (date, span) = date::find(first_chars(near, 60))?;
        let at = from + start;
        Some((date, view.to_source(span.shifted(at)), at))
    };
    let is_bracketed = |start: &usize| rest.as_bytes().get(*start) == Some(&b'(');
    let bracketed: Vec<_> = submissions(rest).filter(is_bracketed).filter_map(dated).collect();
    if bracketed.is_empty() { submissions(rest).filter_map(dated).collect() } else { bracketed }
}

/// The first date of submission from a place on: that of a form, or of running text.
fn submitted(view: &View, from: usize) -> Option<Submission> {
    dates_of_submission(view, Span::new(from, view.text().len())).into_iter().next()
}

/// The date that closes a question line: its subject can hold that of an earlier set.
fn closing_date(view: &View, line: Span) -> Option<Submission> {
    dates_of_submission(view, line).pop()
}

/// Splits the question line into askers, addressees and subject.
pub(crate) fn parties_and_subject(view: &View, line: Span, header: &mut Header) {
    let words = line.of(view.text());
    let communicated = COMMUNICATED.find(words);
    if let Some((date, span)) = communicated.as_ref().and_then(|found| {
        let (date, span) = date::find(found.as_str())?;
        Some((date, span.shifted(found.start())))
    }) {
        header.chamber = Some(Chamber::EersteKamer);
        header.submitted = Some((date, view.to_source(span.shifted(line.start))));
    }
    let to = TO.find(words);
    let behind = to.as_ref().map_or(0, Match::start);
    let about =
        ABOUT.find(words.get(behind..).unwrap_or_default()).map(|about| behind + about.start()..behind + about.end());
    let parties = words.get(..about.as_ref().map_or(words.len(), |about| about.start)).unwrap_or(words);
    header.elsewhere |= to.is_none() && elsewhere::is_asked(parties);
    let askers_end = [
        to.as_ref().map(Match::start),
        communicated.as_ref().map(Match::start),
        about.as_ref().map(|about| about.start),
    ];
    let askers_end = askers_end.into_iter().flatten().min().unwrap_or(words.len());
    header.askers = askers(view, Span::new(line.start, line.start + askers_end));
    if let Some(to) = to {
        let end = about.as_ref().map_or(words.len(), |about| about.start);
        header.addressees = addressees(view, Span::new(line.start + to.start(), line.start + end));
    }
    if let Some(about) = about {
        // A date that is none ("4 maaart 2021") ends the subject too.
        let date = submissions(words.get(about.end..).unwrap_or_default()).next();
        let end = date.map_or(words.len(), |start| about.end + start);
        let label = words.get(about.end..end).and_then(|subject| LABEL.find(subject));
        let end = label.map_or(end, |label| about.end + label.start());
        let span = Span::new(line.start + about.end, line.start + end);
        let subject =
            span.of(view.text()).trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '('));
        let span = trimmed(view.text(), Span::new(span.start, span.start + subject.len()));
        if !span.is_empty() {
            header.subject = Some((span.of(view.text()).replace('\n', " "), view.to_source(span)));
        }
    }
}
