//! Builds that are killed at random moments: the site is the old one or the new one, whole, and the next build cleans up.

#![cfg(all(embedded_assets, unix))]

mod support;

use std::collections::BTreeMap;
use std::env;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use support::{CLEAN, Project};

/// How many builds are killed; `cargo xtask test --deep` kills more.
const KILLS: usize = 25;

/// Says how many, if not that many.
const VARIABLE: &str = "LEDGERLINE_KILLS";

/// The files of a site by their paths.
type Files = BTreeMap<String, Vec<u8>>;

fn files(folder: &Path, prefix: &str, into: &mut Files) {
    for entry in folder.read_dir().unwrap() {
        let entry = entry.unwrap();
        let path = format!("{prefix}{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), &format!("{path}/"), into);
        } else {
            into.insert(path, std::fs::read(entry.path()).unwrap());
        }
    }
}

fn site(project: &Project) -> Files {
    let mut found = Files::new();
    files(&project.path("site"), "", &mut found);
    found
}

/// Every page of the version is another one.
fn write(project: &Project, version: usize) {
    project.write("ledgerline.toml", format!("[project]\nname = \"Version {version}\"\n\n[site]\nhelp = false\n"));
}

fn start(project: &Project) -> Child {
    project.command("").arg("build").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Numbers that look random and are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

#[test]
fn a_killed_build_leaves_a_whole_site() {
    let kills = env::var(VARIABLE).map_or(KILLS, |written| written.parse().unwrap());
    let mut project = Project::clean();
    for number in 0..12 {
        project = project.file(&format!(".ai/ledgers/{number}.md"), CLEAN.replace("Search", &format!("Plan {number}")));
    }
    // Two versions, built in turn, and how long a build takes.
    let mut versions = Vec::new();
    let mut longest = Duration::ZERO;
    for version in 0..2 {
        write(&project, version);
        let started = Instant::now();
        assert!(start(&project).wait().unwrap().success());
        longest = longest.max(started.elapsed());
        versions.push(site(&project));
    }
    assert!(versions[0].keys().eq(versions[1].keys()) && versions[0] != versions[1]);

    let mut random = Random(kills as u64);
    let (mut unfinished, mut with_leftovers) = (0, 0);
    for kill in 0..kills {
        write(&project, kill % 2);
        let mut child = start(&project);
        std::thread::sleep(Duration::from_micros(random.below(longest.as_micros() as u64 * 11 / 10)));
        let was_at_work = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        child.wait().unwrap();
        let found = site(&project);
        let is_whole = versions.contains(&found);
        assert!(is_whole, "kill {kill} left {} files of {}", found.len(), versions[0].len());
        unfinished += usize::from(was_at_work);
        // What the one before left is gone: there is at most what this one left.
        let leftovers = project.names("").iter().filter(|name| name.starts_with(".ledgerline-tmp-")).count();
        assert!(leftovers <= 2, "{leftovers} leftovers after kill {kill}");
        with_leftovers += usize::from(leftovers > 0);
    }
    // Or nothing was tried.
    assert!(unfinished > kills / 3 && with_leftovers > 0, "{unfinished} of {kills}, {with_leftovers}");

    write(&project, 1);
    assert!(start(&project).wait().unwrap().success());
    assert!(site(&project) == versions[1]);
    assert_eq!(project.names(""), [".ai", ".git", "ledgerline.toml", "site"]);
}
