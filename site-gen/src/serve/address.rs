//! The address to listen on: this machine's own, which no other can reach.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};

use crate::report::{Failure, reason};

/// The port that is tried first if none is asked for.
pub(crate) const DEFAULT_PORT: u16 = 4321;
/// How many ports are tried if none is asked for.
const TRIES: u16 = 100;

/// Listens on `port`, or on the first free one from [`DEFAULT_PORT`].
///
/// # Errors
/// [`Failure`] if the port is taken or not ours to take.
pub(crate) fn bind(port: Option<u16>) -> Result<TcpListener, Failure> {
    let listener = match port {
        Some(port) => listen(port).map_err(|error| {
            let failure = Failure::new(format!("cannot listen on port {port}: {}", reason(&error)));
            failure.help("name another port with `--port`, or none to have a free one found")
        }),
        None => first_free(DEFAULT_PORT..DEFAULT_PORT + TRIES)
            .map_err(|error| Failure::new(format!("cannot listen on any port: {}", reason(&error)))),
    }?;
    listener.set_nonblocking(true).map_err(|error| Failure::new(format!("cannot use the port: {}", reason(&error))))?;
    Ok(listener)
}

fn first_free(ports: impl Iterator<Item = u16>) -> io::Result<TcpListener> {
    let mut last = ErrorKind::AddrInUse.into();
    for port in ports {
        match listen(port) {
            Err(error) if matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) => last = error,
            result => return result,
        }
    }
    Err(last)
}

fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

#[cfg(test)]
mod tests {
    use super::{bind, first_free};

    #[test]
    fn a_port_that_is_taken_is_refused_or_passed_over() {
        let taken = bind(Some(0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(taken.local_addr().unwrap().ip().is_loopback());
        assert!(bind(Some(port)).unwrap_err().message.starts_with(&format!("cannot listen on port {port}")));
        let next = first_free([port, 0].into_iter()).unwrap();
        assert_ne!(next.local_addr().unwrap().port(), port);
    }
}
