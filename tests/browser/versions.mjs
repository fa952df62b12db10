// A host of the built page at a path of its own, which can publish another version of it, be gone, and take reports.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { KINDS, policy } from './site.mjs';

const DIST = new URL('../../dist/', import.meta.url);
const MOUNT = '/elders/vraagstuk/';

/** The changed files of a version. @typedef {Record<string, (text: string) => string>} Changes */

export class Host {
  /** @type {Record<string, string>} */ #changed = {};
  #down = false;
  /** Paths asked for, in order. @type {string[]} */ asked = [];
  /** What browsers say was against the policy. @type {Record<string, unknown>[]} */ reports = [];
  #server = createServer((request, response) => this.#answer(request, response));

  async start() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(null)));
    this.address = `http://127.0.0.1:${this.#server.address().port}${MOUNT}`;
    return this;
  }

  stop() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** No answer from now on: the connection is gone. */
  goAway() {
    this.#down = true;
    this.#server.closeAllConnections();
  }

  /** Another version: its service worker names the changed files by their hashes. @param {Changes} changes */
  publish(changes) {
    const build = /** @type {{ version: string, files: Record<string, string> }} */ (JSON.parse(BUILD.exec(text('sw.js'))[1]));
    this.#changed = {};
    for (const [name, change] of Object.entries(changes)) {
      const changed = change(text(name));
      if (changed === text(name)) throw new Error(`${name} is not changed`);
      this.#changed[name] = changed;
      build.files[name] = createHash('sha256').update(changed).digest('base64');
    }
    build.version = createHash('sha256').update(JSON.stringify(build.files)).digest('hex').slice(0, 12);
    this.#changed['sw.js'] = text('sw.js').replace(BUILD, () => `const BUILD = ${JSON.stringify(build)};`);
  }

  /** Part of a version is not there yet: the file is still that of the one before. @param {string} name */
  withhold(name) {
    delete this.#changed[name];
  }

  #answer(request, response) {
    if (this.#down) return request.destroy();
    const { pathname } = new URL(request.url, 'http://localhost');
    if (request.method === 'POST' && pathname === `${MOUNT}reports`) return this.#takeReport(request, response);
    const name = decodeURIComponent(pathname.slice(MOUNT.length)) || 'index.html';
    try {
      if (!pathname.startsWith(MOUNT)) throw new Error('elsewhere');
      const body = this.#changed[name] ?? readFileSync(new URL(name, DIST));
      this.asked.push(name);
      response.writeHead(200, { 'Content-Type': KINDS[extname(name)] ?? 'application/octet-stream', 'Content-Security-Policy': `${policy()}; report-uri ${MOUNT}reports`, 'Cache-Control': 'no-cache', Vary: 'Origin' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }

  async #takeReport(request, response) {
    let body = '';
    for await (const part of request) body += part;
    this.reports.push(JSON.parse(body)['csp-report']);
    response.writeHead(204).end();
  }
}

const BUILD = /^const BUILD = (.*);$/m;

/** @param {string} name */
const text = (name) => readFileSync(new URL(name, DIST), 'utf8');
