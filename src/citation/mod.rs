//! Citations: find, then resolve.
