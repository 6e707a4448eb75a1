//! The seats of one sailing, held and sold. Payments are not its business; it is here so that the sample's ledgers have
//! a source file to link to.

/// A place on one sailing that is kept for one basket until `expires_at`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// The sailing, as in `SK-2026-06-30-0915`.
    pub sailing: String,
    /// Seats, and not people: an infant has none.
    pub seats: u16,
    /// Seconds since 1970.
    pub expires_at: u64,
}

/// Why seats could not be held.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Fewer are left than were asked for.
    Full {
        /// How many are left.
        left: u16,
    },
    /// The gangway is up.
    Sailed,
}

/// How many seats can still be sold at `now`, with holds that have run out counted as free.
#[must_use]
pub fn seats_left(capacity: u16, sold: u16, holds: &[Hold], now: u64) -> u16 {
    let living = holds.iter().filter(|hold| hold.expires_at > now);
    let held = living.fold(0, |held: u16, hold| held.saturating_add(hold.seats));
    capacity.saturating_sub(sold).saturating_sub(held)
}
