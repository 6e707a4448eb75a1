//! `image` of `[site]`: the picture that previews of links show, and what is said of those that cannot be one.

mod support;

use support::Project;

/// The beginning of a PNG, which is all that is looked at.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n...";
const URL: &str = "[site]\nurl = \"https://example.org/s\"\n";

#[cfg(embedded_assets)]
mod built {
    use super::{PNG, Project, URL};

    #[test]
    fn previews_show_the_picture() {
        let project = Project::clean()
            .file("art/pier \"1\".png", PNG)
            .file("ledgerline.toml", format!("{URL}image = 'art/pier \"1\".png'\nimage-alt = '\"Dawn\" & <fog>'\n"));
        assert_eq!(project.run(["build"]).code, 0);
        assert_eq!(std::fs::read(project.path("site/social.png")).unwrap(), PNG);
        for page in ["index.html", "ledgers/search.html", "list/index.html"] {
            let text = project.read(&format!("site/{page}")).replace("&#x2F;", "/");
            for line in [
                "<meta property=\"og:image\" content=\"https://example.org/s/social.png\">",
                "<meta property=\"og:image:type\" content=\"image/png\">",
                "<meta property=\"og:image:alt\" content=\"&quot;Dawn&quot; &amp; &lt;fog&gt;\">",
                "<meta name=\"twitter:card\" content=\"summary_large_image\">",
            ] {
                assert!(text.contains(line), "{page} has no {line} in {text}");
            }
        }
        assert!(!project.read("site/404.html").contains("og:image"), "it is nobody's page");
    }

    #[test]
    fn its_kind_is_what_is_in_it() {
        for (bytes, name, kind) in [
            (&b"\xff\xd8\xff\xe0"[..], "social.jpg", "image/jpeg"),
            (b"RIFF\x01\x02\x03\x04WEBPVP8 ", "social.webp", "image/webp"),
            (PNG, "social.png", "image/png"),
        ] {
            let project = Project::clean()
                .file("picture.bin", bytes)
                .file("ledgerline.toml", format!("[project]\nname = \"Pier\"\n{URL}image = \"picture.bin\"\n"));
            assert_eq!(project.run(["build"]).code, 0);
            assert_eq!(std::fs::read(project.path(&format!("site/{name}"))).unwrap(), bytes);
            let page = project.read("site/index.html").replace("&#x2F;", "/");
            assert!(page.contains(&format!("content=\"{kind}\"")), "{page}");
            assert!(page.contains("<meta property=\"og:image:alt\" content=\"Pier\">"), "{page}");
        }
    }

    #[test]
    fn without_it_or_without_an_address_nothing_changes() {
        let plain = Project::clean().file("ledgerline.toml", URL);
        assert_eq!(plain.run(["build"]).code, 0);
        let page = plain.read("site/index.html");
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary\">") && !page.contains("og:image"));
        let nowhere = Project::clean().file("a.png", PNG).file("ledgerline.toml", "[site]\nimage = \"a.png\"\n");
        assert_eq!(nowhere.run(["build"]).code, 0);
        assert!(!nowhere.read("site/index.html").contains("og:image") && !nowhere.path("site/social.png").exists());
    }
}

#[cfg(embedded_assets)]
#[test]
fn what_cannot_be_shown_is_told_with_its_place() {
    let refused = |image: &str, parts: [&str; 2]| {
        let project = Project::clean()
            .file("ledgerline.toml", format!("{URL}image = \"{image}\"\n"))
            .file("art/drawing.svg", "<svg/>")
            .file("art/moving.gif", "GIF89a")
            .file("art/empty.png", "")
            .file("art/large.png", [PNG, &vec![0; 5 * 1024 * 1024]].concat());
        let answer = project.run(["build"]);
        answer.fails_with(parts);
        assert!(answer.err.contains(" --> ledgerline.toml:3:9\n"), "{}", answer.err);
        assert!(!project.path("site").exists(), "nothing is written");
    };
    refused("art/none.png", ["cannot use the picture `art/none.png`: no such file", "relative to the folder of this"]);
    refused("../pier.png", ["`../pier.png` leads out of the project", "without `..`"]);
    refused("/etc/hostname", ["`/etc/hostname` leads out of the project", "without `..`"]);
    refused("art", ["`art` is not a file", "name a picture"]);
    for image in ["art/drawing.svg", "art/moving.gif", "art/empty.png"] {
        refused(image, [&format!("`{image}` is no picture that previews show"), "use a PNG, JPEG or WebP file"]);
    }
    refused("art/large.png", ["`art/large.png` is too large for previews", "1200 by 630"]);
}

#[cfg(all(unix, embedded_assets))]
#[test]
fn a_link_leads_no_further_than_the_project() {
    let place = Project::empty()
        .file("secret.png", PNG)
        .file("main/.git/HEAD", "")
        .file("main/ledgerline.toml", format!("{URL}image = \"link.png\"\n"));
    let place = place.file("main/ledgers/a.md", support::CLEAN);
    std::os::unix::fs::symlink("../secret.png", place.path("main/link.png")).unwrap();
    place.run_in("main", ["build"]).fails_with(["`link.png` is a link that leads out of the project"]);
}
