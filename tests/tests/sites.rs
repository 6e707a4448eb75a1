//! Whole sites: each project in `tests/sites` is built with one thread and with two, compared byte by byte, compared with
//! what is expected of it, and every link in it is followed.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use anyhow::{Context, Result};
use ledgerline_tests::{html, repo, suite};

/// The day on which a fixture is looked at that does not say another one in a file `today.txt`.
const TODAY: &str = "2025-06-26";

/// A built site: the bytes of each file by its path, `/` between folders.
type Site = BTreeMap<String, Vec<u8>>;

#[test]
fn every_fixture_is_as_expected() -> Result<()> {
    let folder = repo::path("tests/sites");
    let mut names: Vec<String> = fs::read_dir(&folder)?
        .filter_map(|entry| entry.ok().filter(|entry| entry.path().is_dir()))
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.len() >= 5, "fixtures: {names:?}");
    let mut failures = Vec::new();
    for name in names {
        let fixture = folder.join(&name);
        let (output, site) = build(&fixture, "1")?;
        let (_, again) = build(&fixture, "2")?;
        assert!(site == again, "{name}: two builds are not the same bytes");
        let actual = summary(&output, &site);
        let file = fixture.join("expected.txt");
        if suite::is_update() {
            fs::write(&file, &actual)?;
        }
        let expected = fs::read_to_string(&file).unwrap_or_default();
        if actual != expected {
            failures.push(format!("tests/sites/{name}/expected.txt\n{}", difference(&expected, &actual)));
        }
        failures.extend(faults(&site).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    Ok(())
}

/// Builds the fixture in a folder of its own name, so that the project is called alike everywhere.
fn build(fixture: &Path, threads: &str) -> Result<(Output, Site)> {
    let place = tempfile::tempdir()?;
    let project = place.path().join(fixture.file_name().context("a fixture has a name")?);
    copy(&fixture.join("project"), &project)?;
    let out = place.path().join("out");
    let today = fs::read_to_string(fixture.join("today.txt")).unwrap_or_else(|_| TODAY.to_owned());
    let output = Command::new(repo::binary()?)
        .args(["--color", "never", "build", "--out", "../out", "--today", today.trim()])
        .current_dir(&project)
        .env("RAYON_NUM_THREADS", threads)
        .output()?;
    let mut site = Site::new();
    for file in repo::files(&out) {
        let path = file.strip_prefix(&out)?.to_string_lossy().replace('\\', "/");
        site.insert(path, fs::read(&file)?);
    }
    Ok((output, site))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in repo::files(from) {
        let target = to.join(file.strip_prefix(from)?);
        fs::create_dir_all(target.parent().context("a file stands in a folder")?)?;
        fs::copy(&file, target)?;
    }
    Ok(())
}

/// What a reader of `expected.txt` judges.
fn summary(output: &Output, site: &Site) -> String {
    let mut text = format!("exit {}\n", output.status.code().unwrap_or(-1));
    if site.is_empty() {
        let said = String::from_utf8_lossy(&output.stderr);
        // Behind the name of the ledger folder stands the path of a project that is gone when this is read.
        let said = said.lines().next().and_then(|line| line.split(" of `").next());
        let _ = writeln!(text, "no site: {}", said.unwrap_or_default());
    }
    // Sorted without their hashes, which change with every change of the assets.
    let is_help = |path: &str| path.starts_with("help/");
    let files: BTreeSet<String> = site.keys().filter(|path| !is_help(path)).map(|path| without_hash(path)).collect();
    for file in files {
        let _ = writeln!(text, "file {file}");
    }
    // The pages that are the same in every site have tests of their own.
    let is_own = |path: &str| path.ends_with(".html") && !is_help(path) && !matches!(path, "404.html" | "editor.html");
    for (path, bytes) in site.iter().filter(|(path, _)| is_own(path)) {
        let page = String::from_utf8_lossy(bytes);
        let title = html::element(&page, "title").unwrap_or_default();
        let _ = writeln!(text, "\npage {path}\n  title {title}");
        for heading in html::headings(&page) {
            let id = heading.id.map(|id| format!(" #{id}")).unwrap_or_default();
            let _ = writeln!(text, "  h{}{id} {}", heading.rank, heading.text);
        }
        let links: BTreeSet<String> = html::attributes(&page, "href").into_iter().collect();
        for link in links.iter().filter(|link| !link.starts_with('#') && !link.starts_with("data:")) {
            if !link.contains("assets/") {
                let _ = writeln!(text, "  link {link}");
            }
        }
    }
    text
}

/// `assets/site-1a2b3c4d.css` as `assets/site-….css`.
fn without_hash(path: &str) -> String {
    let Some((stem, ending)) = path.rsplit_once('.').filter(|_| path.contains("assets/")) else {
        return path.to_owned();
    };
    match stem.rsplit_once('-') {
        Some((name, hash)) if hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            format!("{name}-….{ending}")
        }
        _ => path.to_owned(),
    }
}

