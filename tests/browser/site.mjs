// The built page in a browser, for scripts outside the tests: at VRAAGSTUK_URL, or served from dist/ here.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { chromium } from '@playwright/test';

const DIST = new URL('../../dist/', import.meta.url);
export const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png', '.txt': 'text/plain', '.webmanifest': 'application/manifest+json' };
const DEBIAN = '/usr/bin/chromium';

/** @param {string} [first] what of the site to open first @returns {Promise<{ browser: import('@playwright/test').Browser, page: import('@playwright/test').Page, address: string, close: () => Promise<void> }>} */
export async function open(first = '') {
  const server = createServer(serve).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = process.env.VRAAGSTUK_URL ?? `http://127.0.0.1:${server.address().port}/`;
  const executablePath = process.env.CHROMIUM ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
  const page = await browser.newPage({ locale: 'nl-NL' });
  page.on('pageerror', (error) => console.error(`error: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && console.error(`console: ${message.text()}`));
  await page.goto(address + first);
  return { browser, page, address, close: async () => { await browser.close(); server.close(); } };
}

async function serve(request, response) {
  // Asked for by the browser itself where no page names an icon.
  if (request.url === '/favicon.ico') return response.writeHead(204).end();
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).slice(1) || 'index.html';
  try {
    const body = await readFile(new URL(path, DIST));
    response.writeHead(200, { 'Content-Type': KINDS[extname(path)] ?? 'application/octet-stream', 'Content-Security-Policy': policy() });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

/** The policy of the page. Workers have that of their own answer, so that it is sent with every file. */
export function policy() {
  return /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(new URL('index.html', DIST), 'utf8'))[1].replace(/\s+/g, ' ');
}
