//! Medians and percentiles, and how they are printed.

use std::time::Duration;

/// The value below which `percent` of `values` lie.
pub fn percentile(values: &[Duration], percent: usize) -> Duration {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len().saturating_sub(1)) * percent / 100;
    sorted.get(at).copied().unwrap_or_default()
}

/// The value in the middle.
pub fn median(values: &[Duration]) -> Duration {
    percentile(values, 50)
}

/// One line: a name, asih's figure, the minimal program's, their ratio, the aim.
pub fn row(name: &str, asih: f64, minimal: f64, unit: &str, aim: &str) {
    let ratio = if minimal > 0.0 { format!("{:.2}", asih / minimal) } else { "-".to_owned() };
    println!("{name:<34}{asih:>12.2}{minimal:>12.2} {unit:<6}{ratio:>8}   {aim}");
}

/// Milliseconds.
pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Microseconds.
pub fn us(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
