//! The words by which a notice is known.

use std::sync::LazyLock;

use crate::text::pattern::{AnyOf, Near, Regex, regex};
use crate::words::date::MONTHS_NL;

/// Past tense: the answer is there. "zullen worden beantwoord" is an extension.
pub static ANSWERED: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)(?: \b(?:zijn|is|werd|werden|heb|hebben|heeft) \b [^.]{0,260}? \b beantwoord\b | \breeds\s+beantwoord\b
          | \bbeantwoord\s+(?:zijn|is|heb|hebben|in\s+mijn\s+brief)\b
          | \b(?:zijn|is|werd|werden|heb|hebben|heeft) \b [^.]{0,120}? \b(?:meegenomen|betrokken)\s+(?:bij|in)\s+(?:de|mijn|het|een)\s+(?:beantwoording|antwoord)
          | \b[Oo]p\s+(?:deze|de|uw|bovenstaande)\s+vragen\b [^.]{0,80}? \b (?:is|ben|zijn) \b [^.]{0,160}? \b ingegaan\b
          | \bantwoord(?:en)?\b [^.]{0,120}? \b(?:zijn|is|heb|hebben|heeft|werd|werden)\b [^.]{0,160}? \b(?:gegeven|opgenomen|verstrekt|verzonden|toegezonden|toegestuurd|gestuurd|verwerkt)\b )",
    )
});

/// What makes "is beantwoord" speak of the future or of a wish.
pub static NOT_YET: LazyLock<Regex> = LazyLock::new(|| {
    regex(r"(?x)\b(?: niet | zullen | zal | kunnen | kan | worden | zodra | nadat | nog\s+geen | voordat | totdat )\b")
});

pub static WITHDRAWN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"\bingetrokken\b|\bintrekking\b|\bin\s+te\s+trekken\b|\btrek(?:t|ken)\b[^.]{0,80}\bin\b|\bvra(?:ag|gen)\b[^.]{0,40}\bintrek(?:t|ken)\b|\bvra(?:ag|gen)\s+(?:(?:zijn|is|heeft|hebben|hierover|inmiddels)\s+){0,2}(?:terug\s?getrokken|terug\s+te\s+trekken|terugtrekt)\b|\bvragen\b[^.]{0,60}\b(?:zijn|is|worden|komen)\b[^.]{0,30}\bvervallen\b",
    )
});

/// The usual term is declined.
pub static DECLINED: LazyLock<AnyOf<7>> = LazyLock::new(|| {
    AnyOf([
        Near::any_case(
            r"(?x) niet \s* (?:binnen|tijdig|op\s*tijd|in\s+staat) | (?:nog)?\ niet\ (?:mogelijk|gelukt|haalbaar|in\ staat)
              | nog\ niet\ (?:kunnen?\ worden|worden|in\ de\ gelegenheid)",
            ["niet"],
            8,
            48,
        ),
        Near::any_case(
            r"(?x) (?:binnen|in) \s* de \s* (?:hiervoor\s+|daarvoor\s+)?(?:gebruikelijke|gestelde|voorgeschreven|reguliere|vereiste|geldende|normale|daartoe\s+gestelde) \s* (?:beantwoordings)?termijn
              | termijn",
            ["termijn"],
            96,
            8,
        ),
        Near::any_case(r"drie\s*weken|3 weken", ["weken"], 24, 8),
        Near::any_case(
            "uitstel|langer|meer tijd|later|vertraging|vertraagd|vergt",
            ["uitstel", "langer", "meer tijd", "later", "vertraging", "vertraagd", "vergt"],
            0,
            12,
        ),
        Near::any_case("zo spoedig mogelijk|zo snel mogelijk", ["mogelijk"], 16, 12),
        Near::with(r"\bzodra\b[^.]{0,120}\b(?:zal|zullen)\b[^.]{0,80}\bbeantwoord", ["zodra"]),
        Near::with(r"\bop de beantwoording van [^.]{0,160}\bterugkomen\b", ["terugkomen"]),
    ])
});

/// Refusing a date that the member asked for, while the usual term still runs.
pub static REFUSED_DATE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?i)niet\s+(?:meer\s+)?(?:mogelijk|in\s+staat|haalbaar|lukken|[^.]{0,10}?)[^.]{0,60}\b(?:voor|vóór|op)\s+(?:het\s+|de\s+)?(?:\d{1,2}\s+[a-z]+|(?:algemeen\s+)?(?:debat|overleg))",
    )
});

