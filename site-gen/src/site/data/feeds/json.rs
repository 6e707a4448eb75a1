//! A feed as JSON Feed 1.1.

use serde::Serialize;

use super::{Feed, json_of, midnight};

#[derive(Serialize)]
struct FeedJson<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: String,
    authors: [Author<'a>; 1],
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_text: &'a str,
    date_published: String,
    tags: Vec<&'static str>,
}

/// The bytes of the file.
///
/// # Errors
/// Never in practice: all that is written is text.
pub(super) fn write(feed: &Feed<'_>) -> serde_json::Result<Vec<u8>> {
    let items = feed.entries.iter().map(|entry| Item {
        id: &entry.url,
        url: &entry.url,
        title: &entry.title,
        content_text: entry.text,
        date_published: midnight(entry.day),
        tags: entry.stage.into_iter().collect(),
    });
    serde_json::to_vec(&FeedJson {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: &feed.page,
        feed_url: json_of(&feed.address),
        authors: [Author { name: feed.author }],
        items: items.collect(),
    })
}
