//! Nothing is said that was not earned: what once made the page accuse or lead elsewhere (`fixtures/trust`), and others
//! of the same kinds. Names and places in them are made up.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use std::fs;
use std::path::Path;

use vraagstuk::{Chamber, Code, Context, DocumentFacts, Reading, ReplyKind, Source, Status, collect, read};

fn fixture(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/trust").join(name)).unwrap()
}

fn named(text: &str, file_name: Option<&str>) -> Reading {
    let source = Source { file_name: file_name.map(str::to_owned), ..Source::new(text.to_owned()) };
    read(&source, &Context::new("2025-06-01".parse().unwrap()))
}

fn plain(text: &str) -> Reading {
    named(text, None)
}

const HEAD: &str = "Tweede Kamer der Staten-Generaal\nVergaderjaar 2024–2025\nAanhangsel van de Handelingen\n100\n\n";
const ASKED: &str =
    "Vragen van het lid Jansen (D66) aan de Minister van Financiën over iets (ingezonden 22 oktober 2024).\n\n";
const REPLY: &str = "Antwoord van Minister Pietersen (Financiën) (ontvangen 2 april 2025).\n";
const BODY: &str = "\nVraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n";

/// So that no row below is mild for another reason than its own.
#[test]
fn the_plain_set_is_answered_after_six_weeks() {
    let reading = plain(&[HEAD, ASKED, REPLY, BODY].concat());
    assert_eq!(reading.deadline.status, Status::AnsweredAfterSixWeeks);
    assert_eq!(reading.identity.identifier.as_deref(), Some("ah-tk-20242025-100"));
}

#[test]
fn questions_of_the_eerste_kamer_have_no_term() {
    let masthead = |words: &str| [words, "\nVergaderjaar 2024–2025\n12\n\n", ASKED, REPLY, BODY].concat();
    let asked = |who: &str| [HEAD, &ASKED.replace("het lid Jansen (D66)", who), REPLY, BODY].concat();
    for (text, file_name) in [
        (fixture("01-eerste-kamer-caps.txt"), None),
        (fixture("01-eerste-kamer-id.txt"), None),
        (masthead("Eerste Kamer der Staten-Generaal"), None),
        (masthead("EERSTE KAMER DER STATEN-GENERAAL"), None),
        (masthead("kv-ek-2024Z18435"), None),
        (masthead("Aanhangsel Handelingen I"), None),
        (masthead("Handelingen I 2024–2025"), None),
        (asked("het lid Jansen (D66) van de Eerste Kamer"), None),
        (asked("het Eerste Kamerlid Jansen (D66)"), None),
        (asked("de Eerste-Kamerleden Jansen (D66) en De Boer (VVD)"), None),
        (asked("het lid Jansen (D66), senator,"), None),
        ([ASKED, REPLY, BODY].concat(), Some("ah-ek-20242025-12.txt")),
        ([ASKED, REPLY, BODY, "\nah-ek-20242025-12\nISSN 0921 - 7398\n’s-Gravenhage 2025\n"].concat(), None),
    ] {
        let Reading { identity, deadline, .. } = named(&text, file_name);
        assert_eq!((identity.chamber, deadline.status), (Some(Chamber::EersteKamer), Status::NoTerm), "{text}");
        let identifier = identity.identifier.or(identity.inferred_identifier);
        assert!(identifier.as_ref().is_none_or(|id| id.contains("-ek-")), "{identifier:?} {text}");
    }
}

#[test]
fn a_subject_or_a_name_makes_no_chamber() {
    let subject = |words: &str| [HEAD, &ASKED.replace("over iets", &format!("over {words}")), REPLY, BODY].concat();
    for words in ["de Eerste Kamer", "een senator uit Ohio", "Handelingen I", "het Eerste Kamerlid De Vries (CDA)"] {
        let reading = plain(&subject(words));
        assert_eq!(reading.identity.chamber, Some(Chamber::TweedeKamer), "{words}");
        assert_eq!(reading.deadline.status, Status::AnsweredAfterSixWeeks, "{words}");
    }
    let asked_of = ASKED.replace("de Minister van Financiën", "de Minister van Financiën en de senator");
    assert_eq!(plain(&[HEAD, &asked_of, REPLY, BODY].concat()).identity.chamber, Some(Chamber::TweedeKamer));
}

