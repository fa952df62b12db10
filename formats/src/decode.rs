//! Bytes of a file → which text encoding they are in, or why they are no text. Recognised by content, not by name.

use vraagstuk::Lang;

/// Encodings of text files, each with the label of the Encoding Standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, least significant byte first.
    Utf16Le,
    /// UTF-16, most significant byte first.
    Utf16Be,
    /// Windows-1252, and so every other single-byte text of Western Europe.
    Windows1252,
}

impl Encoding {
    /// The label that `TextDecoder` and `encoding_rs` know.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// Why a file is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A PDF, where PDFs are not read.
    Pdf,
    /// A PDF that asks for a password.
    EncryptedPdf,
    /// A PDF that cannot be opened.
    DamagedPdf,
    /// A PDF, and the library that reads it did not load.
    PdfReaderMissing,
    /// A Word file, a zip, or another file that is a zip inside, where those are not read.
    Zip,
    /// A zip that cannot be opened.
    DamagedZip,
    /// A zip without files.
    EmptyZip,
    /// A file in a zip that was made smaller in a way that browsers cannot undo.
    Compression,
    /// A file in a zip that asks for a password.
    EncryptedEntry,
    /// A file in a zip whose name leads out of it.
    EntryPath,
    /// A zip that grows beyond all measure when opened.
    ZipBomb,
    /// A zip deeper in zips than is opened.
    NestedZip,
    /// A file of another office program.
    OtherOffice,
    /// Markup that declares entities, which could grow without end or fetch what it should not.
    Entities,
    /// A Word file of before 2007.
    OldWord,
    /// Rich Text Format.
    Rtf,
    /// A picture.
    Picture,
    /// Other bytes that are no text.
    Binary,
    /// It could not be read at all.
    Unreadable,
}

impl Refusal {
    /// Every refusal.
    const ALL: [Self; 19] = [
        Self::Pdf,
        Self::EncryptedPdf,
        Self::DamagedPdf,
        Self::PdfReaderMissing,
        Self::Zip,
        Self::DamagedZip,
        Self::EmptyZip,
        Self::Compression,
        Self::EncryptedEntry,
        Self::EntryPath,
        Self::ZipBomb,
        Self::NestedZip,
        Self::OtherOffice,
        Self::Entities,
        Self::OldWord,
        Self::Rtf,
        Self::Picture,
        Self::Binary,
        Self::Unreadable,
    ];

    /// The refusal with a code; a code that none has is that of a file that could not be read.
    #[must_use]
    pub fn of(code: &str) -> Self {
        Self::ALL.into_iter().find(|refusal| refusal.code() == code).unwrap_or(Self::Unreadable)
    }

