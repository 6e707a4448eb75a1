//! `ledgerline serve`: pages, events after a change, and a clean end.

#![cfg(all(embedded_assets, unix))]

mod support;

use std::io::{BufRead as _, BufReader, Lines, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use support::{CLEAN, Project};

struct Server {
    child: Child,
    out: Lines<BufReader<ChildStdout>>,
    address: String,
    temporary: tempfile::TempDir,
}

impl Server {
    fn start(project: &Project) -> Self {
        Self::start_with(project, 1)
    }

    fn start_with(project: &Project, ledgers: usize) -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let mut command = project.command("");
        command.args(["serve", "--port", "0"]).env("TMPDIR", temporary.path());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
        let built = out.next().unwrap().unwrap();
        let ending = if ledgers == 1 { "" } else { "s" };
        assert!(built.starts_with(&format!("built {ledgers} ledger{ending} in ")), "{built}");
        let serving = out.next().unwrap().unwrap();
        let address = serving.split("http://").nth(1).unwrap().split('/').next().unwrap().to_owned();
        Self { child, out, address, temporary }
    }

    fn connect(&self, path: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        stream
    }

    fn get(&self, path: &str) -> String {
        let mut answer = String::new();
        self.connect(path).read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_change_is_built_and_told_and_a_bad_one_keeps_the_site() {
    let project = Project::clean();
    let mut server = Server::start(&project);
    assert!(server.get("/").contains("Search"));
    assert!(server.get("/nowhere").starts_with("HTTP/1.1 404"));

    let mut events = BufReader::new(server.connect("/__ledgerline/events")).lines();
    let mut next = |wanted: &str| {
        let line = events.by_ref().map(Result::unwrap).find(|line| line.starts_with(wanted));
        assert!(line.is_some(), "the stream ended before `{wanted}`");
    };
    next("id: ");
    project.write(".ai/ledgers/search.md", CLEAN.replace("# Search", "# Finding"));
    next("data: reload");
    let line = server.out.next().unwrap().unwrap();
    assert!(line.starts_with("`.ai/ledgers/search.md` has changed: built 1 ledger in "), "{line}");
    assert!(server.get("/ledgers/search.html").contains("Finding"));

    project.write("ledgerline.toml", "[project\n");
    std::thread::sleep(Duration::from_millis(300));
    assert!(server.get("/ledgers/search.html").contains("Finding"));
    project.write("ledgerline.toml", "[project]\nname = \"Renamed\"\n");
    next("data: reload");
    assert!(server.get("/").contains("Renamed"));
}

#[test]
fn a_file_saved_without_a_change_reloads_nothing() {
    let project = Project::clean();
    project.write(".ai/ledgers/other.md", CLEAN.replace("# Search", "# Other"));
    let mut server = Server::start_with(&project, 2);
    let mut events = BufReader::new(server.connect("/__ledgerline/events")).lines();
    events.by_ref().map(Result::unwrap).find(|line| line.starts_with("id: ")).unwrap();
    project.write(".ai/ledgers/search.md", CLEAN);
    // Long enough for it to be seen by itself.
    std::thread::sleep(Duration::from_millis(600));
    project.write(".ai/ledgers/other.md", CLEAN.replace("# Search", "# Another"));
    events.by_ref().map(Result::unwrap).find(|line| line.starts_with("data: reload")).unwrap();
    assert!(server.get("/ledgers/other.html").contains("Another"));
    let line = server.out.next().unwrap().unwrap();
    assert!(line.starts_with("`.ai/ledgers/other.md` has changed: built 2 ledgers in "), "{line}");
}

#[test]
fn ctrl_c_ends_it_cleanly() {
    let project = Project::clean();
    let mut server = Server::start(&project);
    assert_eq!(std::fs::read_dir(server.temporary.path()).unwrap().count(), 0, "a preview writes nothing");
    let _events = server.connect("/__ledgerline/events");
    let id = server.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(server.child.wait().unwrap().code(), Some(0));
    assert_eq!(std::fs::read_dir(server.temporary.path()).unwrap().count(), 0);
    assert_eq!(project.names(""), [".ai", ".git"]);
}

#[test]
fn a_port_that_is_taken() {
    let project = Project::clean();
    let server = Server::start(&project);
    let port = server.address.rsplit(':').next().unwrap();
    project.run(["serve", "--port", port]).fails_with([
        &format!("error: cannot listen on port {port}: address already in use\n"),
        "help: name another port with `--port`, or none to have a free one found\n",
    ]);
}

#[test]
fn a_theme_is_followed_and_a_broken_one_keeps_the_site() {
    let project = Project::clean();
    let server = Server::start(&project);
    let mut events = BufReader::new(server.connect("/__ledgerline/events")).lines();
    let mut next = |wanted: &str| {
        let line = events.by_ref().map(Result::unwrap).find(|line| line.starts_with(wanted));
        assert!(line.is_some(), "the stream ended before `{wanted}`");
    };
    next("id: ");
    project.write("theme/style.css", "body { color: red }");
    next("data: reload");
    assert!(server.get("/").contains("assets/theme-"));
    let base =
        |foot: &str| format!("{{% extends \"built-in/base.html\" %}}{{% block footer %}}{foot}{{% endblock footer %}}");
    project.write("theme/templates/base.html", base("<p>one</p>"));
    next("data: reload");
    assert!(server.get("/").contains("<p>one</p>"));

    // One that is not understood, and one that fails only when a page is made by it.
    for broken in ["{% if %}", "{{ nothing.like.this }}"] {
        project.write("theme/templates/base.html", base(broken));
        std::thread::sleep(Duration::from_millis(400));
        assert!(server.get("/").contains("<p>one</p>"), "{broken}");
    }
    project.write("theme/templates/base.html", base("<p>two</p>"));
    next("data: reload");
    assert!(server.get("/").contains("<p>two</p>"));
}
