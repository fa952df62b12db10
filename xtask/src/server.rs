//! A server for the built page on this machine: files of one folder, GET and HEAD only.

use std::fs;
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use anyhow::{Context as _, Result, bail};
use percent_encoding::percent_decode_str;

use crate::policy;

const FIRST_PORT: u16 = 8080;
const PORTS_TRIED: u16 = 100;
const LONGEST_HEAD: usize = 16 * 1024;
const NOT_MODIFIED: &str = "304 Not Modified";
const PATIENCE: Duration = Duration::from_secs(10);

/// A folder to serve.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    /// Path under which it stands, with a slash at both ends.
    mount: String,
    policy: String,
}

/// What to send back.
#[derive(Debug, Default)]
struct Response {
    status: &'static str,
    kind: &'static str,
    /// An extra header line.
    extra: String,
    body: Vec<u8>,
}

/// Listens on `port`, or on 8080 or the next free port when none is asked for.
pub fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let unusable = |port| format!("port {port} cannot be used: choose another with --port");
    if let Some(port) = port {
        return match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                bail!("port {port} is in use: stop the program that uses it, or choose another with --port")
            }
            other => other.with_context(|| unusable(port)),
        };
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS_TRIED {
        match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.with_context(|| unusable(port)),
        }
    }
    bail!("no port from {FIRST_PORT} to {} is free: choose one with --port", FIRST_PORT + PORTS_TRIED - 1)
}

/// Answers every request, each in a thread of its own, until the program ends.
pub fn run(listener: &TcpListener, site: Site) {
    let site = Arc::new(site);
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A browser that breaks off is no matter.
        thread::spawn(move || site.answer(stream));
    }
}

impl Site {
    /// The site in `root`, under the path `mount`, with the policy of its own `index.html`.
    pub fn new(root: &Path, mount: &str) -> Result<Self> {
        let root = root.canonicalize().with_context(|| format!("{} cannot be read", root.display()))?;
        let page = fs::read_to_string(root.join("index.html")).context("index.html cannot be read")?;
        let policy = policy::of_page(&page).context("index.html has no Content-Security-Policy in a meta tag")?;
        Ok(Self { root, mount: mount.to_owned(), policy: policy::header(&policy) })
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        let mut head = Vec::new();
        let response = loop {
            let mut headers = [httparse::EMPTY_HEADER; 64];
            let mut request = httparse::Request::new(&mut headers);
            match request.parse(&head) {
                Ok(httparse::Status::Complete(_)) => break self.respond(&request),
                Ok(httparse::Status::Partial) if head.len() < LONGEST_HEAD => {}
                _ => break Response::plain("400 Bad Request"),
            }
            let mut piece = [0; 2048];
            let length = stream.read(&mut piece)?;
            if length == 0 {
                return Ok(());
            }
            head.extend(piece.iter().take(length));
        };
        stream.write_all(response.head(&self.policy).as_bytes())?;
        if !head.starts_with(b"HEAD ") {
            stream.write_all(&response.body)?;
        }
        stream.flush()
    }

    fn respond(&self, request: &httparse::Request) -> Response {
        if !matches!(request.method, Some("GET" | "HEAD")) {
            return Response { extra: "Allow: GET, HEAD\r\n".into(), ..Response::plain("405 Method Not Allowed") };
        }
        let path = request.path.unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
        let Some(inside) = path.strip_prefix(&self.mount) else {
            return if path == "/" {
                Response { extra: format!("Location: {}\r\n", self.mount), ..Response::plain("302 Found") }
            } else {
                Response::plain("404 Not Found")
            };
        };
        self.file(inside)
            .and_then(|file| Response::of(&file, request))
            .unwrap_or_else(|| Response::plain("404 Not Found"))
    }

    /// The file that a path names; `None` when there is none, or when it lies outside the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = percent_decode_str(path).decode_utf8().ok()?;
        let inside = Path::new(path.as_ref()).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || path.contains('\\') {
            return None;
        }
        let mut file = self.root.join(path.as_ref());
        if path.is_empty() || path.ends_with('/') {
            file.push("index.html");
        }
        // Resolves symbolic links, which could lead out of the folder.
        let file = file.canonicalize().ok()?;
        (file.starts_with(&self.root) && file.is_file()).then_some(file)
    }
}

impl Response {
    /// A file, or only the news that the browser has it: every file is asked for again, by the page and for later.
    fn of(file: &Path, request: &httparse::Request) -> Option<Self> {
        let data = fs::metadata(file).ok()?;
        let age = data.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        let tag = format!("\"{:x}-{:x}\"", data.len(), age.as_nanos());
        let extra = format!("ETag: {tag}\r\n");
        let kind = media_type(file);
        let mut headers = request.headers.iter();
        if headers.any(|header| header.name.eq_ignore_ascii_case("If-None-Match") && header.value == tag.as_bytes()) {
            return Some(Self { status: NOT_MODIFIED, kind, extra, ..Self::default() });
        }
        Some(Self { status: "200 OK", kind, extra, body: fs::read(file).ok()? })
    }

    fn plain(status: &'static str) -> Self {
        let body = format!("{status}\n").into_bytes();
        Self { status, kind: "text/plain; charset=utf-8", body, ..Self::default() }
    }

    fn head(&self, policy: &str) -> String {
        let Self { status, kind, extra, body } = self;
        // Of what the browser has, the length is that of what it has.
        let length =
            if *status == NOT_MODIFIED { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        format!(
            "HTTP/1.1 {status}\r\n\
             Content-Type: {kind}\r\n\
             {length}\
             Content-Security-Policy: {policy}\r\n\
             X-Content-Type-Options: nosniff\r\n\
             Referrer-Policy: no-referrer\r\n\
             Cross-Origin-Opener-Policy: same-origin\r\n\
             Cache-Control: no-cache\r\n\
             Connection: close\r\n\
             {extra}\r\n"
        )
    }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
#[path = "server_tests.rs"]
mod tests;
