//! The preview server: the site as it is now, and a word to open pages when it has changed.
//!
//! Owns HTTP, addresses and watching. What a site is made of and how it is written is not its business: it is given a
//! function that builds one.

mod address;
mod events;
mod guard;
mod kind;
mod live;
mod router;
mod watch;

pub(crate) use address::{DEFAULT_PORT, bind};
pub(crate) use live::{Built, Live, Pages};
pub(crate) use router::run;
pub(crate) use watch::{Places, Watch};
