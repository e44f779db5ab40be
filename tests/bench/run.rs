//! What is measured, in which order.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::data;
use super::figures::{median, ms, percentile, row, us};
use super::pty::Running;

/// Starts of each program for the first picture.
const STARTS: usize = 25;
/// Keys of each program.
const KEYS: usize = 300;
/// How long nobody types.
const IDLE: Duration = Duration::from_secs(10);

const DOWN: &str = "\x1b[B";
const UP: &str = "\x1b[A";

/// Runs everything and prints it.
pub fn all() -> Result<(), Box<dyn Error>> {
    let asih = PathBuf::from(env!("CARGO_BIN_EXE_asih"));
    let minimal = beside(&asih)?;
    let folder = tempfile::tempdir()?;
    let small = folder.path().join("small");
    data::make(&small, 1_000)?;
    println!("{:<34}{:>12}{:>12} {:<6}{:>8}   aim", "120×40", "asih", "minimal", "", "ratio");
    first_picture(&asih, &minimal, &small)?;
    keys(&asih, &minimal, &small)?;
    burst(&asih, &small)?;
    idle(&asih, &minimal, &small)?;
    sizes(&asih, &minimal)?;
    history(&asih, folder.path())?;
    search(&asih, &small)?;
    Ok(())
}

/// The minimal program, which cargo builds as an example beside the program itself.
fn beside(asih: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let minimal = asih.parent().ok_or("no folder")?.join("examples").join("minimal");
    if !minimal.exists() {
        return Err("build the minimal program first: cargo build --release --example minimal".into());
    }
    Ok(minimal)
}

fn open(asih: &Path, data: &Path) -> Result<Running, Box<dyn Error>> {
    let data = data.to_str().ok_or("path")?;
    Ok(Running::start(asih, &["--data-dir", data, "--lang", "id", "--now", "2026-11-23T09:14"])?)
}

fn first_picture(asih: &Path, minimal: &Path, data: &Path) -> Result<(), Box<dyn Error>> {
    let (mut ours, mut theirs, mut our_exit, mut their_exit) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let mut program = open(asih, data)?;
        ours.push(program.until("Pengaturan")?);
        program.settle()?;
        our_exit.push(program.quit()?);
        let mut program = Running::start(minimal, &[])?;
        theirs.push(program.until("20  a row")?);
        program.settle()?;
        their_exit.push(program.quit()?);
    }
    row("first picture, median", ms(median(&ours)), ms(median(&theirs)), "ms", "≤ 1.5");
    row("exit, median", ms(median(&our_exit)), ms(median(&their_exit)), "ms", "≤ 2");
    Ok(())
}

/// What many keys cost: the time of each, bytes and changed cells of all, processor time of all.
type Strokes = (Vec<Duration>, usize, usize, Duration);

/// Alternates down and up, so that every key changes the picture.
fn strokes(program: &mut Running) -> Result<Strokes, Box<dyn Error>> {
    program.settle()?;
    let before = program.cpu()?;
    let (mut times, mut bytes, mut cells) = (Vec::new(), 0, 0);
    for at in 0..KEYS {
        let (time, sent, changed) = program.key(if at % 2 == 0 { DOWN } else { UP })?;
        times.push(time);
        bytes += sent;
        cells += changed;
    }
    Ok((times, bytes, cells, program.cpu()?.saturating_sub(before)))
}

fn keys(asih: &Path, minimal: &Path, data: &Path) -> Result<(), Box<dyn Error>> {
    let mut floor = Running::start(minimal, &[])?;
    floor.until("20  a row")?;
    let (floor_times, floor_bytes, floor_cells, floor_cpu) = strokes(&mut floor)?;
    let rooms = [
        ("home", "", "Pengaturan"),
        ("lesson", "1\r", "Kolostrum"),
        ("checklist", "2", "Ibu"),
        ("quizzes", "3", "Campuran"),
    ];
    for (name, way, text) in rooms {
        let mut program = open(asih, data)?;
        program.until("Pengaturan")?;
        program.settle()?;
        for key in way.chars() {
            program.key(&key.to_string())?;
        }
        if program.until(text).is_err() {
            println!("{name}: {text:?} did not come");
            continue;
        }
        let (times, bytes, cells, cpu) = strokes(&mut program)?;
        row(&format!("{name}: key to picture, median"), us(median(&times)), us(median(&floor_times)), "µs", "≤ 1.0");
        row(
            &format!("{name}: key, 95th percentile"),
            us(percentile(&times, 95)),
            us(percentile(&floor_times, 95)),
            "µs",
            "≤ 1.0",
        );
        row(&format!("{name}: processor per key"), us(cpu) / KEYS as f64, us(floor_cpu) / KEYS as f64, "µs", "≤ 1.2");
        row(&format!("{name}: bytes per key"), bytes as f64 / KEYS as f64, floor_bytes as f64 / KEYS as f64, "B", "");
        row(
            &format!("{name}: bytes per changed cell"),
            bytes as f64 / cells.max(1) as f64,
            floor_bytes as f64 / floor_cells.max(1) as f64,
            "B",
            "asih ≤ 1.3",
        );
        row(
            &format!("{name}: peak memory"),
            program.peak()? as f64 / 1024.0,
            floor.peak()? as f64 / 1024.0,
            "MiB",
            "≤ 3",
        );
        program.quit().ok();
    }
    floor.quit()?;
    Ok(())
}

