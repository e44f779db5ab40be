//! The command line. Its help is spoken in the chosen language; its errors are [`Failure`]s.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::{clock, place};
use crate::domain::stamp::Stamp;
use crate::error::Failure;
use crate::i18n::keys::{Cli, Import, Paper, Printed, Review};
use crate::i18n::{Lang, Words};
use crate::paper::forms::Blank;
use crate::paper::{Columns, Sheet};
use crate::ui::prefs::ThemeName;

/// What was asked for, whatever the command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// `--lang`.
    pub lang: Option<Lang>,
    /// `--data-dir`.
    pub data_dir: Option<PathBuf>,
    /// `--content`.
    pub content: Option<PathBuf>,
    /// `--profile`.
    pub profile: Option<String>,
    /// `--plain`.
    pub plain: bool,
    /// `--ascii`.
    pub ascii: bool,
    /// `--theme`.
    pub theme: Option<ThemeName>,
    /// `--seed`.
    pub seed: Option<u64>,
    /// `--now`.
    pub now: Option<Stamp>,
    /// `--log`.
    pub log: Option<PathBuf>,
}

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// Open the program.
    Open,
    /// Check content: a folder, or what is built in.
    Check(Option<PathBuf>),
    /// List what a clinician has yet to confirm of it.
    Review(Option<PathBuf>),
    /// Count what the paper says against content: a folder, or what is built in.
    Coverage(Option<PathBuf>),
    /// Write a content pack to begin with into this folder.
    NewPack(PathBuf),
    /// Look at this computer; `true` prints it for machines.
    Doctor(bool),
    /// Write a person's progress into a folder.
    Export(PathBuf),
    /// Take over what other laptops recorded, from these folders.
    Import(Vec<PathBuf>),
    /// Write blank forms into a folder.
    Paper(Forms),
    /// Print completions for a shell.
    Completions(clap_complete::Shell),
    /// Print the man page.
    Man,
    /// Print this text and end well: help or version.
    Print(String),
}

/// Which blank forms to write, how and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forms {
    /// The form; `None` is every form.
    pub form: Option<Blank>,
    /// The width of the text.
    pub columns: Columns,
    /// The paper of the PDF.
    pub sheet: Sheet,
    /// The folder.
    pub out: PathBuf,
}

/// Reads the command line. The language is looked for first, so that errors are spoken in it.
pub fn read(args: &[OsString]) -> (Lang, Result<(Task, Options), Failure>) {
    let asked = spoken(args);
    let lang = asked.unwrap_or_else(place::system_lang);
    // Help is hardly ever asked for, and its words need not be read for anything else.
    let parsed = match command(&Words::silent(lang)).try_get_matches_from(args) {
        Ok(matches) => options(&matches).and_then(|options| Ok((task(&matches, lang)?, options))),
        Err(error) if error.kind() == ErrorKind::DisplayHelp => {
            let spoken = command(&Words::new(lang)).try_get_matches_from(args).err();
            Ok((Task::Print(spoken.unwrap_or(error).render().to_string()), Options::default()))
        }
        Err(error) => failure(&error).map_or_else(|text| Ok((Task::Print(text), Options::default())), Err),
    };
    (lang, parsed)
}

/// The language of `--lang id` or `--lang=id`, before anything else is understood.
fn spoken(args: &[OsString]) -> Option<Lang> {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let at = texts.iter().position(|text| text.starts_with("--lang"))?;
    let code = texts[at].strip_prefix("--lang=").or_else(|| texts.get(at + 1).copied())?;
    Lang::from_code(code)
}

