//! The commands of the project: `cargo xtask serve | build | test | bench`.
fn main() {}
