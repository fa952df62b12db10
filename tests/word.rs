//! Word files: real letters of a ministry, and small documents that hold one thing each.

#![allow(clippy::unwrap_used, reason = "what fails in a test fails as the test")]

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use formats::word;
use formats::word::Parts;
use vraagstuk::{Context, Lang, Reading, Source};
use zip::ZipArchive;

fn parts(name: &str) -> Parts {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/word").join(name);
    let mut archive = ZipArchive::new(File::open(file).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(&format!("word/{name}")).ok()?.read_to_string(&mut text).ok()?;
        Some(text)
    };
    Parts {
        document: part("document.xml").unwrap(),
        numbering: part("numbering.xml"),
        styles: part("styles.xml"),
        footnotes: part("footnotes.xml"),
        endnotes: part("endnotes.xml"),
        relations: ["document", "footnotes", "endnotes"].map(|of| part(&format!("_rels/{of}.xml.rels"))),
    }
}

fn read(source: &Source) -> Reading {
    vraagstuk::read(source, &Context { as_of: "2024-12-01".parse().unwrap(), lang: Lang::Nl, asserted: None })
}

/// A body of paragraphs.
fn document(body: &str) -> Parts {
    Parts { document: format!("<w:document><w:body>{body}</w:body></w:document>"), ..Parts::default() }
}

fn text(parts: &Parts) -> String {
    word::source(parts).text
}

/// Links by relation and by field, in the text and in a note.
#[test]
fn links_keep_their_targets() {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let field = |code: &str, text: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> {code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
            run(text)
        )
    };
    let paragraph = |runs: &[String]| format!("<w:p>{}</w:p>", runs.concat());
    let link = |id: &str, text: &str| format!("<w:hyperlink r:id=\"{id}\" w:history=\"1\">{}</w:hyperlink>", run(text));
    let relation = |id: &str, target: &str| {
        format!(
            "<Relationships><Relationship Id=\"{id}\" Type=\"hyperlink\" Target=\"{target}\" TargetMode=\"External\"/><Relationship Id=\"rId1\" Target=\"styles.xml\"/></Relationships>"
        )
    };
    let mut parts = document(
        &[
            paragraph(&[run(
                "Vragen van het lid Jansen (SP) aan de Minister van Financiën over geld (ingezonden 2 juli 2024).",
            )]),
            paragraph(&[run("Vraag 1")]),
            paragraph(&[
                run("Kent u "),
                link("rId5", "het bericht"),
                "<w:r><w:footnoteReference w:id=\"2\"/></w:r>".to_owned(),
                run(" en "),
                field(
                    "HYPERLINK &quot;https://zoek.officielebekendmakingen.nl/kst-32813-1395.html&quot; \\h",
                    "de brief",
                ),
                run(" en "),
                format!(
                    "<w:fldSimple w:instr=\" HYPERLINK &quot;https://www.nrc.nl/a&quot; \">{}</w:fldSimple>",
                    run("dit")
                ),
                run(" op bladzijde "),
                field("PAGEREF x", "3"),
                link("rId1", "hier"),
                run("?"),
            ]),
        ]
        .concat(),
    );
    parts.footnotes = Some(format!(
        "<w:footnotes><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph(&[link("rId5", "Trouw, 1 juli")])
    ));
    parts.relations = [
        Some(relation("rId5", "https://nos.nl/artikel/1?a=1&amp;b=2")),
        Some(relation("rId5", "https://www.trouw.nl/a-b")),
        None,
    ];
    let reading = read(&word::source(&parts));
    let cited: Vec<_> =
        reading.citations.iter().map(|it| (it.text.as_str(), it.identifier.as_deref().unwrap())).collect();
    assert_eq!(
        cited,
        [
            ("het bericht", "https://nos.nl/artikel/1?a=1&b=2"),
            ("de brief", "kst-32813-1395"),
            ("dit", "https://www.nrc.nl/a"),
            ("Trouw, 1 juli", "https://www.trouw.nl/a-b")
        ]
    );
    assert_eq!(reading.questions[0].text, "Kent u het bericht en de brief en dit op bladzijde 3hier?");
    assert_eq!(reading.footnotes[0].urls, ["https://www.trouw.nl/a-b"]);
}

#[test]
fn letters_of_a_ministry() {
    for (name, number, questions, answers, footnotes) in
        [("beantwoording-jenv-02.docx", None, 9, 6, 4), ("beantwoording-jenv-03.docx", Some("2023Z19677"), 10, 6, 3)]
    {
        let reading = read(&word::source(&parts(name)));
        let counts = (reading.questions.len(), reading.answers.len(), reading.footnotes.len());
        assert_eq!(counts, (questions, answers, footnotes), "{name}");
        assert_eq!(reading.identity.question_number.as_deref(), number);
        assert!(reading.footnotes.iter().all(|note| note.referenced_from.len() == 1), "{name}");
        assert!(
            reading
                .addressees
                .iter()
                .any(|it| it.portfolio.as_deref().is_some_and(|name| name.starts_with("Justitie en Veiligheid"))),
            "{name}"
        );
        assert_eq!(reading.reply.unwrap().by[0].name, "Yeşilgöz-Zegerius");
        // Neither the date of the letter nor that of the brief it answers.
        assert_eq!(reading.submitted, None);
        assert!(!reading.text.contains("DOCPROPERTY"), "{name}");
    }
}