/// The command line as clap sees it, with help in the language of `words`.
pub fn command(words: &Words) -> Command {
    let say = |word: Cli| words.say(word).to_owned();
    let value = |name: &'static str, shown: &'static str, help: Cli| {
        Arg::new(name).long(name).value_name(shown).help(say(help)).global(true)
    };
    let flag = |name: &'static str, help: Cli| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(say(help)).global(true)
    };
    let sub = |name: &'static str, about: Cli, behind: &str| part(words, name, words.say(about), behind);
    Command::new("asih")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say(Cli::About))
        .override_usage(say(Cli::UsageLine))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}\n",
            say(Cli::Usage),
            say(Cli::Commands),
            say(Cli::OptionsTitle)
        ))
        .arg(
            value("lang", "id|en", Cli::OptLang)
                .value_parser(PossibleValuesParser::new(["id", "en"]))
                .hide_possible_values(true),
        )
        .arg(value("data-dir", "DIR", Cli::OptDataDir).value_parser(value_parser!(PathBuf)))
        .arg(value("content", "DIR", Cli::OptContent).value_parser(value_parser!(PathBuf)))
        .arg(value("profile", "NAME", Cli::OptProfile))
        .arg(flag("plain", Cli::OptPlain))
        .arg(flag("ascii", Cli::OptAscii))
        .arg(
            value("theme", "THEME", Cli::OptTheme)
                .value_parser(PossibleValuesParser::new(["auto", "light", "dark", "contrast", "mono"]))
                .hide_possible_values(true),
        )
        .arg(value("seed", "N", Cli::OptSeed).value_parser(value_parser!(u64)))
        .arg(value("now", "TIMESTAMP", Cli::OptNow))
        .arg(value("log", "FILE", Cli::OptLog).value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help).help(say(Cli::OptHelp)).global(true))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(say(Cli::OptVersion)))
        .subcommand(
            sub("check", Cli::CmdCheck, "[DIR]")
                .arg(Arg::new("dir").value_name("DIR").value_parser(value_parser!(PathBuf)).help(say(Cli::ArgDir)))
                .arg(
                    Arg::new("review")
                        .long("review")
                        .action(ArgAction::SetTrue)
                        .help(words.say(Review::Option).to_owned()),
                ),
        )
        .subcommand(
            part(words, "coverage", words.say(Paper::Command), "[DIR]")
                .arg(Arg::new("dir").value_name("DIR").value_parser(value_parser!(PathBuf)).help(say(Cli::ArgDir))),
        )
        .subcommand(
            sub("new-pack", Cli::CmdNewPack, "DIR").arg(
                Arg::new("dir")
                    .value_name("DIR")
                    .required(true)
                    .value_parser(value_parser!(PathBuf))
                    .help(say(Cli::ArgNewPack)),
            ),
        )
        .subcommand(
            sub("doctor", Cli::CmdDoctor, "")
                .arg(Arg::new("machine").long("machine").action(ArgAction::SetTrue).help(say(Cli::OptMachine))),
        )
        .subcommand(sub("export", Cli::CmdExport, "").arg(
            Arg::new("out").long("out").value_name("DIR").value_parser(value_parser!(PathBuf)).help(say(Cli::OptOut)),
        ))
        .subcommand(
            part(words, "import", words.say(Import::Command), "PATH...").arg(
                Arg::new("path")
                    .value_name("PATH")
                    .required(true)
                    .num_args(1..)
                    .value_parser(value_parser!(PathBuf))
                    .help(words.say(Import::ArgPaths).to_owned()),
            ),
        )
        .subcommand(paper(words))
        .subcommand(
            sub("completions", Cli::CmdCompletions, "SHELL").arg(
                Arg::new("shell")
                    .value_name("SHELL")
                    .required(true)
                    .value_parser(value_parser!(clap_complete::Shell))
                    .help("bash, elvish, fish, powershell, zsh")
                    .hide_possible_values(true),
            ),
        )
        .subcommand(sub("man", Cli::CmdMan, ""))
}

