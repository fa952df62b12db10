//! The text as given, and its decoding from bytes.

/// A document to read: its text and its name. The text is never rewritten; every span points into it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// The text as given.
    pub text: String,
    /// Name of the file; `None` for pasted text.
    pub file_name: Option<String>,
}

impl Source {
    /// Pasted text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            file_name: None,
        }
    }

    /// The same text as the content of a file.
    #[must_use]
    pub fn named(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }
}
