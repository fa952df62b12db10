//! What holds for any text, on every fixture.

mod invariants;

use invariants::variations::{check_characters, check_layouts};
use invariants::{check, check_spaces, difference, facts, fixtures, read};

#[test]
fn every_fixture_keeps_to_the_invariants() {
    for (name, text) in fixtures() {
        println!("{name}");
        check(&text);
    }
}

#[test]
fn white_space_changes_no_fact() {
    for (name, text) in fixtures() {
        println!("{name}");
        check_spaces(&text);
    }
}

/// A page that was copied from a browser, or a mail, has blank lines around its headings.
#[test]
fn other_characters_change_no_fact() {
    for (name, text) in fixtures() {
        check_characters(&name, &text);
    }
}

#[test]
fn other_layouts_change_no_fact() {
    for (name, text) in fixtures() {
        check_layouts(&name, &text);
    }
}

#[test]
fn blank_lines_before_headings_change_no_fact() {
    for (name, text) in fixtures() {
        let spaced = text.lines().fold(String::new(), |mut out, line| {
            let heading = ["Vraag ", "Antwoord "].iter().filter_map(|word| line.strip_prefix(word));
            if heading.into_iter().any(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
                out.push('\n');
            }
            out + line + "\n"
        });
        let (plain, found) = (facts(&read(&text)), facts(&check(&spaced)));
        assert!(plain == found, "{name}: {}", difference(&plain, &found, ""));
    }
}
