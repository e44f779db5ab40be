//! A content folder with faults, as a person in front of the screen meets it.

use super::folder;
use super::run::Program;

#[test]
fn a_broken_content_folder_is_said_above_every_screen_and_what_is_built_in_is_used() {
    let data = folder();
    let pack = data.path().join("isi-rusak");
    std::fs::create_dir(&pack).unwrap();
    std::fs::write(pack.join("course.ron"), "(").unwrap();
    let mut asih =
        Program::on(&data.path().join("data")).person("Sari").arg("--content").arg(pack.to_str().unwrap()).start();
    asih.sees("Isi di isi-rusak punya 1 kesalahan");
    asih.press("1").sees("Apa itu ASI").sees("Isi di isi-rusak");
    // Reading is an event; saving it does not take the line away, and it speaks the language of the screen.
    asih.press("<enter>").sees("Isi di isi-rusak");
    asih.press("L").sees("The content in isi-rusak is not used (faults: 1)");
}
