//! All spans of a reading at once: from bytes to UTF-16 code units.

use crate::result::reading::Reading;
use crate::text::span::{Span, Utf16Index};

impl Reading {
    /// The same reading with every span in UTF-16 code units instead of bytes, as JSON has them.
    #[must_use]
    pub fn to_utf16(mut self) -> Self {
        let text = std::mem::take(&mut self.text);
        let index = Utf16Index::new(&text);
        self.map_spans(|span| index.span(span));
        self.text = text;
        self
    }

    /// Applies `map` to every span of the reading.
    pub fn map_spans(&mut self, mut map: impl FnMut(Span) -> Span) {
        self.visit_spans(&mut |span| *span = map(*span));
    }

    /// Visits every span of the reading.
    fn visit_spans(&mut self, visit: &mut impl FnMut(&mut Span)) {
        self.askers.iter_mut().for_each(|x| visit(&mut x.span));
        self.addressees.iter_mut().for_each(|x| visit(&mut x.span));
        if let Some(reply) = &mut self.reply {
            reply.by.iter_mut().for_each(|x| visit(&mut x.span));
            reply.on_behalf_of.iter_mut().for_each(|x| visit(&mut x.span));
        }
        for question in &mut self.questions {
            visit(&mut question.span);
            question.sentences.iter_mut().for_each(&mut *visit);
        }
        self.answers.iter_mut().for_each(|x| visit(&mut x.span));
        self.notice.iter_mut().for_each(|x| visit(&mut x.span));
        self.footnotes.iter_mut().for_each(|x| visit(&mut x.span));
        self.citations.iter_mut().for_each(|x| visit(&mut x.span));
        self.explanation.iter_mut().for_each(|x| visit(&mut x.span));
        self.marks.iter_mut().for_each(|x| visit(&mut x.span));
        self.diagnostics.iter_mut().filter_map(|x| x.span.as_mut()).for_each(visit);
    }
}
