//! Marked-up files → reading text. One lenient reader of tags serves Word's XML, official XML and saved pages: a full
//! HTML parser would take an eighth of the module, and nothing here depends on how a browser repairs a broken page.

mod entities;
pub mod tokens;