/// What no page of any site may have, whatever its ledgers say.
fn faults(site: &Site) -> Vec<String> {
    let mut faults = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let Ok(page) = std::str::from_utf8(bytes) else {
            faults.push(format!("{path} is not UTF-8"));
            continue;
        };
        if !page.contains("http-equiv=\"Content-Security-Policy\"") {
            faults.push(format!("{path} has no content security policy"));
        }
        for tag in ["<style", "<iframe", "<object", "<embed", "<base"] {
            if page.contains(tag) {
                faults.push(format!("{path} has a {tag}>"));
            }
        }
        if !html::attributes(page, "style").is_empty() {
            faults.push(format!("{path} has an inline style"));
        }
        for script in page.split("<script").skip(1) {
            if !script.split('>').next().unwrap_or_default().contains(" src=\"") {
                faults.push(format!("{path} has an inline script"));
            }
        }
        let ids = html::attributes(page, "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        if unique.len() != ids.len() {
            faults.push(format!("{path} has an id twice"));
        }
        for link in html::attributes(page, "href").into_iter().chain(html::attributes(page, "src")) {
            faults.extend(broken(site, path, &link).map(|why| format!("{path}: {link}: {why}")));
        }
    }
    faults
}

/// Why `link`, on the page `from`, leads nowhere; `None` if it leads somewhere or out of the site.
fn broken(site: &Site, from: &str, link: &str) -> Option<&'static str> {
    let lead = link.split(['/', '?', '#']).next().unwrap_or_default();
    if let Some((scheme, _)) = lead.split_once(':') {
        return (!matches!(scheme, "http" | "https" | "mailto" | "tel" | "data"))
            .then_some("a scheme that no page may have");
    }
    // The page for addresses that are not there is shown at any depth: its links begin at the host. The fixtures that know
    // their address lie one folder below.
    let link = match link.strip_prefix('/') {
        Some(below) if from == "404.html" => below.split_once('/').map_or(below, |(_, path)| path),
        Some(_) => return Some("not relative"),
        None => link,
    };
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let path = percent_decoded(path.split('?').next().unwrap_or_default());
    let mut parts: Vec<&str> = from.split('/').collect();
    if !path.is_empty() {
        parts.pop();
        for part in path.split('/') {
            match part {
                "." => {}
                ".." => {
                    // The page for addresses that are not there is shown at any depth, and looks for its assets at each.
                    if parts.pop().is_none() && from != "404.html" {
                        return Some("leads out of the site");
                    }
                }
                part => parts.push(part),
            }
        }
    }
    let Some(bytes) = site.get(&parts.join("/")) else { return Some("there is no such file") };
    let anchor = percent_decoded(anchor?);
    let ids = html::attributes(&String::from_utf8_lossy(bytes), "id");
    (!ids.contains(&anchor)).then_some("there is no such place on that page")
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.filter(|_| first == b'%').and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn difference(expected: &str, actual: &str) -> String {
    let missing = expected.lines().filter(|line| !actual.lines().any(|other| other == *line));
    let new = actual.lines().filter(|line| !expected.lines().any(|other| other == *line));
    let missing = missing.map(|line| format!("- {line}"));
    missing.chain(new.map(|line| format!("+ {line}"))).collect::<Vec<_>>().join("\n")
}
