//! Power cuts, full disks and two programs at once, as a person meets them.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use super::run::{Program, Screen, plain};
use super::{HOME, answers, at_home, folder, in_quiz, journals, with_quiz};

/// Answers the open question and goes to the next.
fn answer(asih: &mut Screen) {
    asih.press("1").sees("Soal berikut");
    asih.press("2");
}

/// The screen without the way that led to it.
fn below_title(screen: &vt100::Screen) -> String {
    plain(screen).lines().skip(1).collect()
}

/// The journal with the quiz in it.
fn journal(data: &Path) -> PathBuf {
    let person = fs::read_dir(data.join("profiles")).unwrap().next().unwrap().unwrap().path();
    let files = fs::read_dir(person).unwrap().map(|file| file.unwrap().path());
    files.filter(|path| !path.ends_with("profile.ron")).max_by_key(|path| path.metadata().unwrap().len()).unwrap()
}

#[test]
fn a_power_cut_in_a_quiz_costs_no_answer_and_the_same_question_comes_back() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    answer(&mut asih);
    asih.sees("Soal 2 dari 4");
    asih.settles();
    let question = asih.text();
    asih.kill();
    assert_eq!(answers(data.path()), 1);

    let mut again = at_home(data.path());
    again.sees("Lanjutkan kuis: Campuran");
    again.press("<enter>").sees("Soal 2 dari 4");
    again.until("the same question in the same order", |screen| plain(screen) == question);
    answer(&mut again);
    again.sees("Soal 3 dari 4");
    again.settles();
    assert_eq!(answers(data.path()), 2);
}

#[test]
fn a_quiz_is_offered_again_even_when_nothing_was_answered_yet() {
    let data = folder();
    let mut asih = at_home(data.path());
    asih.press("3").sees("Campuran");
    asih.press("1").sees("Soal 1 dari 10");
    let question = below_title(&asih.screen());
    asih.settles();
    asih.kill();
    let mut again = Program::on(data.path()).start();
    again.sees("Lanjutkan kuis: Campuran");
    again.press("<enter>").until("the same question", |screen| below_title(screen) == question);
}

#[test]
fn a_torn_last_line_is_told_and_set_aside_and_the_rest_is_there() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    answer(&mut asih);
    asih.sees("Soal 2 dari 4");
    asih.settles();
    asih.kill();
    let path = journal(data.path());
    let length = path.metadata().unwrap().len();
    OpenOptions::new().write(true).open(&path).unwrap().set_len(length - 9).unwrap();

    let mut again = at_home(data.path());
    again.sees("Baris terakhir terpotong");
    again.press("<enter>").sees("Soal 1 dari 4");
    answer(&mut again);
    again.sees("Soal 2 dari 4");
    again.settles();
    let lines = journals(data.path());
    assert_eq!(lines.iter().filter(|line| line.ends_with("))")).count(), 2, "{lines:#?}");
    let torn = lines.iter().filter(|line| !line.ends_with("))")).count();
    assert_eq!(torn, 1, "the torn line is kept beside: {lines:#?}");
}

