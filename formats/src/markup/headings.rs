//! Headings of questions and answers whose markup says what they are: as printed, or made where only a number or
//! nothing is printed.

use std::borrow::Cow;

use crate::draft::Draft;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Question,
    Answer,
}

/// What stood at the beginning of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// A heading, or the beginning of one.
    Heading,
    /// A number alone; a heading was made of it.
    Number,
    /// Text; a heading was put before it.
    Text,
}

/// The headings of a document.
#[derive(Debug, Default)]
pub struct Headings {
    /// A part that has begun without text so far, and its number where the markup has one.
    coming: Option<(Part, Option<String>)>,
    /// The numbers of the questions so far.
    questions: Vec<String>,
    answers: usize,
    /// Whether there are as many answers as questions, so that one without a number has its question's.
    paired: bool,
}

impl Headings {
    pub fn of(paired: bool) -> Self {
        Self { paired, ..Self::default() }
    }

    pub fn begin(&mut self, part: Part, number: Option<Cow<str>>) {
        self.answers += usize::from(part == Part::Answer);
        self.coming = Some((part, number.map(Cow::into_owned)));
    }

    /// Writes the first text of a part, with its heading; `None` when no part has begun.
    pub fn write(&mut self, draft: &mut Draft, text: &str, in_number: bool) -> Option<Printed> {
        let (part, number) = self.coming.take()?;
        let word = text.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let labelled = ["Vraag", "Vragen", "Antwoord", "Antwoorden"].contains(&word);
        let bare = in_number && text.starts_with(|c: char| c.is_ascii_digit());
        let number = match part {
            _ if labelled || bare => text.trim_start_matches(char::is_alphabetic).trim().to_owned(),
            Part::Question => number.unwrap_or_else(|| (self.questions.len() + 1).to_string()),
            Part::Answer => number.or_else(|| self.number_of_question()).unwrap_or_default(),
        };
        if labelled {
            draft.push(text);
        } else {
            draft.push(if part == Part::Question { "Vraag " } else { "Antwoord " });
            draft.push(&number);
        }
        if !labelled && !bare {
            draft.paragraph(false);
            draft.push(text);
        }
        if part == Part::Question {
            self.questions.push(number);
        }
        Some(if labelled {
            Printed::Heading
        } else if bare {
            Printed::Number
        } else {
            Printed::Text
        })
    }

    /// The number of the question that the answer at hand belongs to by its place.
    fn number_of_question(&self) -> Option<String> {
        self.questions.get(self.answers.saturating_sub(1)).filter(|_| self.paired).cloned()
    }
}
