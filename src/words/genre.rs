//! Publications that look like written questions and are none.

use crate::words::lang::Lang;

/// How much of a document its genre shows in.
const BEGINNING: usize = 4000;

/// What a debate is called.
const DEBATE: &str = "een verslag van een debat";

/// Words near the top that another genre has, and its names.
const GENRES: [(&str, &str, &str); 14] = [
    ("lijst van vragen", "een lijst van vragen en antwoorden", "a list of questions and answers of a committee"),
    (
        "verslag van een schriftelijk overleg",
        "een verslag van een schriftelijk overleg",
        "a report of a written consultation",
    ),
    ("verslag van een commissiedebat", "een verslag van een commissiedebat", "a report of a committee debate"),
    ("verslag van een algemeen overleg", "een verslag van een algemeen overleg", "a report of a committee meeting"),
    ("verslag van een notaoverleg", "een verslag van een notaoverleg", "a report of a committee meeting"),
    ("verslag van een wetgevingsoverleg", "een verslag van een wetgevingsoverleg", "a report of a committee meeting"),
    ("nota naar aanleiding van het verslag", "een nota naar aanleiding van het verslag", "a memorandum on a bill"),
    ("memorie van toelichting", "een memorie van toelichting", "an explanatory memorandum"),
    ("memorie van antwoord", "een memorie van antwoord", "a memorandum of reply"),
    ("stenogram", DEBATE, "a report of a debate"),
    ("aan de orde is", DEBATE, "a report of a debate"),
    ("e vergadering", DEBATE, "a report of a debate"),
    ("interpellatie", "een interpellatie", "an interpellation"),
    ("feitelijke vragen", "een lijst van feitelijke vragen", "a list of factual questions of a committee"),
];

/// What answers to the questions of a committee are called.
const COMMITTEE: (&str, &str) = ("antwoorden op vragen van een commissie", "answers to questions of a committee");

/// Whose questions they answer.
const OF_COMMITTEE: [&str; 6] = [
    "op de vragen van de vaste commissie",
    "op vragen van de vaste commissie",
    "op de vragen van de commissie voor",
    "op vragen van de commissie voor",
    "op de vragen van de leden van de vaste commissie",
    "op vragen van de leden van de vaste commissie",
];

/// Which other genre a text is, by the words near its top: its name in Dutch and English.
#[must_use]
pub fn other(text: &str) -> Option<(&'static str, &'static str)> {
    let end = text.char_indices().map(|(at, _)| at).take_while(|&at| at <= BEGINNING).last().unwrap_or(0);
    let top = text.get(..if text.len() <= BEGINNING { text.len() } else { end })?.to_ascii_lowercase();
    let top: String = top.split_whitespace().collect::<Vec<_>>().join(" ");
    // Not what a question is about.
    let above = top.find("vraag 1").and_then(|at| top.get(..at)).unwrap_or(&top);
    if OF_COMMITTEE.iter().any(|words| above.contains(words)) {
        return Some(COMMITTEE);
    }
    let found = GENRES
        .iter()
        .filter(|(words, ..)| *words != "aan de orde is" && *words != "e vergadering" || top.contains("voorzitter"));
    found.into_iter().find(|(words, ..)| top.contains(words)).map(|&(_, nl, en)| (nl, en))
}

/// Whether a text can be a letter about written questions: no other genre, but that a letter too speaks of a meeting.
#[must_use]
pub(crate) fn may_be_letter(text: &str) -> bool {
    !text.contains("BRIEF VAN DE") && other(text).is_none_or(|(name, _)| name == DEBATE && text.contains("Geachte"))
}

/// What questions that are not put to the government are called.
const ELSEWHERE: (&str, &str) = ("vragen aan een ander bestuur", "questions to another body");

/// The genre as a clause for the diagnostic: ", maar een lijst van vragen en antwoorden"; empty when unknown.
#[must_use]
pub fn clause(text: &str, elsewhere: bool, lang: Lang) -> String {
    let genre = if elsewhere { Some(ELSEWHERE) } else { other(text) };
    genre.map_or_else(String::new, |(nl, en)| {
        lang.pick(format!(", maar {nl}").as_str(), format!(" but {en}").as_str()).to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_genres_are_named() {
        for (text, nl) in [
            ("LIJST VAN VRAGEN EN ANTWOORDEN\nVraag 1\nWat is", "een lijst van vragen en antwoorden"),
            ("VERSLAG VAN EEN\nSCHRIFTELIJK OVERLEG", "een verslag van een schriftelijk overleg"),
            ("De voorzitter:\nAan de orde is het VAO Wlz", "een verslag van een debat"),
        ] {
            assert_eq!(other(text).unwrap().0, nl);
        }
        assert_eq!(other("Vragen van het lid Podt (D66) over het debat"), None);
        assert_eq!(clause("een nota naar aanleiding van het verslag", false, Lang::En), " but a memorandum on a bill");
    }
}
