//! What the page needs first is asked for at once: else a browser finds a script only when it has read the one that imports it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::bindings;
use crate::graph::{PAGE, between, imported};

/// How the tag of a script begins; the links go before the last.
const TAG: &str = "  <script type=\"module\"";

/// Writes links to the module and to every script that the scripts of the page import into the page of `dist`.
pub fn write_links(dist: &Path) -> Result<()> {
    let page = dist.join(PAGE);
    let read = |name: &str| fs::read_to_string(dist.join(name)).with_context(|| format!("{name} cannot be read"));
    let html = with_links(&read(PAGE)?, read)?;
    fs::write(&page, html).with_context(|| format!("{} cannot be written", page.display()))
}

/// The page with its links: what the first script needs, then what the others need, then the module, which takes longest.
fn with_links(html: &str, read: impl Fn(&str) -> Result<String>) -> Result<String> {
    let (before, last) = html.rsplit_once(TAG).with_context(|| format!("{PAGE} has no script"))?;
    let mut scripts: Vec<String> = Vec::new();
    for tag in html.split(TAG).skip(1) {
        let named = between(tag, "src=\"", "\"").with_context(|| format!("a script of {PAGE} has no name"))?;
        scripts.extend(imported(named, &scripts, &read)?);
    }
    let links = scripts.iter().map(|script| format!("  <link rel=\"modulepreload\" href=\"{script}\">\n"));
    let module = format!("{}_bg.wasm", bindings::NAME);
    let module =
        format!("  <link rel=\"preload\" as=\"fetch\" href=\"{module}\" type=\"application/wasm\" crossorigin>\n");
    Ok([before, &links.collect::<String>(), &module, TAG, last].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<head>\n  <script type=\"module\" async src=\"a.js\"></script>\n  <script type=\"module\" src=\"b.js\"></script>\n";

    fn read(name: &str) -> Result<String> {
        let text = match name {
            "a.js" => "import { x } from './c.js';\n",
            "b.js" => {
                "import { x } from './a.js';\nimport * as d from './d.js';\nimport './e.js';\nimport('./later.js');\n"
            }
            "c.js" => "/** @typedef {import('./types.js').T} T */\nimport {\n  d,\n} from './d.js';\n",
            "d.js" => "import { f } from './folder/f.js';\n",
            "folder/f.js" => "import { e } from '../e.js';\n",
            "e.js" => "",
            _ => anyhow::bail!("{name} is not loaded first"),
        };
        Ok(text.into())
    }

    #[test]
    fn links_go_before_the_last_script() {
        let html = with_links(HTML, read).unwrap();
        let [head, first, links @ .., module, last] = &html.lines().collect::<Vec<_>>()[..] else { panic!("{html}") };
        assert_eq!([*head, first, last].map(|line| format!("{line}\n")).concat(), HTML);
        let links: Vec<_> = links.iter().filter_map(|line| between(line, "modulepreload\" href=\"", "\"")).collect();
        assert_eq!(links, ["a.js", "c.js", "d.js", "folder/f.js", "e.js", "b.js"]);
        assert!(module.contains("href=\"vraagstuk_bg.wasm\""));
    }

    #[test]
    fn a_page_without_its_scripts_is_refused() {
        assert_eq!(with_links("<head></head>", read).unwrap_err().to_string(), "index.html has no script");
        let message = |by| with_links(&HTML.replace(" src=\"b.js\"", by), read).unwrap_err().to_string();
        assert_eq!(message(" src=\"f.js\""), "f.js is not loaded first");
        assert_eq!(message(""), "a script of index.html has no name");
    }
}
