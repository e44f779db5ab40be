//! `cargo bench`: the real release program in a real pseudo-terminal, beside the smallest ratatui program.
//!
//! Everything is measured in one run, the two programs by turns, and printed as ratios. Nothing is asserted: times
//! belong to a machine.

#![allow(unreachable_pub, reason = "nothing here is reachable from outside; pub marks what other modules use")]
#![allow(clippy::cast_precision_loss, clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

#[cfg(unix)]
mod data;
#[cfg(unix)]
mod figures;
#[cfg(unix)]
mod pty;
#[cfg(unix)]
mod run;

fn main() {
    #[cfg(unix)]
    if let Err(error) = run::all() {
        eprintln!("bench: {error}");
    }
}
