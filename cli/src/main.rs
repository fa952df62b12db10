//! The command line: reads files, prints one result a line, or the collection of all.
// A command line prints; JSON Lines on standard output is what it is for.

use std::io::{self, BufWriter, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use formats::decode::{Refusal, decode};
use formats::markup;
use vraagstuk::{Asserted, Collection, Context, Date, Failure, Lang, Reading, Source};

/// A reading is hundreds of short strings: with this allocator it takes a tenth less time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Reads Dutch parliamentary written questions and prints what they say as JSON.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The day asked about, such as 2024-11-14 (default: today).
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Language of messages and labels: nl or en.
    #[arg(long, default_value = "nl", value_name = "LANG")]
    lang: Lang,
    /// Print one collection object instead of one result a line.
    #[arg(long)]
    collection: bool,
    /// Date of submission that the documents lack.
    #[arg(long, value_name = "DATE")]
    submitted: Option<Date>,
    /// Date on which a notice of extension was received.
    #[arg(long, value_name = "DATE")]
    notice: Option<Date>,
    /// Date on which the answer was received.
    #[arg(long, value_name = "DATE", conflicts_with = "unanswered")]
    answered: Option<Date>,
    /// The questions are not answered yet.
    #[arg(long)]
    unanswered: bool,
    /// Files of text, saved web pages or official XML; - is standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(code) => code,
        // A reader that stops reading, such as head, is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "vraagstuk: cannot write the result: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> io::Result<ExitCode> {
    let context = context(arguments);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut readings = Vec::new();
    let mut failures = Vec::new();
    for path in &arguments.files {
        match read(path, &context) {
            Ok(reading) if arguments.collection => readings.push(reading),
            Ok(reading) => {
                serde_json::to_writer(&mut out, &reading.to_utf16())?;
                out.write_all(b"\n")?;
            }
            Err(failure) => {
                writeln!(io::stderr(), "{}", failure.message)?;
                failures.push(failure);
            }
        }
    }
    let failed = !failures.is_empty();
    if arguments.collection {
        let readings = readings.into_iter().map(Reading::to_utf16).collect();
        serde_json::to_writer(&mut out, &Collection::new(readings, failures, &context))?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn context(arguments: &Arguments) -> Context {
    let asserted = Asserted {
        submitted: arguments.submitted,
        notice: arguments.notice,
        answered: arguments.answered,
        unanswered: arguments.unanswered,
    };
    Context {
        as_of: arguments.as_of.unwrap_or_else(today),
        lang: arguments.lang,
        asserted: (asserted != Asserted::default()).then_some(asserted),
    }
}

/// The local date. Only here a clock is read.
fn today() -> Date {
    let now = jiff::ZonedDateTime::now();
    Date::from(now.date())
}

fn read(path: &Path, context: &Context) -> Result<Reading, Failure> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let refused = |refusal: Refusal| Failure {
        file_name: name.clone(),
        code: refusal.code().to_owned(),
        message: refusal.message(&path.to_string_lossy(), context.lang),
    };
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let text = decode(&bytes.map_err(|_| refused(Refusal::Unreadable))?).map_err(refused)?;
    let file_name = (path.as_os_str() != "-").then(|| name.clone());
    let source = Source { file_name, ..markup::source(text).map_err(refused)? };
    Ok(vraagstuk::read(&source, context))
}