/// Fifty keys in one write: how much is sent, against one key.
fn burst(asih: &Path, data: &Path) -> Result<(), Box<dyn Error>> {
    let mut program = open(asih, data)?;
    program.until("Pengaturan")?;
    program.settle()?;
    let (_, one, _) = program.key(DOWN)?;
    program.write(&format!("{DOWN}{UP}").repeat(25))?;
    let fifty = program.settle()?;
    println!(
        "{:<34}{fifty:>12}{one:>12} {:<6}{:>8}   one picture, not fifty",
        "50 keys in one write / one key", "B", ""
    );
    program.quit()?;
    Ok(())
}

fn idle(asih: &Path, minimal: &Path, data: &Path) -> Result<(), Box<dyn Error>> {
    let mut programs = [open(asih, data)?, Running::start(minimal, &[])?];
    for program in &mut programs {
        program.settle()?;
        program.settle()?;
    }
    std::thread::sleep(Duration::from_millis(300));
    let before = programs.iter().map(Running::wakes).collect::<Result<Vec<_>, _>>()?;
    std::thread::sleep(IDLE);
    let after = programs.iter().map(Running::wakes).collect::<Result<Vec<_>, _>>()?;
    let bytes = programs.iter_mut().map(Running::settle).collect::<Result<Vec<_>, _>>()?;
    row("wake-ups in 10 idle s", (after[0] - before[0]) as f64, (after[1] - before[1]) as f64, "", "0");
    row("bytes in 10 idle s", bytes[0] as f64, bytes[1] as f64, "B", "0");
    for program in programs {
        program.quit()?;
    }
    Ok(())
}

fn sizes(asih: &Path, minimal: &Path) -> Result<(), Box<dyn Error>> {
    let size = |path: &Path| fs::metadata(path).map(|meta| meta.len() as f64 / 1024.0 / 1024.0);
    row("binary", size(asih)?, size(minimal)?, "MiB", "");
    Ok(())
}

/// First picture with 0, 1,000 and 100,000 events, by turns.
fn history(asih: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let counts = [0, 1_000, 100_000];
    for count in counts {
        data::make(&folder.join(format!("events-{count}")), count)?;
    }
    let mut times = vec![Vec::new(); counts.len()];
    for _ in 0..STARTS {
        for (at, count) in counts.iter().enumerate() {
            let mut program = open(asih, &folder.join(format!("events-{count}")))?;
            times[at].push(program.until("Pengaturan")?);
            program.settle()?;
            program.quit()?;
        }
    }
    for (count, measured) in counts.iter().zip(&times) {
        let name = format!("first picture, {count} events / 0");
        row(&name, ms(median(measured)), ms(median(&times[0])), "ms", "flat ≤ 1.1");
    }
    Ok(())
}

/// A search as one types, over all content.
fn search(asih: &Path, data: &Path) -> Result<(), Box<dyn Error>> {
    let mut program = open(asih, data)?;
    program.until("Pengaturan")?;
    program.settle()?;
    let (opening, ..) = program.key("/")?;
    let (mut times, word) = (Vec::new(), "prolaktin perlekatan");
    for key in word.chars() {
        times.push(program.key(&key.to_string())?.0);
    }
    row("search: opening", ms(opening), 0.0, "ms", "");
    row("search: key, median", ms(median(&times)), 0.0, "ms", "≤ 5");
    row("search: key, slowest", ms(percentile(&times, 100)), 0.0, "ms", "≤ 5");
    program.key("\x1b")?;
    program.quit()?;
    Ok(())
}
