//! Requests as a browser sends them, and as it never would.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

use super::*;
use crate::tools;

const PAGE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\"><title>x</title>";

/// A small site served under `mount`.
fn serve(name: &str, mount: &'static str) -> SocketAddr {
    let folder = tools::root().join("target/server-tests").join(name);
    let root = folder.join("dist");
    fs::create_dir_all(root.join("formats")).unwrap();
    fs::write(folder.join("secret.txt"), "secret").unwrap();
    for (name, content) in
        [("index.html", PAGE), ("a b.mjs", "export {};"), ("x_bg.wasm", "\0asm"), ("formats/é.css", "")]
    {
        fs::write(root.join(name), content).unwrap();
    }
    #[cfg(unix)]
    let _ = std::os::unix::fs::symlink(folder.join("secret.txt"), root.join("link.txt"));
    let listener = listen(Some(0)).unwrap();
    let address = listener.local_addr().unwrap();
    let site = Site::new(&root, mount).unwrap();
    thread::spawn(move || run(&listener, site));
    address
}

fn ask(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn get(address: SocketAddr, path: &str) -> String {
    ask(address, &format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"))
}

#[test]
fn files_have_their_types_and_the_policy() {
    let address = serve("types", "/");
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/index.html?lang=en", "text/html; charset=utf-8"),
        ("/a%20b.mjs", "text/javascript; charset=utf-8"),
        ("/x_bg.wasm", "application/wasm"),
        ("/formats/%C3%A9.css", "text/css; charset=utf-8"),
    ] {
        let answer = get(address, path);
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{path}: {answer}");
        for line in [
            &format!("Content-Type: {kind}"),
            "Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "Cross-Origin-Opener-Policy: same-origin",
            "Cache-Control: no-cache",
        ] {
            assert!(answer.contains(&format!("\r\n{line}\r\n")), "{path} has no {line}: {answer}");
        }
    }
    assert!(get(address, "/").ends_with(&format!("\r\n\r\n{PAGE}")));
}

#[test]
fn only_files_of_the_folder_are_given() {
    let address = serve("inside", "/");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/formats/../../secret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "//etc/passwd",
        "/link.txt",
        "/formats",
        "/formats/",
        "/x%00y",
        "/%ff",
        "/none.txt",
        "secret.txt",
    ] {
        let answer = get(address, path);
        assert!(answer.starts_with("HTTP/1.1 404 Not Found\r\n"), "{path}: {answer}");
        assert!(!answer.contains("secret"), "{path}: {answer}");
    }
}

#[test]
fn only_get_and_head_are_understood() {
    let address = serve("methods", "/");
    let head = ask(address, "HEAD / HTTP/1.1\r\n\r\n");
    assert!(head.starts_with("HTTP/1.1 200 OK\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    assert!(head.contains(&format!("Content-Length: {}\r\n", PAGE.len())), "{head}");
    let post = ask(address, "POST / HTTP/1.1\r\n\r\n");
    assert!(post.starts_with("HTTP/1.1 405 Method Not Allowed\r\n") && post.contains("Allow: GET, HEAD\r\n"), "{post}");
    assert!(ask(address, "\u{1}\r\n\r\n").starts_with("HTTP/1.1 400 Bad Request\r\n"));
    let start = "GET / HTTP/1.1\r\na: ";
    let endless = format!("{start}{}", "b".repeat(LONGEST_HEAD - start.len()));
    assert!(ask(address, &endless).starts_with("HTTP/1.1 400 Bad Request\r\n"));
}

#[test]
fn what_the_browser_has_is_not_sent_again() {
    let address = serve("tags", "/");
    let first = get(address, "/x_bg.wasm");
    let tag = first.split("\r\nETag: ").nth(1).and_then(|rest| rest.lines().next()).unwrap();
    let again = |tag: &str| ask(address, &format!("GET /x_bg.wasm HTTP/1.1\r\nif-none-match: {tag}\r\n\r\n"));
    let answer = again(tag);
    assert!(answer.starts_with("HTTP/1.1 304 Not Modified\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
    assert!(answer.contains("\r\nContent-Security-Policy: ") && !answer.contains("Content-Length"), "{answer}");
    assert!(again("\"another\"").starts_with("HTTP/1.1 200 OK\r\n"));
    assert_ne!(get(address, "/a%20b.mjs").split("\r\nETag: ").nth(1).and_then(|rest| rest.lines().next()), Some(tag));
}

#[test]
fn a_site_works_from_a_sub_path() {
    let address = serve("mount", "/sub/");
    assert!(get(address, "/").contains("\r\nLocation: /sub/\r\n"));
    assert!(get(address, "/sub/x_bg.wasm").starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(get(address, "/x_bg.wasm").starts_with("HTTP/1.1 404 Not Found\r\n"));
}

#[test]
fn a_port_in_use_is_told() {
    let held = listen(Some(0)).unwrap();
    let port = held.local_addr().unwrap().port();
    let error = listen(Some(port)).unwrap_err().to_string();
    let advice = "stop the program that uses it, or choose another with --port";
    assert_eq!(error, format!("port {port} is in use: {advice}"));
}