/// `asih paper`.
fn paper(words: &Words) -> Command {
    let say = |word: Printed| words.say(word).to_owned();
    let choice = |name: &'static str, shown: &'static str, of: Vec<&'static str>, help: String| {
        Arg::new(name)
            .value_name(shown)
            .value_parser(PossibleValuesParser::new(of))
            .hide_possible_values(true)
            .help(help)
    };
    let forms = Blank::ALL.map(Blank::name);
    let columns = vec!["80", "42", "32"];
    let sheets = Sheet::ALL.map(Sheet::name);
    let help = format!("{}: {}", say(Printed::ArgForm), forms.join(", "));
    part(words, "paper", words.say(Printed::Command), "[FORM]")
        .arg(choice("form", "FORM", forms.to_vec(), help))
        .arg(choice("columns", "80|42|32", columns, say(Printed::OptColumns)).long("columns"))
        .arg(choice("sheet", "a5|a4", sheets.to_vec(), say(Printed::OptSheet)).long("sheet"))
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("DIR")
                .value_parser(value_parser!(PathBuf))
                .help(say(Printed::OptOut)),
        )
}

/// One command, with its usage line and the titles of its help in the language of `words`; `behind` is what follows it.
fn part(words: &Words, name: &'static str, about: &str, behind: &str) -> Command {
    let usage = format!("asih {name} {} {behind}", words.say(Cli::OptionsMark));
    let mut template = format!("{{about}}\n\n{}: {{usage}}\n\n", words.say(Cli::Usage));
    if !behind.is_empty() {
        template += "{positionals}\n\n";
    }
    let template = format!("{template}{}:\n{{options}}\n", words.say(Cli::OptionsTitle));
    Command::new(name).about(about.to_owned()).override_usage(usage.trim_end().to_owned()).help_template(template)
}

fn options(matches: &ArgMatches) -> Result<Options, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    let now = match text("now") {
        Some(text) => Some(clock::read(&text).ok_or(Failure::NotATime(text))?),
        None => None,
    };
    Ok(Options {
        lang: text("lang").and_then(|code| Lang::from_code(&code)),
        data_dir: path("data-dir"),
        content: path("content"),
        profile: text("profile"),
        plain: matches.get_flag("plain"),
        ascii: matches.get_flag("ascii"),
        theme: text("theme").map(|name| theme(&name)),
        seed: matches.get_one::<u64>("seed").copied(),
        now,
        log: path("log"),
    })
}

fn theme(name: &str) -> ThemeName {
    match name {
        "light" => ThemeName::Light,
        "dark" => ThemeName::Dark,
        "contrast" => ThemeName::Contrast,
        "mono" => ThemeName::Mono,
        _ => ThemeName::Auto,
    }
}

fn task(matches: &ArgMatches, lang: Lang) -> Result<Task, Failure> {
    let Some((name, sub)) = matches.subcommand() else { return Ok(Task::Open) };
    let path = |name: &str| sub.get_one::<PathBuf>(name).cloned();
    Ok(match name {
        "check" if sub.get_flag("review") => Task::Review(path("dir")),
        "check" => Task::Check(path("dir")),
        "coverage" => Task::Coverage(path("dir")),
        "new-pack" => match path("dir") {
            Some(folder) => Task::NewPack(folder),
            None => return Err(Failure::MissingValue("DIR".to_owned())),
        },
        "doctor" => Task::Doctor(sub.get_flag("machine")),
        "export" => Task::Export(path("out").unwrap_or_else(|| PathBuf::from("."))),
        "import" => Task::Import(sub.get_many::<PathBuf>("path").into_iter().flatten().cloned().collect()),
        "paper" => {
            let text = |name: &str| sub.get_one::<String>(name).map(String::as_str);
            let asked = text("columns").unwrap_or_default();
            let columns = Columns::ALL.into_iter().find(|columns| columns.count().to_string() == asked);
            let sheet = Sheet::ALL.into_iter().find(|sheet| Some(sheet.name()) == text("sheet"));
            Task::Paper(Forms {
                form: text("form").and_then(Blank::from_name),
                columns: columns.unwrap_or_default(),
                sheet: sheet.unwrap_or(Sheet::A4),
                out: path("out").unwrap_or_else(|| PathBuf::from(".")),
            })
        }
        "man" => Task::Man,
        "completions" => match sub.get_one::<clap_complete::Shell>("shell") {
            Some(shell) => Task::Completions(*shell),
            None => return Err(Failure::MissingValue("SHELL".to_owned())),
        },
        _ => Task::Print(command(&Words::new(lang)).render_help().to_string()),
    })
}

