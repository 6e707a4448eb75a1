//! Server-sent events: one for each new version of the site.

use std::convert::Infallible;

use axum::extract::State;
use axum::http::{HeaderMap, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::{Stream, StreamExt as _, stream};
use tokio_stream::wrappers::WatchStream;

use super::live::{Built, Live};

/// Answers with a stream that tells of every new version.
///
/// The first event only says which version is shown. A browser repeats that after a break, of the line or of the
/// server, and so learns at once if it shows an old one. When it first asks, it says in the address which version its
/// page is part of: a newer one may have come while the page was loading.
pub(super) async fn events(
    State(live): State<Live>,
    uri: Uri,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (now, receiver) = live.follow();
    let loaded = uri.query().and_then(|query| query.strip_prefix("shown=")).filter(|stamp| !stamp.is_empty());
    let known = headers.get("last-event-id").and_then(|id| id.to_str().ok()).or(loaded);
    let first = if known.is_some_and(|known| known != now.stamp) { reload(&now) } else { id(&now) };
    let next = WatchStream::from_changes(receiver).map(|built| reload(&built));
    let events = stream::iter([first]).chain(next).map(Ok);
    Sse::new(events).keep_alive(KeepAlive::default())
}

fn id(built: &Built) -> Event {
    Event::default().id(&built.stamp)
}

fn reload(built: &Built) -> Event {
    id(built).data("reload")
}
