//! Pages that a browser saved with all they need in one file (`.mhtml`): the page among its parts.

/// How far the head of such a file reaches at most.
const HEAD: usize = 4096;

/// The page in a file of several parts; `None` for any other text.
pub fn page(text: &str) -> Option<String> {
    let (head, body) = split(text)?;
    let lower = head.to_ascii_lowercase();
    if head.len() > HEAD || !lower.contains("mime-version:") || !lower.contains("multipart/related") {
        return None;
    }
    let at = lower.find("boundary=")? + "boundary=".len();
    let rest = head.get(at..)?.trim_start_matches('"');
    let boundary = format!("--{}", rest.split(['"', ';', '\r', '\n']).next()?);
    let mut parts = body.split(boundary.as_str()).filter_map(split);
    let (head, page) = parts.find(|(head, _)| head.to_ascii_lowercase().contains("content-type: text/html"))?;
    let quoted = head.to_ascii_lowercase().contains("quoted-printable");
    Some(if quoted { unquoted(page) } else { page.to_owned() })
}

/// A head and what follows its blank line.
fn split(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let unix = text.find("\n\n").map(|at| (at, 2));
    let windows = text.find("\r\n\r\n").map(|at| (at, 4));
    let (at, gap) = unix.into_iter().chain(windows).min()?;
    Some((text.get(..at)?, text.get(at + gap..)?))
}

/// Text of quoted-printable: `=C2=AB` is a byte each, `=` at the end of a line goes on in the next.
fn unquoted(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut pieces = text.split('=');
    bytes.extend_from_slice(pieces.next().unwrap_or_default().as_bytes());
    for piece in pieces {
        let code = piece.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let broken = piece.strip_prefix("\r\n").or_else(|| piece.strip_prefix('\n'));
        match (code, broken) {
            (Some(byte), _) => {
                bytes.push(byte);
                bytes.extend_from_slice(piece.get(2..).unwrap_or_default().as_bytes());
            }
            (None, Some(rest)) => bytes.extend_from_slice(rest.as_bytes()),
            (None, None) => {
                bytes.push(b'=');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
