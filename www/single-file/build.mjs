// Makes one self-contained file of a built page: node build.mjs DIST OUT

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const [dist, out] = process.argv.slice(2).map((path) => resolve(path));
const HERE = dirname(fileURLToPath(import.meta.url));
/** The module of the page that has another form here. */
const OTHERWISE = 'base/own-files.js';

const text = (/** @type {string} */ name) => readFileSync(join(dist, name), 'utf8');
const hash = (/** @type {string} */ content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** One classic script of a module and all that it imports, at once or later. @param {string} entry @returns {Promise<string>} */
async function bundle(entry) {
  const { outputFiles: [file] } = await build({
    entryPoints: [entry], plugins: [{ name: 'files of the page', setup: resolveFiles }],
    bundle: true, write: false, format: 'iife', minify: true, charset: 'utf8', target: 'es2023', legalComments: 'inline', logLevel: 'warning',
    // What would ask for a file beside its script has another form here.
    define: { 'import.meta.url': '"about:blank"' },
  });
  return file.text;
}

/** What stands here imports the built page as if it stood beside it. @param {import('esbuild').PluginBuild} setup */
function resolveFiles(setup) {
  setup.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
    const wanted = resolve(resolveDir === HERE ? join(dist, 'single-file') : resolveDir, path);
    const isOther = [join(dist, OTHERWISE), join(dist, 'single-file/own-files.js')].includes(wanted);
    return { path: isOther ? join(HERE, 'own-files.js') : wanted };
  });
}

/** A script or style as it stands in HTML, where no word may end it. @param {string} content */
function inline(content) {
  if (/<!--|<\/?(?:script|style)/i.test(content)) throw new Error('a script or style holds words that would end it');
  return content;
}

/** @param {string} name @param {string | Buffer} content */
function block(name, content) {
  return `<script type="application/gzip" id="file:${name}">${gzipSync(content, { level: 9 }).toString('base64')}</script>\n`;
}

/** The policy of the page, for a file that asks for nothing. @param {string} policy @param {string} script @param {string} style */
function policyOf(policy, script, style) {
  const own = { 'script-src': hash(script), 'style-src': hash(style), 'img-src': 'data:', 'connect-src': "'none'", 'worker-src': 'blob:' };
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/)).filter(([name]) => name !== 'manifest-src');
  return directives.map(([name, ...sources]) => [name, ...sources.map((source) => (source === "'self'" ? own[name] ?? "'none'" : source))].join(' ')).join('; ');
}

/** Replaces what must be there. @param {string} html @param {RegExp} what @param {(...found: string[]) => string} by */
function replace(html, what, by) {
  if (html.search(what) < 0) throw new Error(`index.html has no ${what}`);
  return html.replace(what, by);
}

// Those of the page first, then those that it loads later.
const first = [...text('index.html').matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(([, name]) => name);
const later = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css') && !first.includes(name)).sort();
const style = inline([...first, ...later].map(text).join('\n'));
if (/url\((?!#)/.test(style)) throw new Error('a style asks for a file');
const script = inline(await bundle(join(HERE, 'main.js')));
const worker = await bundle(join(dist, 'worker/worker.js'));
const icon = `data:image/svg+xml,${encodeURIComponent(text('icon.svg'))}`;

let html = text('index.html');
html = replace(html, /(http-equiv="Content-Security-Policy" content=")([^"]*)/, (_, before, policy) => before + policyOf(policy, script, style));
html = replace(html, /\s*<link rel="(?:module)?preload"[^>]*>/g, () => '');
html = replace(html, /\s*<link rel="manifest"[^>]*>/, () => '');
html = replace(html, /\s*<script type="module"[^>]*><\/script>/g, () => '');
html = replace(html, /(\s*)<link rel="stylesheet"[\s\S]*<link rel="stylesheet"[^>]*>/, (_, space) => `${space}<style>${style}</style>`);
html = replace(html, /(href|src)="icon\.svg"/g, (_, name) => `${name}="${icon}"`);
html = replace(html, /href="\.\/"/, () => 'href="#main"');
const files = [['worker.js', worker], ['vraagstuk_bg.wasm', readFileSync(join(dist, 'vraagstuk_bg.wasm'))],
  ...readdirSync(join(dist, 'examples')).map((name) => [`examples/${name}`, readFileSync(join(dist, 'examples', name))])];
html = replace(html, /<\/body>/, () => `${files.map(([name, content]) => block(name, content)).join('')}<script>${script}</script>\n</body>`);
writeFileSync(out, html);
