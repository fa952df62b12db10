//! Packs the columns of `data/laws.tsv` that reading needs: name, BWB id, abbreviations.

use std::fs;
use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=data/laws.tsv");
    let table = fs::read_to_string("data/laws.tsv").expect("data/laws.tsv lies in the package");
    let mut packed = String::new();
    for line in table.lines().skip(1) {
        let mut columns = line.split('\t');
        let (name, id) = (columns.next().unwrap_or_default(), columns.next().unwrap_or_default());
        let abbreviations = columns.nth(1).unwrap_or_default();
        let short = id.strip_prefix("BWB").unwrap_or_else(|| panic!("no BWB id: {line}"));
        packed.push_str(&format!("{name}\t{short}\t{abbreviations}\n"));
    }
    let directory = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR");
    fs::write(Path::new(&directory).join("laws.txt"), packed).expect("OUT_DIR can be written");
}
