//! The Content-Security-Policy: written once, in the page, and sent as a header too.

/// The policy in a page's `<meta http-equiv="Content-Security-Policy">`, as one line.
pub fn of_page(html: &str) -> Option<String> {
    let tag = html.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    let mut tag = tag.filter(|tag| tag.contains("\"Content-Security-Policy\""));
    let (_, content) = tag.next()?.split_once("content=\"")?;
    let (policy, _) = content.split_once('"')?;
    Some(policy.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The policy as a header has it: `frame-ancestors` works only there.
pub fn header(policy: &str) -> String {
    format!("{}; frame-ancestors 'none'", policy.trim_end_matches([';', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_read_from_the_page() {
        let html = "<meta charset=\"utf-8\">\n<meta\n http-equiv=\"Content-Security-Policy\"\n content=\"default-src 'none';\n   script-src 'self';\">";
        assert_eq!(of_page(html).unwrap(), "default-src 'none'; script-src 'self';");
        assert_eq!(of_page("<meta content=\"x\" http-equiv=\"Content-Security-Policy\">").unwrap(), "x");
        assert_eq!(of_page("<meta name=\"viewport\" content=\"width=device-width\">"), None);
    }

    #[test]
    fn the_header_forbids_framing() {
        assert_eq!(header("default-src 'none'; "), "default-src 'none'; frame-ancestors 'none'");
    }
}
