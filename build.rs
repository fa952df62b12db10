//! Packs the columns of `data/laws.tsv` that reading needs: name, BWB id, abbreviations.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=data/laws.tsv");
    let table = fs::read_to_string("data/laws.tsv")?;
    let mut packed = Vec::new();
    for line in table.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, id, _, abbreviations, ..] = columns.as_slice() else {
            return Err(format!("data/laws.tsv: too few columns: {line}").into());
        };
        // `-` stands for a law whose id is not known.
        let Some(short) = id.strip_prefix("BWB").or(id.strip_prefix('-')) else {
            return Err(format!("data/laws.tsv: no BWB id: {line}").into());
        };
        packed.push([*name, short, *abbreviations].join("\t"));
    }
    let directory = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(PathBuf::from(directory).join("laws.txt"), packed.join("\n"))?;
    Ok(())
}
