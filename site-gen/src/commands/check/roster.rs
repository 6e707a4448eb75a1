//! Which files are looked at: those that are asked about, and the other ledgers of their projects, on which findings
//! between files may rest.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use crate::between::Top;
use crate::discover::{FoundFile, Here, Project, is_dashboard, pages, root_of};
use crate::input::{Among, NAMELESS, SourceFile};

/// The files of one project.
pub(super) struct Group {
    /// Where its paths begin.
    pub(super) top: Top,
    /// The files, by path.
    pub(super) members: Vec<Member>,
}

/// One file of a project.
pub(super) struct Member {
    /// The file.
    pub(super) file: SourceFile,
    /// Its place among the files that are asked about; `None` if it is only looked at for what it says of others.
    pub(super) asked: Option<usize>,
}

/// A file on its way into a group.
struct Candidate {
    file: FoundFile,
    whole: PathBuf,
    asked: Option<usize>,
}

/// The files `asked` about, which are all ledgers of `project` or were named one by one, in the groups of their projects.
pub(super) fn groups(asked: Vec<FoundFile>, project: Option<&Project>, here: &Here) -> Vec<Group> {
    let mut places = Places::default();
    let mut by_root: BTreeMap<PathBuf, Vec<Candidate>> = BTreeMap::new();
    let mut nameless = None;
    for (place, file) in asked.into_iter().enumerate() {
        let whole = here.absolute(&file.path);
        let (root, whole) = match project {
            Some(project) => (project.root.clone(), whole),
            None => places.of(&whole),
        };
        let is_nameless = file.given.is_some() && file.path == Path::new(NAMELESS);
        let candidate = Candidate { file, whole, asked: Some(place) };
        if is_nameless {
            // It may well be one of the others, and would have all in common with it.
            nameless = Some(group(Top::of(&root), vec![candidate], here));
        } else {
            by_root.entry(root).or_default().push(candidate);
        }
    }
    let groups = by_root.into_iter().map(|(root, asked)| match project {
        Some(project) => group(project.top(), asked, here),
        None => {
            let (top, all) = with_others(&root, asked, here);
            group(top, all, here)
        }
    });
    groups.chain(nameless).collect()
}

/// The folders of files that were named, each looked up once.
#[derive(Default)]
struct Places(HashMap<PathBuf, (PathBuf, PathBuf)>);

impl Places {
    /// The root of the project that the file `whole` is in, and the file without links on the way to it.
    fn of(&mut self, whole: &Path) -> (PathBuf, PathBuf) {
        let (Some(folder), Some(name)) = (whole.parent(), whole.file_name()) else {
            return (whole.to_path_buf(), whole.to_path_buf());
        };
        let (root, real) = self.0.entry(folder.to_path_buf()).or_insert_with(|| {
            let real = folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf());
            (root_of(&real), real)
        });
        (root.clone(), real.join(name))
    }
}

/// All files of the project in `root`, in its own order, and behind them those of `asked` that are none of its ledgers;
/// and how far it reaches.
fn with_others(root: &Path, asked: Vec<Candidate>, here: &Here) -> (Top, Vec<Candidate>) {
    // What is wrong with the project as a whole has been said when the files were looked for.
    let project = Project::find(Some(root)).and_then(|project| Ok((project.top(), project.ledgers()?)));
    let Ok((top, found)) = project else { return (Top::of(root), asked) };
    let mut by_path: HashMap<PathBuf, Candidate> =
        asked.into_iter().map(|candidate| (candidate.whole.clone(), candidate)).collect();
    let others = found.files.into_iter().chain(found.dashboards).map(|file| {
        let whole = here.absolute(&file.path);
        match by_path.remove(&whole) {
            Some(candidate) => {
                let FoundFile { relative, source, .. } = file;
                Candidate { file: FoundFile { relative, source, ..candidate.file }, ..candidate }
            }
            None => Candidate { file, whole, asked: None },
        }
    });
    let mut all: Vec<Candidate> = others.collect();
    let mut rest: Vec<Candidate> = by_path.into_values().collect();
    rest.sort_by_key(|candidate| candidate.asked);
    for candidate in rest {
        // What is named by a link may be one of them all the same.
        let real = candidate.whole.canonicalize().ok().filter(|real| *real != candidate.whole);
        match real.and_then(|real| all.iter_mut().find(|other| other.whole == real)) {
            Some(other) => {
                other.asked = other.asked.or(candidate.asked);
                other.file.path = candidate.file.path;
                other.file.given = candidate.file.given;
            }
            None => all.push(candidate),
        }
    }
    (top, all)
}

fn group(top: Top, candidates: Vec<Candidate>, here: &Here) -> Group {
    let is_ledger = |candidate: &&Candidate| !is_dashboard(&candidate.file.path);
    let relative: Vec<&str> =
        candidates.iter().filter(is_ledger).map(|candidate| candidate.file.relative.as_str()).collect();
    let mut pages = pages(&relative);
    let mut members = Vec::with_capacity(candidates.len());
    for Candidate { file, whole, asked } in candidates {
        let is_dashboard = is_dashboard(&file.path);
        let (slug, page) = if is_dashboard { None } else { pages.next() }.unwrap_or_default();
        let among = Among { path: top.path(&whole), page, is_dashboard };
        let shown = here.shown(&file.path);
        let file = SourceFile::new(file.path, shown, slug).with(file.settings).among(among).given(file.given);
        members.push(Member { file, asked });
    }
    members.sort_by(|a, b| a.file.among.path.cmp(&b.file.among.path));
    Group { top, members }
}