/// What opens the reason inside a sentence.
pub static BECAUSE: LazyLock<Near> = LazyLock::new(|| {
    Near::any_case(
        r"(?x)\b(?: omdat | aangezien | doordat | vanwege | wegens | daar\s+(?:de|het|ik|er|nog|een)\b | nu\s+(?:de|het|er|dienaangaande|hierover|daarover)\b | in\s+verband\s+met | gelet\s+op | als\s+gevolg\s+van | gezien | ten\s+gevolge\s+van | door\s+de | met\s+het\s+oog\s+op )",
        ["omdat", "gezien", "door", "wege", "daar", "nu", "verband", "gelet", "gevolg", "oog"],
        24,
        40,
    )
});

/// Sentences that give the reason by themselves.
pub static REASON_SENTENCE: LazyLock<Near> = LazyLock::new(|| {
    Near::any_case(
        r"(?x) \b reden (?:en)? \b | \bafstemming\b | \b(?:nodig|noodzakelijk|vergt|vergen|vereist|vraagt|behoeft|kost)\b
          | \bmeer\ tijd\b | \bwachten\b | \bafgewacht\b",
        [
            "reden",
            "afstemming",
            "nodig",
            "noodzakelijk",
            "verg",
            "vereist",
            "vraagt",
            "behoeft",
            "kost",
            "tijd",
            "wacht",
        ],
        8,
        16,
    )
});

/// The same of what is still to come.
pub static NOT_DONE: LazyLock<Near> = LazyLock::new(|| {
    Near::with(
        r"\bnog niet\b.*\b(?:beschikbaar|ontvangen|afgerond|compleet|gereed)\b|\bonderzoek\b.*\b(?:loopt|afgerond)\b",
        ["nog niet", "onderzoek"],
    )
});

pub static EXPECTED: LazyLock<AnyOf<6>> = LazyLock::new(|| {
    AnyOf([
        Near::any_case(
            r"(?x) zo \s* (?:spoedig|snel) \s* (?:als\ )? mogelijk | spoedig(?:st)? \s* mogelijk | spoedig",
            ["spoedig", "snel"],
            16,
            40,
        ),
        Near::any_case(
            r"(?x) op\ (?:zeer\ )?korte\ termijn | op\ zo\ kort\ mogelijke\ termijn | (?:begin|eind)\ volgende\ (?:week|maand) | volgende\ (?:week|maand)",
            ["termijn", "volgende"],
            24,
            16,
        ),
        Near::any_case(
            r"(?x) binnenkort | binnen \s+ (?:enkele|een|twee|drie|vier|vijf|zes|\d+) \s+ (?:weken|week|dagen|maanden|maand)",
            ["binnen"],
            0,
            40,
        ),
        Near::any_case(
            r"(?x)
            (?:uiterlijk|v[oó]{2}r|eind|begin|medio|half|rond|omstreeks|in\ de\ loop\ van|in|vanaf) \s+ (?:de\s+|het\s+)? (?:week\ van\ )?(?:\d{1,2}\s+)?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?:\s+(?:19|20)\d\d | \s+a\.?s\.? | \s+aanstaande)?",
            MONTHS_NL,
            48,
            40,
        ),
        Near::any_case(
            r"(?x)
            (?:(?:uiterlijk|in|v[oó]{2}r|rond|tegen|aan)\s+){1,2} (?:de\s+|het\s+)? (?:(?:begin|einde?)\s+van\s+(?:de\s+|het\s+)?)?
            (?:eerste|tweede|derde|vierde|laatste)\s+(?:helft|kwartaal|week)\s+van\s+(?:de\s+maand\s+)?
            (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|(?:19|20)\d\d|dit\s+jaar|volgend\s+jaar) (?:\s+(?:19|20)\d\d)?",
            ["helft", "kwartaal", "week van"],
            80,
            40,
        ),
        Near::any_case(
            r"(?x)
            (?:na|v[oó]{2}r)\ (?:afloop\ van\ |het\ (?:einde|eind|begin)\ van\ )?het\ (?:zomer|kerst|voorjaars|herfst|mei)?reces | v[oó]{2}r\ (?:het|de)\ [a-z]+(?:reces|debat|overleg)",
            ["reces", "debat", "overleg"],
            80,
            24,
        ),
    ])
});

pub static SET_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| regex(r"\b((?:19|20)\d{2}Z\s?\d{3,6}|20\d{8})\b(?:\s*(?<to>t/m|tot\s+en\s+met)\s*(20\d{8})\b)?"));

pub static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)\b(?: (?:middels|via|door|per|met|bij|in) \s+ (?:een\s+|de\s+|mijn\s+|het\s+)? (?:brief|Kamerbrief|beantwoording|verslag|debat|overleg|nota|schrijven|rapport) [^.]{0,200} )",
    )
});