#[test]
fn a_reply_that_is_not_the_first_makes_nothing_late() {
    let reply = |line: &str| [HEAD, ASKED, line, "\n", BODY].concat();
    let behind = |words: &str| reply(&format!("{} {words}", REPLY.trim_end()));
    let noted =
        |note: &str| [HEAD, ASKED, REPLY, "\nVraag 1\nKent u dit?1\n\nAntwoord 1\nJa.\n\n1 ", note, "\n"].concat();
    let by = "Minister Pietersen (Financiën) (ontvangen 2 april 2025).";
    for text in [
        fixture("05-not-the-first-reply-0.txt"),
        fixture("05-not-the-first-reply-2.txt"),
        fixture("05-not-the-first-reply-4.txt"),
        fixture("05-not-the-first-reply-6.txt"),
        fixture("05-not-the-first-reply-8.txt"),
        reply(&format!("Rectificatie van het antwoord van {by}")),
        reply(&format!("Aanvulling op het antwoord van {by}")),
        reply(&format!("Hernieuwd antwoord van {by}")),
        reply(&format!("Vervangend antwoord van {by}")),
        reply(&format!("Verbetering van het eerdere antwoord van {by}")),
        reply(&format!("Herziene versie van het antwoord van {by}")),
        reply("Antwoord van Minister Pietersen (Financiën) (nader ontvangen 2 april 2025)."),
        reply("Antwoord van Minister Pietersen (Financiën) (ontvangen 2 april 2025, herzien 9 april 2025)."),
        behind("Gecorrigeerde versie."),
        behind("(Herziene versie)"),
        behind("Dit antwoord vervangt het antwoord van 14 november 2024."),
        [HEAD, ASKED, REPLY, "Herdruk wegens een fout in antwoord 1\n", BODY].concat(),
        noted("Herziene versie in verband met een correctie in antwoord 1."),
        noted("Ter vervanging van het eerder gepubliceerde antwoord."),
        noted("Dit antwoord is gecorrigeerd op 3 april 2025."),
    ] {
        let reading = plain(&text);
        let status = reading.deadline.status;
        assert!(matches!(status, Status::FirstReplyElsewhere | Status::Unknown), "{status:?} {text}");
        assert!(reading.reply.is_some_and(|reply| !reply.kind.is_first()), "{text}");
    }
}

#[test]
fn words_of_a_subject_or_a_source_revise_nothing() {
    let subject = |words: &str| [HEAD, &ASKED.replace("over iets", &format!("over {words}")), REPLY, BODY].concat();
    let noted =
        |note: &str| [HEAD, ASKED, REPLY, "\nVraag 1\nKent u dit?1\n\nAntwoord 1\nJa.\n\n1 ", note, "\n"].concat();
    for text in [
        subject("cacaovervangende vetten"),
        subject("de herziene richtlijn"),
        subject("een correctie op de toeslagen"),
        subject("de rectificatie van een herdruk"),
        subject("het nader onderzoek"),
        subject("het hernieuwde verdrag (herzien in 2019)"),
        noted("Rectificatie Staatscourant 2023, nr. 4"),
        noted("NRC, 3 maart 2024, «Herziene versie van de wet»"),
        noted("Herdruk Kamerstuk 36 410, nr. 2"),
        [HEAD, ASKED, REPLY.trim_end(), " Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 10.\n", BODY]
            .concat(),
    ] {
        let reading = plain(&text);
        assert_eq!(reading.reply.map(|reply| reply.kind), Some(ReplyKind::Answer), "{text}");
        assert_eq!(reading.deadline.status, Status::AnsweredAfterSixWeeks, "{text}");
    }
}

#[test]
fn a_date_that_its_number_or_session_contradicts_is_not_used() {
    let set = |number: &str, date: &str| {
        let asked = ASKED.replace("22 oktober 2024", date);
        [number, "\n", HEAD, &asked, REPLY, BODY].concat()
    };
    for text in [
        fixture("06-year-contradicted.txt"),
        set("2024Z18435", "22 oktober 1924"),
        set("2024Z18435", "22 oktober 2014"),
        set("2023Z18435", "22 oktober 2024"),
        set("2024Z00435", "22 oktober 2023"),
        set("", "22 oktober 2022"),
        set("", "22 oktober 2002"),
    ] {
        let reading = plain(&text);
        assert_eq!((reading.deadline.status, reading.deadline.due), (Status::Unknown, None), "{text}");
        assert!(reading.diagnostics.iter().any(|it| it.code == Code::DateDoubtful), "{text}");
        assert!(reading.submitted.is_some() && reading.deadline.sentence.contains("past niet"), "{text}");
    }
    for (number, date) in
        [("2024Z18435", "22 oktober 2024"), ("2025Z00012", "30 december 2024"), ("2024Z12345", "3 juli 2024")]
    {
        let reading = plain(&set(number, date));
        assert_eq!(reading.deadline.status, Status::AnsweredAfterSixWeeks, "{number}");
        assert!(reading.diagnostics.iter().all(|it| it.code != Code::DateDoubtful), "{number}");
    }
}

