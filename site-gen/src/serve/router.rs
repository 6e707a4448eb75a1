//! What is answered: the files of the version that is shown, and the events.

use std::net::TcpListener;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;

use super::events::events;
use super::guard::guard;
use super::kind::media_type;
use super::live::{Built, Live};

/// The page that is shown where there is none.
const NOT_FOUND: &str = "404.html";

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

async fn file(State(live): State<Live>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let built = live.now();
    let address = address(request.uri().path());
    let asked = address.as_deref().and_then(|address| Some((StatusCode::OK, address, built.pages.bytes(address)?)));
    let missing = || Some((StatusCode::NOT_FOUND, NOT_FOUND, built.pages.bytes(NOT_FOUND)?));
    let mut lasts = false;
    let mut response = match asked.or_else(missing) {
        Some((status, address, Ok(bytes))) => {
            let kind = HeaderValue::from_static(media_type(address));
            lasts = status == StatusCode::OK && is_named_for_its_content(address);
            (status, [(header::CONTENT_TYPE, kind)], bytes.into_owned()).into_response()
        }
        Some((_, address, Err(error))) => {
            (StatusCode::INTERNAL_SERVER_ERROR, format!("cannot make {address}: {error:#}\n")).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    };
    say_how_to_read(response.headers_mut(), &built, lasts);
    response
}

/// Whether the file at `address` has a hash of its content in its name, so that another content has another address.
fn is_named_for_its_content(address: &str) -> bool {
    let stem = address.strip_prefix("assets/").and_then(|name| name.rsplit_once('.')).map(|(stem, _)| stem);
    let hash = stem.and_then(|stem| stem.rsplit_once('-')).map(|(_, hash)| hash);
    hash.is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The address of the file that `path` asks for; `None` where it is no text.
fn address(path: &str) -> Option<String> {
    let path = percent_decode_str(path.trim_start_matches('/')).decode_utf8().ok()?;
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.into_owned() })
}

