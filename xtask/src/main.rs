//! The commands of the project: `cargo xtask serve | build | test | compare | bench` and more.

use std::path::PathBuf;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::{Context as _, Result, bail, ensure};
use bench::Purpose;

mod bench;
mod bindings;
mod browsers;
mod checks;
mod compare;
#[cfg(test)]
mod dependencies;
mod folder;
mod fuzz;
mod graph;
mod hashes;
mod mutants;
mod offline;
#[cfg(test)]
mod paths;
mod policy;
mod preload;
mod rooms;
mod server;
mod single_file;
mod site;
mod sizes;
mod tools;

const USAGE: &str = "\
cargo xtask serve [--port N] [--no-open]   build the page, serve it on this machine and open it
cargo xtask build                          build the page into dist/, print its hashes and sizes
cargo xtask test                           run every check, in the order of the continuous integration
cargo xtask rooms                          name each use against the direction of the house (a part of `test`)
cargo xtask compare REV [ZIP]              show every difference of results between a revision and the work tree
cargo xtask bench [--corpus ZIP]           measure all, native and in Chromium, and print one table
cargo xtask bench --check                  fail when a figure is worse than benches/baseline.tsv, beyond its margin
cargo xtask bench --baseline               write benches/baseline.tsv again
cargo xtask accuracy                       write the figures of docs/ACCURACY.md again
cargo xtask fuzz [--turn SECONDS]          run every fuzz target for a turn (nightly, cargo-fuzz)
cargo xtask fuzz --minimise                make the corpora in fuzz/corpus again from what was found
cargo xtask mutants [--shard K/N]          put small faults into the core; a test must find each (cargo-mutants)";

/// One command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Command {
    Serve { port: Option<u16>, open: bool },
    Build,
    Test,
    Rooms,
    Compare { revision: String, archive: Option<PathBuf> },
    Bench { purpose: Purpose, corpus: Option<PathBuf> },
    Accuracy,
    Fuzz { turn: u64, minimise: bool },
    Mutants { shard: Option<String> },
    Help,
}

fn main() -> ExitCode {
    match parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { port, open } => serve(port, open),
        Command::Build => {
            let dist = site::build()?;
            hashes::report(&dist)?;
            sizes::report(&dist)
        }
        Command::Test => checks::run(),
        Command::Rooms => rooms::check(),
        Command::Compare { revision, archive } => compare::run(&revision, archive.as_deref()),
        Command::Bench { purpose, corpus } => bench::run(purpose, corpus.as_deref()),
        Command::Accuracy => tools::run(tools::cargo_command(&["test", "--test", "accuracy"]).env("UPDATE", "1")),
        Command::Fuzz { minimise: true, .. } => fuzz::minimise(),
        Command::Fuzz { turn, .. } => fuzz::run(turn),
        Command::Mutants { shard } => mutants::run(shard.as_deref()),
        Command::Help => {
            println!("{USAGE}");
            Ok(())
        }
    }
}

fn serve(port: Option<u16>, open: bool) -> Result<()> {
    // Before the build, so that a port in use is not found out only after it.
    let listener = server::listen(port)?;
    let site = server::Site::new(&site::build()?, "/")?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("Vraagstuk is at {address} (Ctrl+C stops it)");
    if open {
        tools::open(&address);
    }
    server::run(&listener, site);
    Ok(())
}

