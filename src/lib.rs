//! asih: an offline companion for breastfeeding counselling in the terminal.

pub mod app;
pub mod content;
pub mod domain;
pub mod error;
pub mod i18n;
pub mod input;
pub mod plain;
pub mod search;
pub mod shell;
pub mod storage;
pub mod ui;
