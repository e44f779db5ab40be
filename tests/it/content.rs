//! x
use asih::content::{Pack, check::{check, sentence}};
use asih::i18n::{Lang, Words};

#[test]
fn built_in() {
    #[allow(clippy::disallowed_methods)]
    let t = std::time::Instant::now();
    let faults = check(&Pack::BuiltIn);
    println!("{:?}", t.elapsed()); for _ in 0..5 { let t = std::time::Instant::now(); check(&Pack::BuiltIn); println!("{:?}", t.elapsed()); }
    let words = Words::new(Lang::En);
    for f in &faults { println!("{}", sentence(f, &words)); }
    assert!(faults.is_empty(), "{}", faults.len());
}
