//! The native figures of `cargo xtask bench`, one line of JSON each: its name, what is shown, and a ratio that can be
//! held against the baseline. The cost of a stage is a ratio to a yardstick that is measured in turn with it: counting
//! line ends in the same bytes with memchr. Machines, and hours of one machine, differ in speed; the ratio differs far less.

use std::time::{Duration, Instant};

mod dossiers;
mod growth;
mod stages;

/// That of the command line.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Prints one figure.
fn figure(name: &str, shown: &str, ratio: f64) {
    println!("{}", serde_json::json!({ "name": name, "shown": shown, "ratio": ratio }));
}

/// What is done with the piece of a number, and its name.
type Work<'a> = (&'static str, Box<dyn Fn(usize) + 'a>);

/// The time of each work on all pieces: of every piece the shortest, in turns, so that a busy moment falls on all.
fn fastest(rounds: usize, pieces: usize, works: &[Work<'_>]) -> Vec<Duration> {
    let mut best = vec![vec![Duration::MAX; pieces]; works.len()];
    for _ in 0..rounds {
        for piece in 0..pieces {
            for (best, (_, work)) in best.iter_mut().zip(works) {
                let start = Clock::now();
                work(piece);
                let time = start.elapsed();
                best.iter_mut().skip(piece).take(1).for_each(|best| *best = time.min(*best));
            }
        }
    }
    best.into_iter().map(|pieces| pieces.into_iter().sum()).collect()
}

/// Time that passes, and time of the processor, where the system tells it.
struct Clock {
    passed: Instant,
    spent: Option<Duration>,
}

impl Clock {
    /// What takes less is over before another program gets the processor; what the system tells is no more precise.
    const SHORT: Duration = Duration::from_millis(8);

    fn now() -> Self {
        let spent = Self::spent();
        Self { passed: Instant::now(), spent }
    }

    fn elapsed(&self) -> Duration {
        let passed = self.passed.elapsed();
        if passed < Self::SHORT {
            return passed;
        }
        let spent = Self::spent().zip(self.spent).map(|(now, before)| now.saturating_sub(before));
        spent.unwrap_or(passed)
    }

    /// Of this thread, since it began.
    fn spent() -> Option<Duration> {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
        told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
    }
}

/// Counts line ends: the yardstick.
fn scan(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// Megabytes of a million in a second.
#[allow(clippy::cast_precision_loss, reason = "sizes far below the precision")]
fn speed(bytes: usize, time: Duration) -> String {
    format!("{:.1} MB/s", bytes as f64 / time.as_secs_f64() / 1e6)
}

fn milliseconds(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

fn main() {
    stages::figures();
    dossiers::figures();
    growth::figures();
}
