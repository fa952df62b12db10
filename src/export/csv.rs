//! Tables that a Dutch spreadsheet opens right: UTF-8 with BOM, semicolons, and no cell that is a formula.

use crate::dossier::statistics::{Counts, Statistics};
use crate::result::context::Context;
use crate::words::lang::Lang;

/// A table in the making.
#[derive(Debug, Clone)]
pub struct Table(String);

impl Default for Table {
    fn default() -> Self {
        Self("\u{feff}".to_owned())
    }
}

impl Table {
    /// Adds a row.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.0.push(';');
            }
            self.cell(cell);
        }
        self.0.push_str("\r\n");
    }

    /// The text of the table.
    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }

    fn cell(&mut self, cell: &str) {
        // A spreadsheet runs a cell that begins so, in wide signs too; the apostrophe makes it text. It also skips white
        // space.
        let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
            || cell.starts_with(['\t', '\r']);
        let guard = if is_formula { "'" } else { "" };
        if cell.contains([';', '"', '\n', '\r']) {
            self.0.extend(["\"", guard, &cell.replace('"', "\"\""), "\""]);
        } else {
            self.0.extend([guard, cell]);
        }
    }
}

/// The statistics of a collection: all sets, per ministry and per month.
#[must_use]
pub fn statistics(statistics: &Statistics, context: &Context) -> String {
    let lang = context.lang;
    let mut table = Table::default();
    table.row(heads(lang));
    let unknown = lang.pick("onbekend", "unknown");
    row(&mut table, [lang.pick("alle", "all"), ""], &statistics.total, lang);
    for (what, groups) in [
        (lang.pick("ministerie", "ministry"), &statistics.ministries),
        (lang.pick("maand van inzending", "month of submission"), &statistics.months),
    ] {
        for group in groups {
            row(&mut table, [what, group.name.as_deref().unwrap_or(unknown)], &group.counts, lang);
        }
    }
    table.row([lang.pick("stand op", "as of"), &context.as_of.to_string()]);
    table.row([lang.pick("gemaakt met", "made with"), crate::dossier::collection::GENERATOR]);
    table.into_text()
}

fn heads(lang: Lang) -> [&'static str; 15] {
    match lang {
        Lang::Nl => [
            "soort",
            "naam",
            "sets",
            "op tijd beantwoord",
            "beantwoord na uitstel",
            "beantwoord na drie weken",
            "beantwoord na zes weken",
            "in behandeling",
            "geen antwoord in deze bestanden",
            "elders beantwoord of ingetrokken",
            "nog niet ingezonden",
            "geen termijn",
            "eerste reactie elders",
            "onbekend",
            "mediaan dagen tot antwoord",
        ],
        Lang::En => [
            "kind",
            "name",
            "sets",
            "answered in time",
            "answered after extension",
            "answered after three weeks",
            "answered after six weeks",
            "pending",
            "no answer in these files",
            "answered elsewhere or withdrawn",
            "not yet submitted",
            "no term",
            "first reply elsewhere",
            "unknown",
            "median days to the answer",
        ],
    }
}

fn row(table: &mut Table, names: [&str; 2], counts: &Counts, lang: Lang) {
    let numbers = counts.parts().map(|count| count.to_string());
    // A Dutch spreadsheet takes 12.5 for a date.
    let median = counts.median_days.map(|days| days.to_string()).unwrap_or_default();
    let median = if lang == Lang::Nl { median.replace('.', ",") } else { median };
    let sets = counts.sets.to_string();
    let cells =
        names.into_iter().chain([sets.as_str()]).chain(numbers.iter().map(String::as_str)).chain([median.as_str()]);
    table.row(cells);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_harmless() {
        let mut table = Table::default();
        table.row(["a", "b;c", "d\"e", "f\ng", "=1+1", "-2", "@x", "+y;z", " =q", "\tr", "3-4", "＝1"]);
        table.row([""]);
        let wanted = "\u{feff}a;\"b;c\";\"d\"\"e\";\"f\ng\";'=1+1;'-2;'@x;\"'+y;z\";' =q;'\tr;3-4;'＝1\r\n\r\n";
        assert_eq!(table.into_text(), wanted);
    }
}