/// Lets no file of a running program grow beyond `size`; what was allowed before.
#[cfg(target_os = "linux")]
fn limit(asih: &Screen, size: Option<u64>) -> Option<u64> {
    use rustix::process::{Resource, Rlimit, getrlimit, prlimit};

    let limit = Rlimit { current: size, maximum: getrlimit(Resource::Fsize).maximum };
    prlimit(Some(asih.pid()), Resource::Fsize, limit).unwrap().current
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_work_on_the_screen_and_saves_it_when_there_is_room() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    let length = journal(data.path()).metadata().unwrap().len();
    let before = limit(&asih, Some(length + 20));
    answer(&mut asih);
    asih.sees("Soal 2 dari 4").sees("Belum tersimpan");
    answer(&mut asih);
    asih.sees("Soal 3 dari 4");
    let told = asih.text().matches("Belum tersimpan").count();
    assert_eq!((told, answers(data.path())), (1, 0), "{}", asih.text());
    assert_eq!(journal(data.path()).metadata().unwrap().len(), length, "what did not fit is cut back");

    limit(&asih, before);
    asih.press("<down>").until("no warning", |screen| !screen.contents().contains("Belum tersimpan"));
    assert_eq!(answers(data.path()), 2);
    asih.kill();
    let mut again = at_home(data.path());
    again.press("<enter>").sees("Soal 3 dari 4");
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_full_disk_did_not_take_goes_to_nobody_else_and_is_told_at_the_end() {
    let data = with_quiz();
    let mut asih = in_quiz(data.path());
    limit(&asih, Some(journal(data.path()).metadata().unwrap().len() + 20));
    answer(&mut asih);
    asih.press("<esc>").sees(HOME);
    asih.press("7").sees("Orang baru");
    asih.press("<down>").sees("▶ +");
    asih.press("<enter>").sees("Siapa nama Anda?");
    asih.press("Budi<enter>").sees("Tidak ada ruang lagi");
    asih.press("<esc>");
    assert_eq!(asih.press("<c-c>").ends(), 2);
    assert!(asih.text().contains("1 catatan terakhir tidak tersimpan"), "{}", asih.text());
    assert_eq!(asih.modes(), asih.found());
    let people = fs::read_dir(data.path().join("profiles")).unwrap().count();
    assert_eq!(people, 1, "Budi is not made to be turned away");
    let all = journals(data.path());
    assert_eq!((all.len(), answers(data.path())), (1, 0), "{all:#?}");
}

#[test]
fn two_programs_on_one_folder_keep_everything_and_the_second_says_so() {
    let data = with_quiz();
    let mut first = in_quiz(data.path());
    let mut second = at_home(data.path());
    second.sees("asih lain sedang memakai folder ini");
    second.press("<enter>").sees("Soal 1 dari 4");
    answer(&mut first);
    answer(&mut second);
    first.sees("Soal 2 dari 4");
    second.sees("Soal 2 dari 4");
    answer(&mut first);
    first.sees("Soal 3 dari 4");
    first.settles();
    second.settles();
    assert_eq!(answers(data.path()), 3);
    first.kill();
    assert_eq!(second.press("q<enter>").ends(), 0);
    let mut joined = at_home(data.path());
    joined.press("<enter>").sees("Soal 3 dari 4");
}

#[test]
fn a_journal_that_cannot_be_read_opens_read_only_and_is_left_alone() {
    let data = with_quiz();
    let path = journal(data.path());
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    fs::write(path.join("di-dalam"), "x").unwrap();
    let mut asih = at_home(data.path());
    asih.sees("Hanya baca");
    asih.press("3").sees("Campuran");
    asih.press("1").sees("Soal 1 dari 10");
    assert_eq!(asih.press("q<enter>").ends(), 2);
    assert!(asih.text().contains("1 catatan terakhir tidak tersimpan"), "{}", asih.text());
    assert_eq!(fs::read(path.join("di-dalam")).unwrap(), b"x");
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 2, "nothing beside it");
}

#[test]
fn a_folder_taken_away_while_asih_runs_is_told_and_not_made_anew() {
    let data = with_quiz();
    let kept = folder();
    let mut asih = in_quiz(data.path());
    fs::rename(data.path().join("profiles"), kept.path().join("profiles")).unwrap();
    asih.press("1").sees("Soal berikut");
    asih.sees("Hanya baca");
    assert!(!data.path().join("profiles").exists());
    asih.press("q").sees("Kuis belum selesai");
    assert_eq!(asih.press("<enter>").ends(), 2);
    assert!(asih.text().contains("1 catatan terakhir tidak tersimpan"), "{}", asih.text());
    assert!(!data.path().join("profiles").exists());
    assert_eq!(asih.modes(), asih.found());
}

#[test]
fn home_is_reached_where_the_data_folder_has_spaces_and_a_very_long_name() {
    let data = folder();
    let deep = data.path().join(format!("Data Bidan {}", "é".repeat(100)));
    let asih = Program::on(&deep).person("Sari").start();
    asih.sees(HOME);
}
