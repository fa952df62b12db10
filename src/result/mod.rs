//! What comes out: types only.

pub mod cited;
pub mod context;
pub mod contract;
pub mod deadline;
pub mod diagnostic;
pub mod facts;
pub mod mark;
pub mod reading;
mod spans;
