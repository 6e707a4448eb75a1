//! Who is answered: pages of this machine, asking by a name of this machine.
//!
//! Without this, any page on the web could have its own name lead here and read ledgers that are nobody's business.

use std::net::{Ipv4Addr, Ipv6Addr};

use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Refuses requests for a host that is not this machine.
pub(super) async fn guard(request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    if host.is_some_and(is_this_machine) {
        return next.run(request).await;
    }
    let text = "ledgerline answers this machine only: use the address that `ledgerline serve` prints.\n";
    (StatusCode::FORBIDDEN, text).into_response()
}

fn is_this_machine(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => {
            let Some((address, _)) = rest.split_once(']') else { return false };
            return address.parse::<Ipv6Addr>().is_ok_and(|address| address.is_loopback());
        }
        None => host.split_once(':').map_or(host, |(name, _)| name),
    };
    let name = name.to_ascii_lowercase();
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::is_this_machine;

    #[test]
    fn only_loopback_names_pass() {
        for host in
            ["localhost", "localhost:4321", "LocalHost:1", "127.0.0.1:80", "127.8.9.1", "[::1]:4321", "a.localhost"]
        {
            assert!(is_this_machine(host), "{host}");
        }
        for host in
            ["", "example.com", "localhost.example.com:4321", "127.0.0.1.example.com", "10.0.0.1", "[::2]", "[::1"]
        {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