fn parse(mut arguments: lexopt::Parser) -> Result<Command> {
    use lexopt::Arg::{Long, Short, Value};
    let mut command = None;
    while let Some(argument) = arguments.next()? {
        command = Some(match (command.take(), argument) {
            (_, Long("help") | Short('h')) => return Ok(Command::Help),
            (None, Value(name)) => match name.to_str() {
                Some("serve") => Command::Serve { port: None, open: true },
                Some("build") => Command::Build,
                Some("test") => Command::Test,
                Some("rooms") => Command::Rooms,
                Some("compare") => {
                    let revision = arguments.value().context("compare needs a revision, such as HEAD")?;
                    Command::Compare { revision: revision.to_string_lossy().into_owned(), archive: None }
                }
                Some("bench") => Command::Bench { purpose: Purpose::Show, corpus: None },
                Some("accuracy") => Command::Accuracy,
                Some("fuzz") => Command::Fuzz { turn: fuzz::TURN, minimise: false },
                Some("mutants") => Command::Mutants { shard: None },
                _ => bail!("no command {}; the commands are:\n{USAGE}", name.display()),
            },
            (Some(Command::Serve { open, .. }), Long("port")) => {
                Command::Serve { port: Some(number(&mut arguments, "port number")?), open }
            }
            (Some(Command::Serve { port, .. }), Long("no-open")) => Command::Serve { port, open: false },
            (Some(Command::Compare { revision, archive: None }), Value(archive)) => {
                Command::Compare { revision, archive: Some(archive.into()) }
            }
            (Some(Command::Bench { corpus, .. }), Long("check")) => Command::Bench { purpose: Purpose::Check, corpus },
            (Some(Command::Bench { corpus, .. }), Long("baseline")) => {
                Command::Bench { purpose: Purpose::Renew, corpus }
            }
            (Some(Command::Bench { purpose, .. }), Long("corpus")) => {
                Command::Bench { purpose, corpus: Some(arguments.value()?.into()) }
            }
            (Some(Command::Fuzz { minimise, .. }), Long("turn")) => {
                Command::Fuzz { turn: number(&mut arguments, "number of seconds")?, minimise }
            }
            (Some(Command::Fuzz { turn, .. }), Long("minimise")) => Command::Fuzz { turn, minimise: true },
            (Some(Command::Mutants { .. }), Long("shard")) => {
                Command::Mutants { shard: Some(arguments.value()?.to_string_lossy().into_owned()) }
            }
            (_, other) => bail!("{}; the commands are:\n{USAGE}", other.unexpected()),
        });
    }
    if let Some(Command::Bench { purpose, corpus: Some(_) }) = &command {
        ensure!(*purpose == Purpose::Show, "the baseline is that of the fixtures: not with --corpus");
    }
    Ok(command.unwrap_or(Command::Help))
}

/// The value of an option, a number.
fn number<N: FromStr>(arguments: &mut lexopt::Parser, what: &str) -> Result<N> {
    let value = arguments.value()?;
    let number = value.to_str().and_then(|text| text.parse().ok());
    number.with_context(|| format!("{} is no {what}", value.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn commands_are_parsed() {
        assert_eq!(parsed("").unwrap(), Command::Help);
        assert_eq!(parsed("test").unwrap(), Command::Test);
        assert_eq!(parsed("rooms").unwrap(), Command::Rooms);
        assert_eq!(parsed("serve").unwrap(), Command::Serve { port: None, open: true });
        let quiet = Command::Serve { port: Some(9000), open: false };
        assert_eq!(parsed("serve --no-open --port 9000").unwrap(), quiet);
        assert_eq!(parsed("serve --port=9000 --no-open").unwrap(), quiet);
        let check = Command::Bench { purpose: Purpose::Check, corpus: None };
        assert_eq!(parsed("bench --check").unwrap(), check);
        let other = Command::Bench { purpose: Purpose::Show, corpus: Some("a.zip".into()) };
        assert_eq!(parsed("bench --corpus a.zip").unwrap(), other);
        let compare =
            |archive: Option<&str>| Command::Compare { revision: "HEAD~1".into(), archive: archive.map(PathBuf::from) };
        assert_eq!(parsed("compare HEAD~1").unwrap(), compare(None));
        assert_eq!(parsed("compare HEAD~1 a.zip").unwrap(), compare(Some("a.zip")));
        assert_eq!(parsed("accuracy").unwrap(), Command::Accuracy);
        assert_eq!(parsed("fuzz --turn 9").unwrap(), Command::Fuzz { turn: 9, minimise: false });
        assert_eq!(parsed("mutants --shard 2/8").unwrap(), Command::Mutants { shard: Some("2/8".into()) });
        assert_eq!(parsed("fuzz --minimise").unwrap(), Command::Fuzz { turn: fuzz::TURN, minimise: true });
    }

    #[test]
    fn what_is_no_command_is_refused() {
        for (line, message) in [
            ("sreve", "no command sreve"),
            ("serve --port many", "many is no port number"),
            ("build --port 1", "invalid option '--port'"),
            ("compare", "compare needs a revision"),
            ("compare HEAD a.zip b.zip", "unexpected argument \"b.zip\""),
            ("serve build", "unexpected argument \"build\""),
            ("bench --corpus a.zip --check", "the baseline is that of the fixtures"),
        ] {
            let error = parsed(line).unwrap_err().to_string();
            assert!(error.starts_with(message), "{line}: {error}");
        }
    }
}
