//! What is answered: the files of the version that is shown, and the events.

use std::net::TcpListener;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::get;
use tower::ServiceExt as _;
use tower_http::services::{ServeDir, ServeFile};

use super::events::events;
use super::guard::guard;
use super::live::{Built, Live};

/// Answers on `listener` until the program ends.
///
/// # Errors
/// If the system does not let us.
pub(crate) fn run(listener: TcpListener, live: Live) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.context("cannot start the server")?.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).context("cannot start the server")?;
        axum::serve(listener, router(live)).await.context("the server failed")
    })
}

fn router(live: Live) -> Router {
    Router::new().route("/__ledgerline/events", get(events)).fallback(file).layer(from_fn(guard)).with_state(live)
}

async fn file(State(live): State<Live>, mut request: Request) -> Response {
    let Built { folder, stamp } = live.now();
    // HTTP knows times to the second, and a page can change twice in one.
    for name in [header::IF_MODIFIED_SINCE, header::IF_UNMODIFIED_SINCE, header::IF_RANGE] {
        request.headers_mut().remove(name);
    }
    let not_found = ServeFile::new(folder.join("404.html"));
    let service = ServeDir::new(&folder).not_found_service(not_found);
    let mut response = match service.oneshot(request).await {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    };
    say_how_to_read(response.headers_mut());
    // A page's script can read this header of its own page, and so knows which version it is part of.
    if let Ok(shown) = HeaderValue::try_from(format!("shown;desc=\"{stamp}\"")) {
        response.headers_mut().insert("server-timing", shown);
    }
    response
}

fn say_how_to_read(headers: &mut HeaderMap) {
    headers.remove(header::LAST_MODIFIED);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if let Some(kind) = kind.filter(|kind| kind.starts_with("text/") && !kind.contains("charset"))
        && let Ok(kind) = HeaderValue::try_from(format!("{kind}; charset=utf-8"))
    {
        headers.insert(header::CONTENT_TYPE, kind);
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::response::Response;
    use tokio_stream::StreamExt as _;
    use tower::ServiceExt as _;

    use super::router;
    use crate::serve::{Built, Live};

    fn block_on<T>(future: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
    }

    async fn ask(live: &Live, path: &str, host: &str) -> Response {
        let request =
            Request::get(path).header("host", host).header("if-modified-since", "Fri, 01 Jan 2100 00:00:00 GMT");
        router(live.clone()).oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
    }

    async fn text(response: Response) -> String {
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    fn site(text: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("assets")).unwrap();
        fs::write(folder.path().join("index.html"), text).unwrap();
        fs::write(folder.path().join("404.html"), "nothing here").unwrap();
        for name in ["ledgerline.wasm", "site.js", "site.css"] {
            fs::write(folder.path().join("assets").join(name), "").unwrap();
        }
        folder
    }

    #[test]
    fn files_come_fresh_and_with_their_kinds() {
        let folder = site("home");
        let live = Live::new(Built::new(folder.path().to_path_buf(), 1));
        block_on(async {
            let response = ask(&live, "/", "localhost:4321").await;
            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(response.headers()["cache-control"], "no-cache");
            assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
            assert_eq!(text(response).await, "home");
            for (name, kind) in [
                ("ledgerline.wasm", "application/wasm"),
                ("site.js", "text/javascript; charset=utf-8"),
                ("site.css", "text/css; charset=utf-8"),
            ] {
                let response = ask(&live, &format!("/assets/{name}?x"), "127.0.0.1").await;
                assert_eq!(response.headers()["content-type"], kind);
            }
        });
    }

    #[test]
    fn what_is_not_there_gets_the_page_that_says_so() {
        let folder = site("home");
        let live = Live::new(Built::new(folder.path().join("assets"), 1));
        fs::write(folder.path().join("assets/404.html"), "nothing here").unwrap();
        block_on(async {
            for path in ["/missing", "/a/b.html", "/../index.html", "/%2e%2e/index.html", "/..%2findex.html"] {
                let response = ask(&live, path, "localhost").await;
                assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
                assert_eq!(text(response).await, "nothing here");
            }
        });
    }

    #[test]
    fn other_hosts_are_refused() {
        let folder = site("home");
        let live = Live::new(Built::new(folder.path().to_path_buf(), 1));
        block_on(async {
            for path in ["/", "/__ledgerline/events"] {
                let response = ask(&live, path, "evil.example").await;
                assert_eq!(response.status(), StatusCode::FORBIDDEN);
            }
        });
    }

    #[test]
    fn a_new_version_is_told_and_shown() {
        let (one, two) = (site("one"), site("two"));
        let live = Live::new(Built { folder: one.path().to_path_buf(), stamp: "1".into() });
        block_on(async {
            let response = ask(&live, "/__ledgerline/events", "localhost").await;
            assert_eq!(response.headers()["content-type"], "text/event-stream");
            let mut events = response.into_body().into_data_stream();
            assert_eq!(&events.next().await.unwrap().unwrap()[..], b"id: 1\n\n");
            live.show(Built { folder: two.path().to_path_buf(), stamp: "2".into() });
            let event = tokio::time::timeout(Duration::from_secs(5), events.next()).await.unwrap();
            assert_eq!(&event.unwrap().unwrap()[..], b"id: 2\ndata: reload\n\n");
            assert_eq!(text(ask(&live, "/", "localhost").await).await, "two");
        });
    }

    #[test]
    fn a_page_that_comes_back_with_an_old_version_is_told_at_once() {
        let live = Live::new(Built { folder: "/nowhere".into(), stamp: "2".into() });
        block_on(async {
            let request = Request::get("/__ledgerline/events").header("host", "localhost").header("last-event-id", "1");
            let response = router(live).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            let mut events = response.into_body().into_data_stream();
            assert_eq!(&events.next().await.unwrap().unwrap()[..], b"id: 2\ndata: reload\n\n");
        });
    }

    #[test]
    fn a_page_that_was_overtaken_while_it_loaded_is_told_at_once() {
        let (one, two) = (site("one"), site("two"));
        let live = Live::new(Built { folder: one.path().to_path_buf(), stamp: "1".into() });
        block_on(async {
            let page = ask(&live, "/", "localhost").await;
            assert_eq!(page.headers()["server-timing"], "shown;desc=\"1\"");
            live.show(Built { folder: two.path().to_path_buf(), stamp: "2".into() });
            for (shown, first) in [("1", "id: 2\ndata: reload\n\n"), ("2", "id: 2\n\n"), ("", "id: 2\n\n")] {
                let response = ask(&live, &format!("/__ledgerline/events?shown={shown}"), "localhost").await;
                let mut events = response.into_body().into_data_stream();
                assert_eq!(&events.next().await.unwrap().unwrap()[..], first.as_bytes(), "{shown}");
            }
        });
    }
}
