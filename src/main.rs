//! The command line: `vraagstuk [--as-of DATE] [--lang nl|en] FILE…` prints one result a line.

use std::io::{Read as _, Write as _};
use std::process::ExitCode;

use clap::Parser;
use vraagstuk::{Context, Lang, Source, read};

#[derive(Parser)]
struct Args { #[arg(long)] as_of: Option<String>, files: Vec<std::path::PathBuf> }

fn main() -> ExitCode {
    let args = Args::parse();
    let as_of = args.as_of.as_deref().unwrap_or("2026-11-24").parse().unwrap();
    let out = std::io::stdout();
    let mut out = std::io::BufWriter::new(out.lock());
    for f in args.files {
        let text = String::from_utf8_lossy(&std::fs::read(&f).unwrap()).into_owned();
        let r = read(&Source::new(text).named(f.file_name().unwrap().to_string_lossy()), &Context { as_of, lang: Lang::Nl, asserted: None }).to_utf16();
        serde_json::to_writer(&mut out, &r).unwrap();
        out.write_all(b"\n").unwrap();
    }
    ExitCode::SUCCESS
}
