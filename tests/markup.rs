//! Saved web pages and official XML. The pages are made after descriptions of the sites; the XML after real fragments.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use std::fs;
use std::path::Path;

use formats::decode::Refusal;
use formats::markup;
use vraagstuk::{Context, Kind, Lang, Reading, Source};

fn fixture(name: &str) -> Source {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/markup").join(name);
    markup::source(fs::read_to_string(file).unwrap()).unwrap()
}

fn read(source: &Source) -> Reading {
    vraagstuk::read(source, &Context { as_of: "2024-12-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
}

fn text(markup: &str) -> String {
    markup::source(markup.to_owned()).unwrap().text
}

#[test]
fn official_xml() {
    let source = fixture("ah-tk-20142015-1130.xml");
    let reading = read(&source);
    assert_eq!(reading.kind, Kind::Answer);
    assert_eq!(reading.identity.identifier.as_deref(), Some("ah-tk-20142015-1130"));
    assert_eq!(reading.submitted.unwrap().to_string(), "2014-12-18");
    assert_eq!(reading.reply.as_ref().unwrap().received.unwrap().to_string(), "2015-01-27");
    assert_eq!(reading.askers[0].name, "Visser");
    assert_eq!(reading.subject.as_deref(), Some("het bericht «Duitse ministerraad stemt in met tolplan»"));
    assert_eq!((reading.questions.len(), reading.answers.len()), (5, 5));
    assert_eq!(reading.questions[0].footnotes, ["1", "2"]);
    let question = "Bent u bekend met het bericht «Duitse ministerraad stemt in met tolplan»? en het artikel «Zwart rijden op Duitse Tolwegen zwaar beboet»?";
    assert_eq!(reading.questions[0].text, question);
    let urls: Vec<_> = reading.footnotes.iter().flat_map(|note| &note.urls).collect();
    let first = "http://www.nu.nl/economie/3955474/duitse-ministerraad-stemt-in-tolplan.html";
    assert_eq!(urls, [first, "http://fd.nl/economie-politiek/1085392/duitse-regering-zet-tolwet-door"]);
    assert!(reading.answers[2].text.starts_with("Ik spreek met enige regelmaat"));
}

#[test]
fn a_saved_page() {
    let source = fixture("officielebekendmakingen.html");
    let reading = read(&source);
    assert_eq!(reading.identity.identifier.as_deref(), Some("ah-tk-20242025-9001"));
    assert_eq!(reading.identity.session_year.as_deref(), Some("2024-2025"));
    let askers: Vec<_> = reading.askers.iter().map(|asker| asker.name.as_str()).collect();
    assert_eq!(askers, ["Gündoğan", "Van der Plas"]);
    let reply = reading.reply.as_ref().unwrap();
    assert_eq!((reply.by[0].name.as_str(), reply.received.unwrap().to_string().as_str()), ("Heinen", "2024-11-20"));
    let questions: Vec<_> = reading.questions.iter().map(|question| question.text.as_str()).collect();
    assert_eq!(questions, ["Kent u het bericht «Rente stijgt»?", "Wat vindt u daarvan?", "En waarom?"]);
    assert_eq!(reading.answers[0].text, "Ja. Het gaat om 10 m2 en 2 cent.\n1. eerste punt 2. tweede punt");
    assert!(source.text.contains("2023 1,5%\n2024 1,7%"), "{}", source.text);
    assert!(reading.explanation.is_some());
    let notes: Vec<_> = reading.footnotes.iter().map(|note| (note.text.as_str(), note.referenced_from.len())).collect();
    assert_eq!(notes, [("NOS, 22 oktober 2024, Rente stijgt", 1), ("www.trouw.nl/rente", 1)]);
    let urls: Vec<_> = reading.footnotes.iter().flat_map(|note| &note.urls).collect();
    assert_eq!(urls, ["https://nos.nl/artikel/1", "www.trouw.nl/rente"]);
    for word in ["Vraag 99", "Vraag 98", "Vraag 97", "Vraag 96", "Naar boven", "Noot", "steel", "spion"] {
        assert!(!source.text.contains(word), "{word}");
    }
}

/// What the markup says that words lead to: a reference of its own, or what a reference in them lacks.
#[test]
fn links_keep_their_targets() {
    let xml = "<?xml version='1.0'?><officiele-publicatie><kamervragen><kamervraagkop><al>Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld (ingezonden 2 juli 2024).</al></kamervraagkop>\
        <vraag><nr>Vraag 1</nr><al>Kent u <extref doc=\"https://nos.nl/artikel/1\">het bericht</extref><noot><noot.nr>1</noot.nr><noot.al><extref doc=\"https://www.trouw.nl/a-b\">Trouw, 1  juli</extref>, en <extref doc=\"https://www.nrc.nl/nieuws/2024/07/01/lang\">www.nrc.nl/nieuws…</extref></noot.al></noot> en <extref doc=\"kst-32813-1395\">de vorige brief</extref>?</al></vraag>\
        <vraag><nr>Vraag 2</nr><al>En <extref doc=\"kst-32813-1395\">Kamerstuk 32 813, nr. 1395</extref>, <extref doc=\"javascript:alert(1)\">dit</extref>, <extref doc=\"ah-tk-20232024-12\">Aanhangsel Handelingen, nr. 12</extref> en <extref doc=\"https://wetten.overheid.nl/BWBR0099999/2024\">artikel 3 van de Wet verdwaalde zaken</extref>?</al></vraag></kamervragen></officiele-publicatie>";
    let html = "<html><body><nav><a href='https://elders.nl/'>Menu</a></nav><p>Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld. <a href='https://twitter.com/x'>Deel dit</a></p>\
        <div class=vraag><p>Vraag 1</p><p>Kent u <a href='https://nos.nl/artikel/1'>het bericht</a> en <a href='/kst-32813-1395.html'>de brief</a>?</p></div></body></html>";
    for (markup, expected) in [
        (
            xml,
            &[
                ("het bericht", Some("https://nos.nl/artikel/1"), Some("https://nos.nl/artikel/1")),
                (
                    "de vorige brief",
                    Some("kst-32813-1395"),
                    Some("https://zoek.officielebekendmakingen.nl/kst-32813-1395.html"),
                ),
                (
                    "Kamerstuk 32 813, nr. 1395",
                    Some("kst-32813-1395"),
                    Some("https://zoek.officielebekendmakingen.nl/kst-32813-1395.html"),
                ),
                (
                    "Aanhangsel Handelingen, nr. 12",
                    Some("ah-tk-20232024-12"),
                    Some("https://zoek.officielebekendmakingen.nl/ah-tk-20232024-12.html"),
                ),
                (
                    "artikel 3 van de Wet verdwaalde zaken",
                    Some("BWBR0099999"),
                    Some("https://wetten.overheid.nl/jci1.3:c:BWBR0099999"),
                ),
                ("Trouw, 1 juli", Some("https://www.trouw.nl/a-b"), Some("https://www.trouw.nl/a-b")),
                (
                    "www.nrc.nl/nieuws",
                    Some("https://www.nrc.nl/nieuws/2024/07/01/lang"),
                    Some("https://www.nrc.nl/nieuws/2024/07/01/lang"),
                ),
            ][..],
        ),
        (
            html,
            &[
                ("het bericht", Some("https://nos.nl/artikel/1"), Some("https://nos.nl/artikel/1")),
                (
                    "de brief",
                    Some("kst-32813-1395"),
                    Some("https://zoek.officielebekendmakingen.nl/kst-32813-1395.html"),
                ),
            ][..],
        ),
    ] {
        let reading = read(&markup::source(markup.to_owned()).unwrap());
        let cited: Vec<_> = reading
            .citations
            .iter()
            .map(|it| (it.text.as_str(), it.identifier.as_deref(), it.url.as_deref()))
            .collect();
        assert_eq!(cited, expected, "{}", reading.text);
    }
    let reading = read(&markup::source(xml.to_owned()).unwrap());
    assert_eq!(reading.footnotes[0].text, "Trouw, 1 juli, en www.nrc.nl/nieuws…");
    assert_eq!(reading.footnotes[0].urls, ["https://www.trouw.nl/a-b", "www.nrc.nl/nieuws/2024/07/01/lang"]);
}

#[test]
fn a_set_in_other_markup() {
    for (markup, questions, answers) in [
        (
            "<vraagdoc><vraag><nr>1</nr><al>Kent u dit?</al></vraag><antwoord><nr>1</nr><al>Ja.</al></antwoord></vraagdoc>",
            1,
            1,
        ),
        (
            "<?xml version='1.0'?>\n<kamervragen><vraag><al>Kent u dit?</al></vraag><vraag><al>En dat?</al></vraag></kamervragen>",
            2,
            0,
        ),
        (
            "<html><body><p>Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld</p><ol><li>Kent u dit?</li><li><p>En dat?</p></li></ol>",
            2,
            0,
        ),
        ("<div>Vraag 1</div><div>Kent u dit?</div><div>Antwoord op vraag 1</div><div>Ja.<br>Zeker.</div>", 1, 1),
    ] {
        let markup = if markup.starts_with("<vraagdoc") {
            format!("<?xml version=\"1.0\"?>{markup}")
        } else {
            markup.to_owned()
        };
        let reading = read(&markup::source(markup.clone()).unwrap());
        assert_eq!(
            (reading.questions.len(), reading.answers.len()),
            (questions, answers),
            "{markup}\n{}",
            reading.text
        );
    }
}

/// Pages as other sites have them, after descriptions: what is the site's own is left out.
#[test]
fn pages_of_other_sites() {
    let set = "<p>2024Z17123</p><p>(ingezonden 22 oktober 2024)</p><p>Vragen van het lid Van Nispen (SP) aan de Minister van Justitie en Veiligheid over geld</p>";
    let questions = "<ol><li>Kent u het bericht «X»? [1]</li><li>Wat vindt u?</li></ol><p>[1] NOS, 21 oktober 2024, <a href='https://nos.nl/artikel/2'>X</a></p>";
    let parliament = format!(
        "<html><body><nav><a href='/'>Home</a></nav><main><ol class='breadcrumb'><li>Kamervragen</li></ol><article><h1>Geld</h1><dl><dt>Nummer:</dt><dd>2024Z17123</dd></dl>{set}{questions}</article><aside><h2>Deel deze pagina</h2><p>Facebook</p></aside></main><footer>Tweede Kamer</footer>"
    );
    let archive = "<html><body><div class='row'>Vragen van het lid Van Nispen (SP) aan de Minister van Justitie en Veiligheid over geld (ingezonden 22 oktober 2024).</div>\
        <div class='row'><h4>Vraag 1</h4><p>Kent u het bericht «X»?<sup><a href='#fn1'>1</a></sup></p><h4>Antwoord</h4><p>Ja.</p></div><div class='row'><h4>Vraag 2</h4><p>Wat vindt u?</p><h4>Antwoord</h4><p>Nee.</p></div>\
        <aside class='footnotes'><ol><li id='fn1'>NOS, 21 oktober 2024, X (https://nos.nl/artikel/2)</li></ol></aside>";
    let word = format!(
        "<html><body>{set}<p><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Kent u het bericht «X»?<a href='#_ftn1'><span>[1]</span></a></p><p><span>2.<span>&nbsp; </span></span>Wat vindt u?</p><div style='mso-element:footnote-list'><hr><div id=ftn1><p><a href='#_ftnref1'><span>[1]</span></a> NOS, 21 oktober 2024, X (https://nos.nl/artikel/2)</p></div></div>"
    );
    let quoted: String = parliament
        .bytes()
        .map(|byte| format!("={byte:02X}"))
        .collect::<Vec<_>>()
        .chunks(20)
        .map(|line| line.concat() + "=\r\n")
        .collect();
    let saved = format!(
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Multi\"\r\n\r\n\r\n------Multi\r\nContent-Type: text/css\r\n\r\np {{}}\r\n------Multi\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{quoted}\r\n------Multi--\r\n"
    );
    for page in [parliament, archive.to_owned(), word, saved] {
        let reading = read(&markup::source(page).unwrap());
        assert_eq!(reading.submitted.unwrap().to_string(), "2024-10-22", "{}", reading.text);
        assert_eq!((reading.askers[0].name.as_str(), reading.subject.as_deref()), ("Van Nispen", Some("geld")));
        let questions: Vec<_> = reading.questions.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(questions, ["Kent u het bericht «X»?", "Wat vindt u?"], "{}", reading.text);
        let notes: Vec<_> = reading.footnotes.iter().map(|it| (it.urls.as_slice(), it.referenced_from.len())).collect();
        assert_eq!(notes, [(&["https://nos.nl/artikel/2".to_owned()][..], 1)], "{}", reading.text);
        assert!(!reading.text.contains("Facebook") && !reading.text.contains("Home"), "{}", reading.text);
    }
}

const LINES: [&str; 2] = [
    "Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld (ingezonden 2 juli 2024).",
    "Antwoord van Minister Heinen (Financiën) (ontvangen 20 juli 2024).",
];

fn official(body: &str) -> Reading {
    let [asked, replied] = LINES.map(|line| format!("<kamervraagomschrijving>{line}</kamervraagomschrijving>"));
    let xml = format!("<?xml version='1.0'?><officiele-publicatie><kamervragen>{asked}{replied}{body}");
    read(&markup::source(xml).unwrap())
}

/// "Ja." and "Nee." are whole answers and no numbers of a list; an answer without a number is its question's.
#[test]
fn answers_of_one_word() {
    let mut readings = Vec::new();
    for body in [
        "<vraag><nr>1</nr><al>Kent u dit?</al></vraag><antwoord><al>Ja.</al></antwoord><vraag><nr>2</nr><al>En dat?</al></vraag><antwoord><al>Nee.</al></antwoord>",
        "<vraag><nr>1</nr><al>Kent u dit?</al></vraag><vraag><nr>2</nr><al>En dat?</al></vraag><antwoord><al>Ja.</al></antwoord><antwoord><al>Nee.</al></antwoord>",
        "<vraag nr='1'><al>Kent u dit?</al></vraag><antwoord nr='1'><al>Ja.</al></antwoord><vraag nr='2'><al>En dat?</al></vraag><antwoord nr='2'><al>Nee.</al></antwoord>",
        "<vraag><al>Kent u dit?</al></vraag><antwoord><al>Ja.</al></antwoord><vraag><al>En dat?</al></vraag><antwoord><al>Nee.</al></antwoord>",
        "<vraag><kop><label>Vraag</label><nr>1</nr></kop><al>Kent u dit?</al></vraag><antwoord><kop><label>Antwoord</label> <nr>1</nr></kop><al>Ja.</al></antwoord><vraag><kop><label>Vraag</label> <nr>2</nr></kop><al>En dat?</al></vraag><antwoord><kop><label>Antwoord</label> <nr>2</nr></kop><al>Nee.</al></antwoord>",
    ] {
        readings.push((body, official(body)));
    }
    for body in [
        "<div class='vraag'><h2>Vraag 1</h2><p>Kent u dit?</p></div><div class='antwoord'><h2>Antwoord 1</h2><p>Ja.</p></div><div class='vraag'><h2>Vraag 2</h2><p>En dat?</p></div><div class='antwoord'><h2>Antwoord 2</h2><p>Nee.</p></div>",
        "<div class='vraag'><p>Kent u dit?</p></div><div class='antwoord'><p>Ja.</p></div><div class='vraag'><p>En dat?</p></div><div class='antwoord'><p>Nee.</p></div>",
        "<div class='vraag'><p class='nr'>1</p><p>Kent u dit?</p></div><div class='antwoord'><p>Ja.</p></div><div class='vraag'><p class='nr'>2</p><p>En dat?</p></div><div class='antwoord'><p>Nee.</p></div>",
        "<div class='vraag'><span>1.</span> Kent u dit?</div><div class='antwoord'><span>1.</span> Ja.</div><div class='vraag'><span>2.</span> En dat?</div><div class='antwoord'><span>2.</span> Nee.</div>",
        "<h3>Vraag 1</h3><p>Kent u dit?</p><h3>Antwoord</h3><p>Ja.</p><h3>Vraag 2</h3><p>En dat?</p><h3>Antwoord</h3><p>Nee.</p>",
        "<p><b>Vraag 1</b><br>Kent u dit?</p><p><b>Antwoord vraag 1</b><br>Ja.</p><p><b>Vraag 2</b><br>En dat?</p><p><b>Antwoord vraag 2</b><br>Nee.</p>",
    ] {
        let html = format!("<html><body><p>{}</p><p>{}</p>{body}", LINES[0], LINES[1]);
        readings.push((body, read(&markup::source(html).unwrap())));
    }
    for (body, reading) in readings {
        let questions: Vec<_> =
            reading.questions.iter().map(|it| (it.number.as_str(), it.text.as_str(), it.answer)).collect();
        assert_eq!(questions, [("1", "Kent u dit?", Some(0)), ("2", "En dat?", Some(1))], "{body}\n{}", reading.text);
        let answers: Vec<_> = reading.answers.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(answers, ["Ja.", "Nee."], "{body}\n{}", reading.text);
    }
}

/// A note stands where its marker is or elsewhere, its number in an element, an attribute or nowhere.
#[test]
fn notes_in_every_form() {
    for (first, second, end) in [
        (
            "<noot><noot.nr>1</noot.nr><noot.al>Trouw</noot.al></noot>",
            "<noot><noot.nr>2</noot.nr><noot.al>NRC</noot.al></noot>",
            "",
        ),
        ("<noot nr='1'><al>Trouw</al></noot>", "<noot nr='2'><al>NRC</al></noot>", ""),
        ("<noot><nummer>1</nummer><al>Trouw</al></noot>", "<noot><nummer>2</nummer><al>NRC</al></noot>", ""),
        ("<noot><nr>1</nr><al>Trouw</al></noot>", "<noot><al>NRC</al></noot>", ""),
        ("<noot><al>Trouw</al></noot>", "<noot><al>NRC</al></noot>", ""),
        (
            "<nootref refid='a'>1</nootref>",
            "<nootref refid='b'/>",
            "<noot id='a'><noot.nr>1</noot.nr><al>Trouw</al></noot><noot id='b' nr='2'><al>NRC</al></noot>",
        ),
        (
            "<noot.ref idref='#a'><sup>1</sup></noot.ref>",
            "<noot.ref idref='#b'><sup>2</sup></noot.ref>",
            "<noten><noot id='a'><noot.lijst><nummer>1</nummer></noot.lijst><al>Trouw</al></noot><noot id='b'><al>NRC</al></noot></noten>",
        ),
    ] {
        let reading = official(&format!(
            "<vraag><nr>Vraag 1</nr><al>Kent u «dit»?{first}</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.{second}</al></antwoord>{end}"
        ));
        let notes: Vec<_> = reading.footnotes.iter().map(|it| (it.number.as_str(), it.text.as_str())).collect();
        assert_eq!(notes, [("1", "Trouw"), ("2", "NRC")], "{first}\n{}", reading.text);
        let (question, answer) = (&reading.questions[0], &reading.answers[0]);
        assert_eq!((question.text.as_str(), answer.text.as_str()), ("Kent u «dit»?", "Ja."), "{first}");
        assert_eq!(
            (question.footnotes.concat(), answer.footnotes.concat()),
            ("1".to_owned(), "2".to_owned()),
            "{first}"
        );
    }
}

#[test]
fn markup_is_told_from_text() {
    for text in ["Is a < b?", "<3 uur geleden", "<geen markup", "Vragen <b>niet</b>", "<tussen haken> en verder", ""] {
        assert_eq!(self::text(text), text);
    }
    assert_eq!(text("\u{FEFF}\n<!DOCTYPE html><p>een</p>twee"), "een\n\ntwee\n");
    assert_eq!(text("ï»¿\n<?xml version=\"1.0\"?><a><al>een</al><al>twee &amp; drie</al></a>"), "een\ntwee & drie\n");
}

#[test]
fn entities_are_refused() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"cc\"><!ENTITY d SYSTEM \"file:///etc/passwd\">]><a>&b;&d;</a>";
    assert_eq!(markup::source(bomb.to_owned()), Err(Refusal::Entities));
    assert!(!text("<html><!DOCTYPE a [<!ENTITY b \"cc\">]><p>&b;</p>").contains("cc</p>"));
}

#[test]
fn a_debate_is_no_set() {
    let debate = "<?xml version=\"1.0\"?><officiele-publicatie><metadata><meta content=\"https://zoek.officielebekendmakingen.nl/h-tk-20172018-70-1/metadata.xml\"/></metadata><handelingen><vergadering><vergadering-nummer>70e vergadering</vergadering-nummer></vergadering><opening><nr>1</nr><tekst><al><nadruk type=\"vet\">Voorzitter: Martin Bosma</nadruk></al><al>Aan de orde is de regeling.</al></tekst></opening></handelingen></officiele-publicatie>";
    let reading = read(&markup::source(debate.to_owned()).unwrap());
    assert_eq!((reading.kind, reading.identity.identifier), (Kind::Unrecognised, None));
}

#[test]
fn work_grows_with_the_length() {
    let start = std::time::Instant::now();
    for part in [
        "<div>",
        "<p>a",
        "</p>",
        "<ol><li>",
        "<td>",
        "<noot>",
        "<div class=noot>",
        "<a href=#>1",
        "<sup>",
        "<!--",
        "<script>",
        "&amp;",
        "<x y='",
        "<b>a</c>",
    ] {
        for head in ["<html>", "<?xml?>"] {
            let _ = markup::source(head.to_owned() + &part.repeat(100_000));
        }
    }
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}
