//! The command `asih`: reads the command line and leaves everything else to the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    asih::shell::main()
}
