//! Data folders with as many events as wanted, written by asih's own storage.

use std::path::Path;

use asih::domain::event::{Event, Record, VERSION};
use asih::domain::ids::{AttemptId, BlockId, LessonId, OptionId, QuestionId};
use asih::domain::quiz::{Answer, QuizOf, Reveal};
use asih::domain::stamp::Stamp;
use asih::storage::Store;
use asih::storage::line::encode;

/// Makes a data folder with one person and about `count` events: quizzes of ten answers, and reading.
///
/// The journal is written in one go, without a flush for each event; its cache is made by opening it once, as the
/// first start after such a time would.
pub fn make(folder: &Path, count: u64) -> Result<(), Box<dyn std::error::Error>> {
    let now: Stamp = "2026-11-23T09:14:00+07:00".parse()?;
    let mut store = Store::open(folder, 1)?;
    let profile = store.create_profile("Bidan Uji", now)?;
    let id = profile.id.clone();
    store.change_settings(|settings| {
        settings.lang = Some("id".to_owned());
        settings.profile = Some(id);
    })?;
    let device = store.device().clone();
    let journal = folder.join("profiles").join(profile.id.as_str()).join(format!("{device}.ron"));
    let mut text = String::new();
    for seq in 1..=count {
        let at = now.plus_seconds(i64::try_from(seq)? * 60 - 60 * 60 * 24 * 365);
        let record = Record { version: VERSION, device: device.clone(), seq, clock: seq, at, event: event(seq) };
        text.push_str(&encode(&record).unwrap_or_default());
        if !text.ends_with('\n') {
            text.push('\n');
        }
    }
    if count > 0 {
        std::fs::write(journal, text)?;
    }
    let mut open = store.open_profile(&profile.id)?;
    let progress = std::mem::take(&mut open.progress);
    open.close(&progress, &[])?;
    Ok(())
}

/// The `seq`th event of a hard-working person: quiz started, ten answers, quiz finished, a paragraph read.
fn event(seq: u64) -> Event {
    let attempt = AttemptId::new(format!("bench-{}", seq / 13));
    match seq % 13 {
        0 => Event::Read { lesson: LessonId::from("milk"), block: BlockId::from("composition") },
        1 => Event::QuizStarted {
            attempt: AttemptId::new(format!("bench-{}", seq / 13)),
            of: QuizOf::Mixed,
            seed: seq,
            reveal: Reveal::Each,
            items: (0..10).map(|n| QuestionId::new(format!("q-milk-{n}"))).collect(),
        },
        12 => Event::QuizFinished { attempt },
        n => Event::Answered {
            attempt,
            question: QuestionId::new(format!("q-milk-{}", n - 2)),
            answer: Answer::One(OptionId::from("a")),
            right: !seq.is_multiple_of(3),
        },
    }
}
