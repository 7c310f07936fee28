//! `WebUrl`: the only type that `href` and `src` accept.

/// What the platform's URL parser made of an address.
/// <https://url.spec.whatwg.org/#api>
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The whole address, serialised.
    pub href: String,
    /// The scheme in lower case, without its colon.
    pub scheme: String,
    /// The host without its port; empty where the scheme has none.
    pub host: String,
}

/// An address that is safe to follow or to load: decided after parsing, never by pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WebUrl(String);

/// Why an address was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressError {
    /// The URL parser refused it.
    NotAnAddress(String),
    /// A scheme that this place does not allow, e.g. `javascript`.
    Scheme(String),
    /// It carries a name or password, which makes one host look like another.
    Credentials,
}

impl AddressError {
    /// What is wrong, in a few words.
    pub fn message(&self) -> String {
        match self {
            Self::NotAnAddress(address) => ["\"", address, "\" is not an address"].concat(),
            Self::Credentials => "an address with a name or password is not allowed".to_owned(),
            Self::Scheme(scheme) => ["scheme \"", scheme, "\" is not allowed"].concat(),
        }
    }
}

impl std::fmt::Display for AddressError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for AddressError {}

impl WebUrl {
    /// An address that a reader may follow: http, https, mailto, tel.
    pub fn link(resolved: Resolved) -> Result<Self, AddressError> {
        match resolved.scheme.as_str() {
            "https" | "http" if has_credentials(&resolved.href) => Err(AddressError::Credentials),
            "https" | "http" | "mailto" | "tel" => Ok(Self(resolved.href)),
            _ => Err(AddressError::Scheme(resolved.scheme)),
        }
    }

    /// An address that the page itself loads: https, and http on this machine.
    ///
    /// Other http addresses are asked for over https, as browsers themselves do with pictures:
    /// <https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm>.
    pub fn media(resolved: Resolved) -> Result<Self, AddressError> {
        match resolved.scheme.as_str() {
            "https" | "http" if has_credentials(&resolved.href) => Err(AddressError::Credentials),
            "https" => Ok(Self(resolved.href)),
            "http" if is_local(&resolved.host) => Ok(Self(resolved.href)),
            "http" => Ok(Self(["https", resolved.href.trim_start_matches("http")].concat())),
            _ => Err(AddressError::Scheme(resolved.scheme)),
        }
    }

    /// The whole address, as `href` and `src` carry it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether something stands before the host, in an address as the parser serialises it.
fn has_credentials(href: &str) -> bool {
    let after = href.split_once("//").map_or("", |it| it.1);
    after.split(['/', '?', '#']).next().is_some_and(|it| it.contains('@'))
}

/// Hosts that browsers trust without TLS.
/// <https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy>
fn is_local(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || host == "[::1]"
        || host
            .strip_prefix("127.")
            .is_some_and(|rest| rest.bytes().all(|b| b == b'.' || b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(scheme: &str, host: &str, link: bool, media: bool) {
        let resolved =
            Resolved { href: format!("{scheme}:x"), scheme: scheme.into(), host: host.into() };
        assert_eq!(WebUrl::link(resolved.clone()).is_ok(), link, "link {scheme}");
        assert_eq!(WebUrl::media(resolved).is_ok(), media, "media {scheme} {host}");
    }

    #[test]
    fn links_may_leave_and_media_must_be_safe() {
        check("https", "news.example", true, true);
        check("http", "news.example", true, true);
        check("http", "localhost", true, true);
        check("http", "127.0.0.1", true, true);
        check("http", "[::1]", true, true);
        check("http", "a.localhost", true, true);
        check("mailto", "", true, false);
        check("tel", "", true, false);
        check("javascript", "", false, false);
        check("data", "", false, false);
        check("blob", "", false, false);
        check("file", "", false, false);
        check("ftp", "news.example", false, false);
    }

    #[track_caller]
    fn check_credentials(href: &str, expected: bool) {
        let resolved =
            Resolved { href: href.into(), scheme: "https".into(), host: "n.example".into() };
        let refused = Err(AddressError::Credentials);
        assert_eq!(WebUrl::link(resolved.clone()) == refused, expected, "link {href}");
        assert_eq!(WebUrl::media(resolved) == refused, expected, "media {href}");
    }

    #[test]
    fn no_address_carries_a_name_or_password() {
        check_credentials("https://user:password@n.example/", true);
        check_credentials("https://bank.example@n.example/", true);
        check_credentials("https://n.example/@somebody", false);
        check_credentials("https://n.example/?mail=a@b.example", false);
        check_credentials("https://n.example/#a@b", false);
        check_credentials("https://n.example", false);
    }

    #[track_caller]
    fn check_media(href: &str, host: &str, expected: &str) {
        let resolved = Resolved { href: href.into(), scheme: "http".into(), host: host.into() };
        assert_eq!(WebUrl::media(resolved).unwrap().as_str(), expected);
    }

    #[test]
    fn pictures_are_asked_for_over_tls_except_on_this_machine() {
        check_media("http://n.example/a.jpg", "n.example", "https://n.example/a.jpg");
        check_media("http://localhost:8080/a.jpg", "localhost", "http://localhost:8080/a.jpg");
        check_media("http://127.0.0.1/a.jpg", "127.0.0.1", "http://127.0.0.1/a.jpg");
        check_media(
            "http://127.evil.example/a.jpg",
            "127.evil.example",
            "https://127.evil.example/a.jpg",
        );
        check_media(
            "http://localhost.evil.example/a",
            "localhost.evil.example",
            "https://localhost.evil.example/a",
        );
    }
}
