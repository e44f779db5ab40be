//! What of the memory may reach a disk: nothing, where the system lets that be said.

/// No core file is written when the program crashes, and no other program of this person may look into it: passphrases
/// and records stand in its memory. What the system swaps out is beyond this.
#[cfg(unix)]
pub(super) fn keep_off_the_disk() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    // Refused only where the limit is lower still.
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        use rustix::process::{DumpableBehavior, set_dumpable_behavior};
        let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    }
}

/// No such limits are known here.
#[cfg(not(unix))]
pub(super) fn keep_off_the_disk() {}