#[test]
fn what_is_shown_and_what_is_not() {
    for (body, expected) in [
        (
            "<w:p><w:r><w:t>een</w:t></w:r><w:r><w:tab/><w:t xml:space=\"preserve\"> twee</w:t><w:br/><w:t>drie</w:t></w:r></w:p>",
            "een twee\ndrie\n",
        ),
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>b</w:t></w:r></w:p>", "a\n\nb\n"),
        (
            "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins><w:r><w:t>erbij</w:t></w:r></w:ins></w:p>",
            "erbij\n",
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>een </w:t></w:r></w:p><w:p><w:r><w:t>alinea</w:t></w:r></w:p>",
            "een alinea\n",
        ),
        (
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DOCPROPERTY</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>nee</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>ja</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
            "ja\n",
        ),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r><w:r><w:t>hier</w:t></w:r></w:p>", "hier\n"),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>jaar</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2023</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "jaar 2023\na\nb\n",
        ),
        (
            "<w:p><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>kader</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>weg</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:r><w:t>tekst</w:t></w:r></w:p>",
            "kader\ntekst\n",
        ),
        (
            "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik hier</w:t></w:r></w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr w:val=\"0\"/></w:sdtPr><w:sdtContent><w:r><w:t>2 juli</w:t></w:r></w:sdtContent></w:sdt></w:p>",
            "2 juli\n",
        ),
        ("<w:p><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>", "3\n"),
        ("<w:p><w:r><w:t>open", "open\n"),
        ("", "\n"),
    ] {
        assert_eq!(text(&document(body)), expected, "{body}");
    }
}

#[test]
fn lists_are_numbered_as_word_does() {
    let item = |list: u8, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let styled = "<w:p><w:pPr><w:pStyle w:val=\"Vraag\"/></w:pPr><w:r><w:t>In stijl?</w:t></w:r></w:p>";
    let body = [
        item(1, 0, "Kunt u?"),
        item(1, 1, "Deel"),
        item(1, 1, "Deel"),
        item(1, 0, "En dan?"),
        item(2, 0, "Opnieuw"),
        item(3, 0, "Punt"),
        styled.into(),
    ];
    let mut parts = document(&body.concat());
    parts.numbering = Some(
        r#"<w:numbering><w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Vraag %1"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num></w:numbering>"#
            .to_owned(),
    );
    parts.styles = Some(
        r#"<w:styles><w:style w:styleId="Basis"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
        <w:style w:styleId="Vraag"><w:basedOn w:val="Basis"/></w:style></w:styles>"#
            .to_owned(),
    );
    let lines = text(&parts);
    assert_eq!(lines, "1. Kunt u?\n1a) Deel\n1b) Deel\n2. En dan?\n1. Opnieuw\n• Punt\nVraag IV In stijl?\n");
}

/// A list that has no levels but names the style of the list that has them.
#[test]
fn lists_of_a_style() {
    let item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>Kunt u?</w:t></w:r></w:p>";
    let mut parts = document(&item.repeat(2));
    parts.numbering = Some(
        r#"<w:numbering><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Vragen"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Vraag %1"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Vragen"/></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>"#
            .to_owned(),
    );
    parts.styles = Some(
        r#"<w:styles><w:style w:type="numbering" w:styleId="Vragen"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#
            .to_owned(),
    );
    assert_eq!(text(&parts), "Vraag 1 Kunt u?\nVraag 2 Kunt u?\n");
}

#[test]
fn notes_are_numbered_by_their_references() {
    let mut parts = document(
        "<w:p><w:r><w:t>Kent u «dit»</w:t></w:r><w:r><w:endnoteReference w:id=\"5\"/></w:r><w:r><w:t> en dat?</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>",
    );
    parts.footnotes = Some("<w:footnotes><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote><w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> Trouw,</w:t></w:r></w:p><w:p><w:r><w:t>9 mei</w:t></w:r></w:p></w:footnote></w:footnotes>".into());
    parts.endnotes = Some(
        "<w:endnotes><w:endnote w:id=\"5\"><w:p><w:r><w:t>NOS &amp; NRC</w:t></w:r></w:p></w:endnote></w:endnotes>"
            .into(),
    );
    let source = word::source(&parts);
    assert_eq!(source.text, "Kent u «dit»1 en dat?2\n\n1 NOS & NRC\n2 Trouw, 9 mei\n");
    let marks: Vec<_> = source.hints.markers.iter().map(|marker| (marker.span.of(&source.text), marker.note)).collect();
    assert_eq!(marks, [("1", Some(0)), ("2", Some(1))]);
}

#[test]
fn work_grows_with_the_length() {
    let start = std::time::Instant::now();
    for part in [
        "<w:p>",
        "<w:tr><w:tc>",
        "<w:footnote w:id=\"1\">",
        "<w:del>",
        "<a \"",
        "&amp;&",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>",
    ] {
        let xml = part.repeat(100_000);
        let _ = word::source(&Parts {
            footnotes: Some(xml.clone()),
            endnotes: Some(xml.clone()),
            numbering: Some(xml.clone()),
            document: xml,
            ..Parts::default()
        });
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
