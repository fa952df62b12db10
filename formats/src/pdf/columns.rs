//! Pages of two columns: which part of its page each run belongs to, so that every column is read to its end.

use vraagstuk::sort_by;

use crate::pdf::row::SMALL;
use crate::pdf::run::{Run, place};

/// A stretch of a printed line without a gap as wide as its letters are high.
#[derive(Debug, Clone, Copy)]
struct Stretch {
    y: f32,
    left: f32,
    right: f32,
    size: f32,
}

/// A column has at least so many stretches.
const STRETCHES: usize = 6;

/// Two stretches of the same line are parted by this part of the size of their letters.
const GAP: f32 = 1.0;

/// Gives each run its part of the page. Runs are in order of page, height and place.
pub fn divide(runs: &mut [Run], body: f32) {
    for page in runs.chunk_by_mut(|a, b| a.page == b.page) {
        let stretches = stretches(page, body);
        let Some(gutter) = gutter(&stretches, body) else { continue };
        let parts = parts(&stretches, gutter);
        for run in page {
            run.part = part_of(run, &stretches, &parts, gutter);
        }
    }
}

/// The stretches of a page, from top to bottom; markers aside.
fn stretches(page: &[Run], body: f32) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut line = 0;
    for run in page.iter().filter(|run| run.size >= body * SMALL && !run.text.trim().is_empty()) {
        let (left, right) = (run.x, run.x + run.width.max(0.0));
        if stretches.get(line).is_some_and(|first| (run.y - first.y).abs() > run.size * 0.2) {
            line = stretches.len();
        }
        match stretches.last_mut() {
            Some(last) if stretches_on(last, run) => last.right = last.right.max(right),
            _ => stretches.push(Stretch { y: run.y, left, right, size: run.size }),
        }
    }
    stretches
}

fn stretches_on(last: &Stretch, run: &Run) -> bool {
    (run.y - last.y).abs() <= run.size * 0.2 && run.x - last.right < run.size * GAP
}

/// Where the two columns of a page part: a place that hardly a stretch goes over, with wide ones on both sides.
fn gutter(stretches: &[Stretch], body: f32) -> Option<f32> {
    let left = stretches.iter().map(|it| it.left).fold(f32::INFINITY, f32::min);
    let right = stretches.iter().map(|it| it.right).fold(0.0, f32::max);
    // Columns begin at the same place: what begins most often in the middle of the page is the second.
    let middle = |it: &&Stretch| it.left > left + (right - left) * 0.35 && it.left < left + (right - left) * 0.65;
    let mut starts: Vec<Stretch> = stretches.iter().filter(middle).copied().collect();
    sort_by(&mut starts, |it| [place(it.left), 0, 0]);
    let usual = starts.chunk_by(|a, b| b.left - a.left < 1.0).max_by_key(|group| group.len())?;
    let gutter = usual.first()?.left - 1.0;
    let sides = [Side::Left, Side::Right].map(|side| {
        let mut widths: Vec<f32> =
            stretches.iter().filter(|it| side_of(it, gutter) == side).map(|it| it.right - it.left).collect();
        sort_by(&mut widths, |&width| [place(width), 0, 0]);
        widths
    });
    let over = stretches.len() - sides.iter().map(Vec::len).sum::<usize>();
    let wide = |widths: &Vec<f32>, column: f32| {
        widths.len() >= STRETCHES && widths.get(widths.len() * 3 / 4).is_some_and(|&width| width > column * 0.6)
    };
    let [first, second] = &sides;
    let is_gutter = over * 4 <= stretches.len()
        && usual.len() * 2 > second.len()
        && right - left > body * 30.0
        && wide(first, gutter - left)
        && wide(second, right - gutter);
    is_gutter.then_some(gutter)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Over both columns.
    Over,
    Left,
    Right,
}

fn side_of(stretch: &Stretch, gutter: f32) -> Side {
    if stretch.right <= gutter + 1.0 {
        Side::Left
    } else if stretch.left >= gutter - 1.0 {
        Side::Right
    } else {
        Side::Over
    }
}

/// The part of each stretch: what stands over both columns parts what is above it from what is below.
fn parts(stretches: &[Stretch], gutter: f32) -> Vec<u32> {
    let mut band = 0;
    let mut over = true;
    let part = |stretch: &Stretch| {
        let side = side_of(stretch, gutter);
        if (side == Side::Over) != over {
            over = !over;
            band += 3;
        }
        band + side as u32
    };
    stretches.iter().map(part).collect()
}

/// The part of the stretch that a run stands in or beside; for what stands alone, of what is above it on its side.
fn part_of(run: &Run, stretches: &[Stretch], parts: &[u32], gutter: f32) -> u32 {
    let from = stretches.partition_point(|it| it.y < run.y - run.size * 0.3);
    let holds = |it: &Stretch| {
        it.y < run.y + it.size * 0.7 && run.x > it.left - it.size * 1.5 && run.x < it.right + it.size * 1.5
    };
    let near = stretches.iter().zip(parts).skip(from).take(8);
    if let Some((_, &part)) = near.clone().find(|(it, _)| (it.y - run.y).abs() <= run.size * 0.2 && holds(it)) {
        return part;
    }
    if let Some((_, &part)) = near.clone().find(|(it, _)| holds(it)) {
        return part;
    }
    let own = Stretch { y: run.y, left: run.x, right: run.x + run.width.max(0.0), size: run.size };
    let band = parts.get(from.saturating_sub(1)).map_or(0, |part| part / 3 * 3);
    band + side_of(&own, gutter) as u32
}
