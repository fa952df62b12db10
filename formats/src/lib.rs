//! Files into text: what each format tells for certain becomes a [`vraagstuk::Source`].

pub mod decode;
mod draft;
pub mod markup;
pub mod pdf;
pub mod word;
