//! One file for each screen, always in the same order: state, `new`, `View`, private parts.

pub mod about;
pub mod aid;
pub mod aids;
pub mod card;
pub mod factors;
pub mod facts;
pub mod figures;
pub mod gate;
pub mod home;
pub mod lesson;
pub mod lessons;
pub mod myths;
pub mod papers;
pub mod plan;
pub mod profiles;
pub mod progress;
pub mod quiz;
pub mod quizzes;
pub mod result;
pub mod search;
pub mod settings;
pub mod welcome;
