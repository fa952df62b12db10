//! The table: a figure a line, with its ratio and what that was.

use super::Figure;
use super::baseline::{Baseline, is_worse, short};

pub fn of(figures: &[Figure], before: &Baseline) -> String {
    let width = |cells: &dyn Fn(&Figure) -> usize| figures.iter().map(cells).max().unwrap_or_default();
    // What a list of times takes goes beyond the column.
    let names = width(&|figure| figure.name.chars().count());
    let shown = width(&|figure| figure.shown.chars().count().min(24));
    let mut lines =
        vec![format!("{:names$} {:>shown$} {:>9} {:>9} {:>7}", "", "figure", "ratio", "baseline", "margin")];
    for figure in figures {
        let was = before.get(&figure.name);
        let (was, margin) = was.map_or_else(Default::default, |(ratio, margin)| (short(*ratio), margin.to_string()));
        let mark = if is_worse(figure, before) { " worse" } else { "" };
        let (name, value, ratio) = (&figure.name, &figure.shown, short(figure.ratio));
        lines.push(format!("{name:names$} {value:>shown$} {ratio:>9} {was:>9} {margin:>7}{mark}"));
    }
    lines.iter().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worse_is_marked() {
        let figure = |name: &str, shown: &str, ratio| Figure { name: name.into(), shown: shown.into(), ratio };
        let before = Baseline::from([("a".to_owned(), (1.0, 1.5)), ("longer".to_owned(), (100.0, 2.0))]);
        let figures = [figure("a", "12 ms", 1.6), figure("longer", "3.4 MB/s", 99.0), figure("new", "1 2 3", 2.0)];
        let wanted = [
            "         figure     ratio  baseline  margin",
            "a         12 ms     1.600     1.000     1.5 worse",
            "longer 3.4 MB/s      99.0     100.0       2",
            "new       1 2 3     2.000",
            "",
        ];
        assert_eq!(of(&figures, &before), wanted.join("\n"));
    }
}