    /// Stable code for programs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf-not-supported",
            Self::EncryptedPdf => "encrypted-pdf",
            Self::DamagedPdf => "damaged-pdf",
            Self::PdfReaderMissing => "pdf-reader-missing",
            Self::Zip => "zip-not-supported",
            Self::DamagedZip => "damaged-zip",
            Self::EmptyZip => "empty-zip",
            Self::Compression => "zip-compression",
            Self::EncryptedEntry => "encrypted-entry",
            Self::EntryPath => "entry-path",
            Self::ZipBomb => "zip-bomb",
            Self::NestedZip => "nested-zip",
            Self::OtherOffice => "office-not-supported",
            Self::Entities => "entities-declared",
            Self::OldWord => "old-word-not-supported",
            Self::Rtf => "rtf-not-supported",
            Self::Picture => "picture",
            Self::Binary => "not-text",
            Self::Unreadable => "unreadable",
        }
    }

    /// One sentence: which file, what is wrong, what to do.
    #[must_use]
    pub fn message(self, file_name: &str, lang: Lang) -> String {
        let (nl, en) = match self {
            Self::Pdf => (
                "is een PDF; de opdrachtregel leest tekst. Open de PDF op de pagina.",
                "is a PDF; the command line reads text. Open the PDF on the page.",
            ),
            Self::EncryptedPdf => (
                "is een PDF met een wachtwoord. Bewaar een kopie zonder wachtwoord en kies die.",
                "is a PDF with a password. Save a copy without a password and choose that.",
            ),
            Self::DamagedPdf => (
                "is een beschadigde PDF. Download het bestand opnieuw, of kopieer de tekst en plak die hier.",
                "is a damaged PDF. Download the file again, or copy the text and paste it here.",
            ),
            Self::PdfReaderMissing => (
                "is een PDF, en het deel van deze pagina dat PDF’s leest kon niet worden geladen. Maak verbinding en kies het bestand opnieuw.",
                "is a PDF, and the part of this page that reads PDFs could not be loaded. Connect and choose the file again.",
            ),
            Self::Zip => (
                "is een Word-bestand of zip; de opdrachtregel leest tekst. Open het bestand op de pagina.",
                "is a Word file or zip; the command line reads text. Open the file on the page.",
            ),
            Self::DamagedZip => (
                "is een beschadigd Word- of zipbestand. Download of maak het opnieuw.",
                "is a damaged Word or zip file. Download or make it again.",
            ),
            Self::EmptyZip => (
                "is een zipbestand waar geen bestanden in zitten. Kies de bestanden zelf.",
                "is a zip file that holds no files. Choose the files themselves.",
            ),
            Self::Compression => (
                "is ingepakt op een manier die hier niet gelezen wordt. Pak het eerst uit en kies de bestanden zelf.",
                "was packed in a way that is not read here. Unpack it first and choose the files themselves.",
            ),
            Self::EncryptedEntry => (
                "is met een wachtwoord versleuteld. Pak het eerst uit en kies de bestanden zelf.",
                "is encrypted with a password. Unpack it first and choose the files themselves.",
            ),
            Self::EntryPath => (
                "is overgeslagen: de naam wijst buiten het zipbestand. Pak het eerst uit en kies de bestanden zelf.",
                "was skipped: its name leads out of the zip file. Unpack it first and choose the files themselves.",
            ),
            Self::ZipBomb => (
                "is overgeslagen: uitgepakt is het veel te groot. Kies kleinere bestanden.",
                "was skipped: it is far too large when unpacked. Choose smaller files.",
            ),
            Self::NestedZip => (
                "is een zip in een zip in een zip. Pak de buitenste eerst uit en kies de binnenste.",
                "is a zip inside a zip inside a zip. Unpack the outer one first and choose the inner one.",
            ),
            Self::OtherOffice => (
                "is een bestand van een rekenblad, presentatie of ander kantoorprogramma. Bewaar het als Word-bestand (.docx), PDF of tekst.",
                "is a file of a spreadsheet, presentation or other office program. Save it as a Word file (.docx), PDF or text.",
            ),
            Self::Entities => (
                "bepaalt eigen entiteiten, wat officiële publicaties niet doen; het is daarom niet gelezen. Kopieer de tekst en plak die hier.",
                "declares entities of its own, which official publications do not; so it was not read. Copy the text and paste it here.",
            ),
            Self::OldWord => (
                "is een Word-bestand in de vorm van vóór 2007. Bewaar het als tekst, of kopieer de tekst en plak die hier.",
                "is a Word file in the format from before 2007. Save it as text, or copy the text and paste it here.",
            ),
            Self::Rtf => (
                "is een RTF-bestand. Bewaar het als tekst, of kopieer de tekst en plak die hier.",
                "is an RTF file. Save it as text, or copy the text and paste it here.",
            ),
            Self::Picture => (
                "is een afbeelding, geen tekst. Kies een bestand met tekst.",
                "is a picture, not text. Choose a file that holds text.",
            ),
            Self::Binary => (
                "is geen tekstbestand. Kies een bestand met tekst.",
                "is not a text file. Choose a file that holds text.",
            ),
            Self::Unreadable => (
                "kon niet worden gelezen; het is misschien verplaatst, gewijzigd of afgeschermd. Kies het opnieuw.",
                "could not be read; it may have been moved, changed or protected. Choose it again.",
            ),
        };
        format!("«{file_name}» {}", lang.pick(nl, en))
    }
}

/// First bytes of files that are no text.
const SIGNATURES: [(&[u8], Refusal); 14] = [
    (b"%PDF-", Refusal::Pdf),
    (b"PK\x03\x04", Refusal::Zip),
    (b"PK\x05\x06", Refusal::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Refusal::OldWord),
    (b"{\\rtf", Refusal::Rtf),
    (b"\xFF\xD8\xFF", Refusal::Picture),
    (b"\x89PNG\r\n\x1A\n", Refusal::Picture),
    (b"GIF87a", Refusal::Picture),
    (b"GIF89a", Refusal::Picture),
    (b"II*\0", Refusal::Picture),
    (b"MM\0*", Refusal::Picture),
    (b"\x7FELF", Refusal::Binary),
    (b"\x1F\x8B\x08", Refusal::Binary),
    (b"\0asm", Refusal::Binary),
];

/// What reads a file, by its first bytes: `pdf`, `zip` (so a Word file too), or `text` with all that is refused.
#[must_use]
pub fn format(head: &[u8]) -> &'static str {
    let start = head.iter().position(|&byte| !matches!(byte, b'\r' | b'\n' | b' ' | 0xEF | 0xBB | 0xBF));
    match head.get(start.unwrap_or(0)..) {
        Some(rest) if rest.starts_with(b"%PDF-") => "pdf",
        _ if head.starts_with(b"PK") && matches!(detect(head), Err(Refusal::Zip)) => "zip",
        _ => "text",
    }
}

/// How many bytes decide whether a file is text.
const SAMPLE: usize = 65_536;

