//! The commands of the project: `cargo xtask serve | build | test | bench`.

use std::process::ExitCode;
use std::str::FromStr;

use anyhow::{Context as _, Result, bail};

mod bindings;
mod browsers;
mod checks;
#[cfg(test)]
mod dependencies;
mod fuzz;
mod hashes;
mod offline;
mod policy;
mod server;
mod single_file;
mod site;
mod sizes;
mod tools;

const USAGE: &str = "\
cargo xtask serve [--port N] [--no-open]   build the page, serve it on this machine and open it
cargo xtask build                          build the page into dist/, print its hashes and sizes
cargo xtask test                           run every check, in the order of the continuous integration
cargo xtask bench                          run the benchmarks and print the sizes
cargo xtask bench --check                  fail when a stage is slower than benches/baseline.tsv, beyond a margin
cargo xtask accuracy                       write the figures of docs/ACCURACY.md again
cargo xtask fuzz [--turn SECONDS]          run every fuzz target for a turn (nightly, cargo-fuzz)
cargo xtask fuzz --minimise                make the corpora in fuzz/corpus again from what was found";

/// One command with its options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Command {
    Serve { port: Option<u16>, open: bool },
    Build,
    Test,
    Bench { check: bool },
    Accuracy,
    Fuzz { turn: u64, minimise: bool },
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
        Command::Bench { check: true } => tools::cargo(&["bench", "--bench", "table", "--", "--check"]),
        Command::Bench { check: false } => {
            tools::cargo(&["bench"])?;
            sizes::report(&site::build()?)
        }
        Command::Accuracy => tools::run(tools::cargo_command(&["test", "--test", "accuracy"]).env("UPDATE", "1")),
        Command::Fuzz { minimise: true, .. } => fuzz::minimise(),
        Command::Fuzz { turn, .. } => fuzz::run(turn),
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
                Some("bench") => Command::Bench { check: false },
                Some("accuracy") => Command::Accuracy,
                Some("fuzz") => Command::Fuzz { turn: fuzz::TURN, minimise: false },
                _ => bail!("no command {}; the commands are:\n{USAGE}", name.display()),
            },
            (Some(Command::Serve { open, .. }), Long("port")) => {
                Command::Serve { port: Some(number(&mut arguments, "port number")?), open }
            }
            (Some(Command::Serve { port, .. }), Long("no-open")) => Command::Serve { port, open: false },
            (Some(Command::Bench { .. }), Long("check")) => Command::Bench { check: true },
            (Some(Command::Fuzz { minimise, .. }), Long("turn")) => {
                Command::Fuzz { turn: number(&mut arguments, "number of seconds")?, minimise }
            }
            (Some(Command::Fuzz { turn, .. }), Long("minimise")) => Command::Fuzz { turn, minimise: true },
            (_, other) => bail!("{}; the commands are:\n{USAGE}", other.unexpected()),
        });
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
        assert_eq!(parsed("serve").unwrap(), Command::Serve { port: None, open: true });
        let quiet = Command::Serve { port: Some(9000), open: false };
        assert_eq!(parsed("serve --no-open --port 9000").unwrap(), quiet);
        assert_eq!(parsed("serve --port=9000 --no-open").unwrap(), quiet);
        assert_eq!(parsed("bench --check").unwrap(), Command::Bench { check: true });
        assert_eq!(parsed("accuracy").unwrap(), Command::Accuracy);
        assert_eq!(parsed("fuzz --turn 9").unwrap(), Command::Fuzz { turn: 9, minimise: false });
        assert_eq!(parsed("fuzz --minimise").unwrap(), Command::Fuzz { turn: fuzz::TURN, minimise: true });
    }

    #[test]
    fn what_is_no_command_is_refused() {
        for (line, message) in [
            ("sreve", "no command sreve"),
            ("serve --port many", "many is no port number"),
            ("build --port 1", "invalid option '--port'"),
            ("serve build", "unexpected argument \"build\""),
        ] {
            let error = parsed(line).unwrap_err().to_string();
            assert!(error.starts_with(message), "{line}: {error}");
        }
    }
}