/// Version is a text, everything else is a failure.
fn failure(error: &clap::Error) -> Result<Failure, String> {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Err(error.render().to_string()),
        ErrorKind::InvalidSubcommand => Ok(Failure::UnknownArgument(context(ContextKind::InvalidSubcommand))),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => Ok(Failure::MissingValue(argument)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Ok(Failure::BadValue {
            option: argument,
            value: context(ContextKind::InvalidValue),
            possible: match context(ContextKind::ValidValue) {
                known if known.is_empty() => "0, 1, 2, …".to_owned(),
                known => known,
            },
        }),
        ErrorKind::MissingRequiredArgument | ErrorKind::NoEquals => Ok(Failure::MissingValue(argument)),
        _ => Ok(Failure::UnknownArgument(argument)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "a table reads better without borrowing")]
    fn check(line: &str, expected: Result<Task, Failure>) {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        assert_eq!(read(&args).1.map(|(task, _)| task), expected, "{line}");
    }

    #[test]
    fn what_is_not_understood_is_named() {
        check("asih", Ok(Task::Open));
        check("asih check isi", Ok(Task::Check(Some("isi".into()))));
        check("asih check isi --review", Ok(Task::Review(Some("isi".into()))));
        check("asih coverage isi", Ok(Task::Coverage(Some("isi".into()))));
        check("asih new-pack isi", Ok(Task::NewPack("isi".into())));
        check("asih new-pack", Err(Failure::MissingValue("<DIR>".into())));
        let forms = |form, columns, sheet| Forms { form, columns, sheet, out: ".".into() };
        check("asih paper", Ok(Task::Paper(forms(None, Columns::Eighty, Sheet::A4))));
        let slip = forms(Some(Blank::Slip), Columns::ThirtyTwo, Sheet::A5);
        check("asih paper slip --columns 32 --sheet a5", Ok(Task::Paper(slip)));
        check("asih doctor --machine", Ok(Task::Doctor(true)));
        check("asih import a b/c", Ok(Task::Import(vec!["a".into(), "b/c".into()])));
        check("asih import", Err(Failure::MissingValue("<PATH>...".into())));
        check("asih --seed", Err(Failure::MissingValue("--seed <N>".into())));
        check("asih terbang", Err(Failure::UnknownArgument("terbang".into())));
        check("asih --terbang", Err(Failure::UnknownArgument("--terbang".into())));
        check("asih --now kemarin", Err(Failure::NotATime("kemarin".into())));
        let bad = |option: &str, value: &str, possible: &str| {
            Err(Failure::BadValue { option: option.into(), value: value.into(), possible: possible.into() })
        };
        check("asih --lang jv", bad("--lang <id|en>", "jv", "id, en"));
        check("asih --seed x", bad("--seed <N>", "x", "0, 1, 2, …"));
    }

    #[test]
    fn the_help_of_every_command_is_spoken_in_the_chosen_language() {
        for name in ["check", "coverage", "new-pack", "doctor", "export", "import", "paper", "completions", "man"] {
            let args = ["asih", "--lang", "id", name, "--help"].map(OsString::from);
            let Ok((Task::Print(help), _)) = read(&args).1 else { panic!("{name} has no help") };
            assert!(help.contains("Cara pakai: asih ") && help.contains("[PILIHAN]"), "{help}");
            for english in ["Usage", "Options", "Arguments", "OPTIONS"] {
                assert!(!help.contains(english), "{help}");
            }
        }
    }

    #[test]
    fn the_language_is_known_before_an_error() {
        let args = ["asih", "--terbang", "--lang", "en"].map(OsString::from);
        assert_eq!(read(&args).0, Lang::En);
    }
}