/// The encoding of the bytes of a text file.
///
/// # Errors
/// When they are not text.
pub fn detect(bytes: &[u8]) -> Result<Encoding, Refusal> {
    if let Some((_, refusal)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(*refusal);
    }
    match bytes {
        [0xFF, 0xFE, ..] => return Ok(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Ok(Encoding::Utf16Be),
        [0xEF, 0xBB, 0xBF, ..] => return Ok(Encoding::Utf8),
        _ => {}
    }
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if let Some(encoding) = without_mark(sample) {
        return Ok(encoding);
    }
    let odd = sample.iter().filter(|&&byte| is_odd(byte)).count();
    if odd * 20 > sample.len() {
        return Err(Refusal::Binary);
    }
    Ok(if is_mostly_utf8(bytes) { Encoding::Utf8 } else { Encoding::Windows1252 })
}

/// Whether more characters beyond ASCII are whole than broken: one bad byte, or a file that was cut in its last
/// character, makes no other encoding. In Windows-1252 hardly any two letters in a row are such a character.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    if std::str::from_utf8(bytes).is_ok() {
        return true;
    }
    let (mut whole, mut broken) = (0, 0);
    let mut rest = bytes.len();
    for chunk in bytes.utf8_chunks() {
        rest -= chunk.valid().len() + chunk.invalid().len();
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty() && rest > 0);
    }
    whole > broken
}

/// UTF-16 without a byte order mark: in Western text every other byte is zero.
fn without_mark(sample: &[u8]) -> Option<Encoding> {
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let half = sample.len() / 2;
    if half < 2 {
        None
    } else if odd * 10 > half * 7 && even * 10 < half {
        Some(Encoding::Utf16Le)
    } else if even * 10 > half * 7 && odd * 10 < half {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Control characters that text files do not hold.
const fn is_odd(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0E..=0x1A | 0x1C..=0x1F)
}

/// Decodes the bytes of a text file; what cannot be decoded becomes U+FFFD, a byte order mark is left out.
///
/// # Errors
/// When they are not text.
#[cfg(not(target_arch = "wasm32"))]
pub fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    let encoding = match detect(bytes)? {
        Encoding::Utf8 => encoding_rs::UTF_8,
        Encoding::Utf16Le => encoding_rs::UTF_16LE,
        Encoding::Utf16Be => encoding_rs::UTF_16BE,
        Encoding::Windows1252 => encoding_rs::WINDOWS_1252,
    };
    Ok(encoding.decode(bytes).0.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_its_encodings() {
        let text = "Vragen van het lid Gündoğan over «röntgencamera’s»\r\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let mark = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for bytes in [
            text.as_bytes().to_vec(),
            mark(b"\xEF\xBB\xBF", text.as_bytes()),
            mark(b"\xFF\xFE", &little),
            mark(b"\xFE\xFF", &big),
            little,
            big,
        ] {
            assert_eq!(decode(&bytes).unwrap(), text);
        }
        assert_eq!(decode(b"camera\x92s \xABr\xF6ntgen\xBB").unwrap(), "camera’s «röntgen»");
        assert_eq!(
            decode(b"een NUL\0 in de tekst van dit document").unwrap(),
            "een NUL\0 in de tekst van dit document"
        );
        assert_eq!(decode(b"").unwrap(), "");
        // One bad byte, and a character cut at the end.
        assert_eq!(decode("Gündoğan: één".as_bytes().split_last().unwrap().1).unwrap(), "Gündoğan: éé");
        assert_eq!(
            decode("Gündo".as_bytes().iter().chain(b"\xC4").copied().collect::<Vec<_>>().as_slice()).unwrap(),
            "Gündo\u{FFFD}"
        );
        assert_eq!(decode(b"\xC3\xBC \xC3\xAB \xC3\xA9 \xFF.").unwrap(), "ü ë é \u{FFFD}.");
        assert_eq!(decode(b"Zuid-Itali\xEB").unwrap(), "Zuid-Italië");
        assert_eq!(decode(b"\xC3\xBC co\xEBfficient, Itali\xEB, caf\xE9.").unwrap(), "Ã¼ coëfficient, Italië, café.");
        assert_eq!(decode(b"\xFF\xFE\x00\xD8a\0").unwrap(), "\u{FFFD}a");
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        for (bytes, refusal, words) in [
            (&b"%PDF-1.7"[..], Refusal::Pdf, "PDF"),
            (b"PK\x03\x04\x14", Refusal::Zip, "zip"),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Refusal::Picture, "afbeelding"),
            (b"\x01\x02\x03\x04abc\x05\x06", Refusal::Binary, "geen tekstbestand"),
        ] {
            assert_eq!(detect(bytes), Err(refusal));
            let message = refusal.message("a.txt", Lang::Nl);
            assert!(message.starts_with("«a.txt» ") && message.contains(words) && message.ends_with('.'), "{message}");
            assert_ne!(message, refusal.message("a.txt", Lang::En));
        }
    }
}