fn say_how_to_read(headers: &mut HeaderMap, built: &Built, lasts: bool) {
    // A page that is loaded again for every change need not ask for its scripts and styles again.
    let keep = if lasts { "max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // A page's script can read this header of its own page, and so knows which version it is part of.
    if let Ok(shown) = HeaderValue::try_from(format!("shown;desc=\"{}\"", built.stamp)) {
        headers.insert("server-timing", shown);
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::collections::BTreeMap;
    use std::sync::Arc;
    use std::time::Duration;

    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::response::Response;
    use tokio_stream::StreamExt as _;
    use tower::ServiceExt as _;

    use super::router;
    use crate::serve::{Built, Live, Pages};

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

    struct Texts(BTreeMap<&'static str, String>);

    impl Pages for Texts {
        fn bytes(&self, address: &str) -> Option<anyhow::Result<Cow<'_, [u8]>>> {
            Some(Ok(Cow::Borrowed(self.0.get(address)?.as_bytes())))
        }
    }

    /// A site whose home page says `text`, as version `stamp`.
    fn site(text: &str, stamp: &str) -> Built {
        let mut texts = BTreeMap::from([("index.html", text.to_owned()), ("404.html", "nothing here".to_owned())]);
        for address in ["assets/ledgerline.wasm", "assets/site.js", "assets/site.css", "a b/index.html"] {
            texts.insert(address, address.to_owned());
        }
        Built { pages: Arc::new(Texts(texts)), stamp: stamp.to_owned() }
    }

    #[test]
    fn files_come_fresh_and_with_their_kinds() {
        let live = Live::new(site("home", "1"));
        block_on(async {
            let response = ask(&live, "/", "localhost:4321").await;
            assert_eq!(response.status(), StatusCode::OK);
            assert_eq!(response.headers()["cache-control"], "no-cache");
            assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
            assert_eq!(text(response).await, "home");
            assert_eq!(text(ask(&live, "/a%20b/", "localhost").await).await, "a b/index.html");
            for (name, kind) in [
                ("ledgerline.wasm", "application/wasm"),
                ("site.js", "text/javascript; charset=utf-8"),
                ("site.css", "text/css; charset=utf-8"),
            ] {
                let response = ask(&live, &format!("/assets/{name}?x"), "127.0.0.1").await;
                assert_eq!(response.headers()["content-type"], kind);
                assert_eq!(
                    response.headers()["cache-control"],
                    "no-cache",
                    "nothing in its name tells it from the next"
                );
            }
        });
    }

    #[test]
    fn what_is_named_for_its_content_is_kept() {
        let texts = ["assets/site-1a2b3c4d.js", "assets/site-1a2b3c4.js", "list/site-1a2b3c4d.js"];
        let texts = texts.map(|address| (address, address.to_owned()));
        let live = Live::new(Built { pages: Arc::new(Texts(BTreeMap::from(texts))), stamp: "1".to_owned() });
        block_on(async {
            for (address, kept) in [
                ("/assets/site-1a2b3c4d.js", "max-age=31536000, immutable"),
                ("/assets/site-1a2b3c4.js", "no-cache"),
                ("/list/site-1a2b3c4d.js", "no-cache"),
                ("/assets/gone-1a2b3c4d.js", "no-cache"),
            ] {
                assert_eq!(ask(&live, address, "localhost").await.headers()["cache-control"], kept, "{address}");
            }
        });
    }

    #[test]
    fn what_is_not_there_gets_the_page_that_says_so() {
        let live = Live::new(site("home", "1"));
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
        let live = Live::new(site("home", "1"));
        block_on(async {
            for path in ["/", "/__ledgerline/events"] {
                let response = ask(&live, path, "evil.example").await;
                assert_eq!(response.status(), StatusCode::FORBIDDEN);
            }
        });
    }

    #[test]
    fn a_new_version_is_told_and_shown() {
        let live = Live::new(site("one", "1"));
        block_on(async {
            let response = ask(&live, "/__ledgerline/events", "localhost").await;
            assert_eq!(response.headers()["content-type"], "text/event-stream");
            let mut events = response.into_body().into_data_stream();
            assert_eq!(&events.next().await.unwrap().unwrap()[..], b"id: 1\n\n");
            live.show(site("two", "2"));
            let event = tokio::time::timeout(Duration::from_secs(5), events.next()).await.unwrap();
            assert_eq!(&event.unwrap().unwrap()[..], b"id: 2\ndata: reload\n\n");
            assert_eq!(text(ask(&live, "/", "localhost").await).await, "two");
        });
    }

    #[test]
    fn a_page_that_comes_back_with_an_old_version_is_told_at_once() {
        let live = Live::new(site("home", "2"));
        block_on(async {
            let request = Request::get("/__ledgerline/events").header("host", "localhost").header("last-event-id", "1");
            let response = router(live).oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            let mut events = response.into_body().into_data_stream();
            assert_eq!(&events.next().await.unwrap().unwrap()[..], b"id: 2\ndata: reload\n\n");
        });
    }

    #[test]
    fn a_page_that_was_overtaken_while_it_loaded_is_told_at_once() {
        let live = Live::new(site("one", "1"));
        block_on(async {
            let page = ask(&live, "/", "localhost").await;
            assert_eq!(page.headers()["server-timing"], "shown;desc=\"1\"");
            live.show(site("two", "2"));
            for (shown, first) in [("1", "id: 2\ndata: reload\n\n"), ("2", "id: 2\n\n"), ("", "id: 2\n\n")] {
                let response = ask(&live, &format!("/__ledgerline/events?shown={shown}"), "localhost").await;
                let mut events = response.into_body().into_data_stream();
                assert_eq!(&events.next().await.unwrap().unwrap()[..], first.as_bytes(), "{shown}");
            }
        });
    }
}