#[test]
fn the_date_that_closes_the_question_line_is_the_submission() {
    let asked = |subject: &str| {
        let line = ASKED.replace("over iets", &format!("over {subject}"));
        [HEAD, &line, "Antwoord van Minister Pietersen (Financiën) (ontvangen 12 november 2024).\n", BODY].concat()
    };
    for text in [
        fixture("04-ingezonden-in-subject.txt"),
        asked("de antwoorden op vragen (ingezonden 3 mei 2023)"),
        asked("het bericht «Vragen (ingezonden 3 mei 2023) nog open»"),
        asked("vervolgvragen (ingezonden 3 mei 2023) van het lid De Boer"),
        asked("vragen (ingezonden 3 mei 2023) en (ingezonden 4 juni 2023)"),
    ] {
        let reading = plain(&text);
        assert_eq!(reading.submitted.map(|date| date.to_string()).as_deref(), Some("2024-10-22"), "{text}");
        assert_eq!(reading.deadline.status, Status::AnsweredInTime, "{text}");
    }
}

#[test]
fn sets_whose_subjects_differ_in_a_figure_are_two() {
    let context = Context::new("2025-06-01".parse().unwrap());
    let facts =
        ["08-digit-differs-1.txt", "08-digit-differs-2.txt"].map(|name| DocumentFacts::from(&plain(&fixture(name))));
    let [one, two] = facts;
    for documents in [[one.clone(), two.clone()], [two, one]] {
        let mut found: Vec<_> = collect(&documents, &context).iter().map(|it| it.deadline.status).collect();
        found.sort_by_key(|status| format!("{status:?}"));
        assert_eq!(found, [Status::AnsweredAfterSixWeeks, Status::TermPassedAfterNotice]);
    }
}

#[test]
fn one_bad_byte_makes_no_other_encoding() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/trust/16-one-bad-byte.txt");
    let text = formats::decode::decode(&fs::read(path).unwrap()).unwrap();
    assert!(text.contains("Gündoğan"), "{text}");
}

#[test]
fn an_address_leads_where_it_says() {
    for address in [
        "https://www.nos.nl@evil.example/x",
        "https://nos.nl:pass@evil.example/",
        "http://user@nos.nl",
        "https://nos.nl:x/a",
        "www.nos.nl@evil.example",
        "https://nos.nl/abchttps://evil.example/",
        "www.a",
        "https://intranet/a",
        "https://localhost:8080/",
        "http://a.b",
        "https://www.nl",
    ] {
        let found = vraagstuk::find_citations(&format!("Zie {address} hier."));
        assert!(found.iter().all(|it| it.url.is_none()), "{address}: {found:?}");
    }
    for address in [
        "https://nos.nl/a",
        "https://nos.nl:8080/a",
        "www.nos.nl",
        "https://web.archive.org/web/2020/https://nos.nl/a",
        "https://nos.nl/a?u=https://x.nl",
        "https://medium.com/@user/a",
    ] {
        let found = vraagstuk::find_citations(&format!("Zie {address} hier."));
        assert_eq!(found.iter().filter(|it| it.url.is_some()).count(), 1, "{address}: {found:?}");
    }
    for (text, wanted) in [
        ("https://nos.nl/123https://nu.nl/a", ["https://nos.nl/123", "https://nu.nl/a"]),
        ("http://nos.nl/abc1http://nu.nl", ["http://nos.nl/abc1", "http://nu.nl"]),
    ] {
        let found = vraagstuk::find_citations(text);
        assert_eq!(found.iter().filter_map(|it| it.url.as_deref()).collect::<Vec<_>>(), wanted, "{text}");
    }
    let links = plain(&fixture("21-userinfo.txt")).citations;
    let links: Vec<_> =
        links.iter().filter_map(|it| it.url.as_deref()).filter(|it| !it.contains("2024Z18435")).collect();
    assert_eq!(links, ["https://nos.nl/a", "https://nos.nl/123", "https://evil.example/"]);
}

#[test]
fn the_largest_number_of_a_note_is_read() {
    let source = formats::markup::source(fixture("23-add-overflow.xml")).unwrap();
    assert_eq!(read(&source, &Context::new("2025-06-01".parse().unwrap())).questions.len(), 1);
}
