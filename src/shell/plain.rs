//! Plain lines at the desk: stdin and stdout, with everything recorded as on the screen.

use std::io::{self, BufWriter};

use super::Options;
use super::desk::Desk;
use crate::app::App;
use crate::domain::event::Event;
use crate::domain::stamp::Stamp;
use crate::error::Failure;
use crate::i18n::Lang;
use crate::plain::{Host, Talk, main_menu};
use crate::ui::cx::World;
use crate::ui::flow::Effect;

/// Runs plain lines to the end of the input; returns the exit code.
pub(super) fn run(options: &Options) -> Result<u8, Failure> {
    let (desk, app) = Desk::open(options)?;
    let mut lines = Lines { desk, app };
    let mut talk = Talk::new(io::stdin().lock(), BufWriter::new(io::stdout().lock()));
    let done = lines.greet(&mut talk).and_then(|()| main_menu(&mut talk, &mut lines));
    lines.desk.close(&mut lines.app)?;
    match done {
        // A reader that has gone away has heard enough.
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Terminal(e.kind())),
        _ => Ok(0),
    }
}

struct Lines {
    desk: Desk,
    app: App,
}

impl Lines {
    /// Says what was noticed on opening.
    fn greet<R: io::BufRead, W: io::Write>(&mut self, talk: &mut Talk<R, W>) -> io::Result<()> {
        // The toast first, then what stands above every screen.
        let toast = self.app.spoken();
        let banner = self.app.banner().map(str::to_owned).filter(|banner| toast.as_ref() != Some(banner));
        self.desk.said_standing(&mut self.app);
        toast.into_iter().chain(banner).try_for_each(|text| talk.say(&text))
    }

    fn carry_out(&mut self, effects: Vec<Effect>) -> Option<String> {
        let now = self.desk.clock.now();
        self.desk.carry_out(&mut self.app, effects, now);
        self.desk.settle(&mut self.app);
        self.app.spoken()
    }
}

impl Host for Lines {
    fn world(&self) -> World<'_> {
        self.app.world()
    }

    fn now(&self) -> Stamp {
        self.desk.clock.now()
    }

    fn record(&mut self, event: Event) -> Option<String> {
        let now = self.desk.clock.now();
        let effects = self.app.record(event, now);
        self.carry_out(effects)
    }

    fn fresh(&self) -> String {
        self.app.fresh().to_owned()
    }

    fn seed(&mut self) -> u64 {
        self.app.short_seed()
    }

    fn set_lang(&mut self, lang: Lang) {
        let effects = self.app.speak(lang);
        self.carry_out(effects);
    }

    fn begin(&mut self, name: &str) {
        self.carry_out(vec![Effect::NewProfile(name.to_owned())]);
    }
}
