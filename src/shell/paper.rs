//! `asih paper`: blank forms as PDF and text, so that a facility can work on paper.

use std::path::PathBuf;

use super::args::Forms;
use super::clock::Clock;
use super::commands::{print, sound};
use super::desk::paper::facility;
use super::{Options, place};
use crate::error::{Failure, shown};
use crate::i18n::keys::Cli;
use crate::i18n::{Lang, Words};
use crate::paper::forms::{self, Blank};
use crate::paper::{How, Job, Press};
use crate::storage::{export, settings};

/// Writes the forms and names the files. What the settings know of the facility stands on them; without a data folder
/// there are lines to write on, and none is made.
pub(super) fn run(options: &Options, asked: &Forms, lang: Lang) -> Result<u8, Failure> {
    let data = place::data_folder(options.data_dir.clone());
    let known = data.map(|data| settings::load(&data).0).unwrap_or_default();
    let lang = options.lang.or(known.lang.as_deref().and_then(Lang::from_code)).unwrap_or(lang);
    let words = Words::new(lang);
    let Some(course) = sound(options.content.clone(), &words)? else { return Ok(1) };
    let facility = facility(&known);
    let (made, content) = (Clock::new(options.now).now(), forms::content_name(&course));
    let press = Press { words: &words, facility: &facility, made, content: &content, practice: false };
    let ascii = options.ascii || known.ascii;
    let how = How::Save { columns: asked.columns, ascii };
    let all = asked.form.map_or_else(|| Blank::ALL.to_vec(), |form| vec![form]);
    let mut paths: Vec<PathBuf> = Vec::new();
    for form in all {
        let docs = vec![forms::blank(&press, &course, form)];
        let job = Job { name: format!("asih-{}", form.name()), docs, sheet: asked.sheet, how };
        paths.extend(export::write(&asked.out, &job.files(), made, &"paper".into())?);
    }
    let say = |path: &PathBuf| words.fill(Cli::Exported, &[("path", &shown(&path.display().to_string()))]) + "\n";
    print(paths.iter().map(say).collect::<String>().as_bytes())
}
