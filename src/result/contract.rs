//! The derives of every type of the result.

/// Declares a type of the result: the derives and the camelCase names that all of them share.
macro_rules! contract {
    ($($(#[$meta:meta])* pub $what:ident $name:ident $body:tt)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "contract", derive(schemars::JsonSchema, ts_rs::TS))]
        pub $what $name $body
    )*};
}

pub(crate) use contract;
