//! One module for each screen: keys in, picture out.

mod aids;
mod counsel;
mod enough;
mod factors;
mod figures;
mod gate;
mod home;
mod learn;
mod myths;
mod papers;
mod plan;
mod practice;
mod progress;
mod quiz;
mod quizzes;
mod result;
mod reviews;
mod search;
mod taking;
mod vault;
mod watch;
mod welcome;

/// The three sizes every screen is looked at in.
pub const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (40, 15)];

/// Takes the picture of what is shown now, named after language and size, and fails when any text was cut.
macro_rules! look {
    ($harness:expr, $name:expr) => {
        let area = $harness.buffer().area;
        let name = format!("{}_{}_{}x{}", $name, $harness.app().lang().code(), area.width, area.height);
        insta::assert_snapshot!(name.as_str(), $harness.screen());
        assert!($harness.cuts().is_empty(), "{name} cuts {:?}", $harness.cuts());
    };
}
pub(crate) use look;

/// Takes the picture after `keys` in both languages and three sizes, and fails when any text was cut.
macro_rules! pictures {
    ($name:literal, $keys:expr) => {
        for lang in asih::i18n::Lang::ALL {
            for (width, height) in crate::screens::SIZES {
                let mut harness = crate::harness::Harness::new(lang).size(width, height);
                harness.press($keys);
                let name = format!("{}_{}_{width}x{height}", $name, lang.code());
                insta::assert_snapshot!(name.as_str(), harness.screen());
                assert!(harness.cuts().is_empty(), "{name} cuts {:?}", harness.cuts());
            }
        }
    };
}
pub(crate) use pictures;
