//! How much processor time a thread has had: unlike the time on the wall, it does not depend on what else the machine does.

use std::time::Duration;

/// The processor time that this thread has had.
#[cfg(unix)]
#[must_use]
pub fn of_this_thread() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// The time since this was first asked: the next best where there is no clock for one thread.
#[cfg(not(unix))]
#[must_use]
pub fn of_this_thread() -> Duration {
    use std::sync::OnceLock;
    use std::time::Instant;

    static FIRST: OnceLock<Instant> = OnceLock::new();
    FIRST.get_or_init(Instant::now).elapsed()
}
