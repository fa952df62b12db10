// Keeps every file of the page at hand, so that it works without a connection. A new version waits until no page of the
// old one is open, or until a reader asks for it; other pages that are open then keep the files they began with.

/** Filled in by the build: this version's name, and the hash of each of its files. @type {{ version: string, files: Record<string, string> }} */
const BUILD = { version: '', files: {} };

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;

/** The caches of all versions: sites of one origin share their storage, so the path is part of the name. */
const FAMILY = `vraagstuk ${new URL(scope).pathname} `;
const MINE = FAMILY + BUILD.version;

/** Where the ledger is kept. */
const LEDGER = { cache: `vraagstuk-ledger ${new URL(scope).pathname}`, entry: new URL('ledger.json', scope) };

/**
 * The cache of the version that new pages get, and that of each page and worker which began with an older one.
 * @typedef {{ current: string | null, older: Record<string, string> }} Ledger
 */

/** @type {Promise<Ledger> | null} */
let ledger = null;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(tidy());
});
worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event));
});

async function install() {
  const before = await caches.has(MINE);
  const cache = await caches.open(MINE);
  try {
    await Promise.all(Object.entries(BUILD.files).map(async ([file, hash]) => {
      const url = new URL(file, scope);
      // A host that is half-way through an update gives files of two versions: with their hashes that is no version at all.
      const response = await fetch(url, { cache: 'no-cache', integrity: `sha256-${hash}` });
      if (!response.ok || response.redirected) throw new Error(`${file}: ${response.status}`);
      await cache.put(url, response);
    }));
  } catch (reason) {
    if (!before) await caches.delete(MINE);
    throw reason;
  }
}

async function activate() {
  const known = await read();
  const { current } = known;
  if (current && current !== MINE) {
    for (const { id } of await worker.clients.matchAll({ type: 'all' })) known.older[id] ??= current;
  }
  known.current = MINE;
  await write(known);
  const wanted = [MINE, ...Object.values(known.older)];
  const stale = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && !wanted.includes(name));
  await Promise.all(stale.map((name) => caches.delete(name)));
  // The page of a first visit needs no reload to work without a connection.
  if (!current) await worker.clients.claim();
}

/** Forgets pages that have gone, and the files of versions that no page needs. */
async function tidy() {
  const known = await read();
  const before = new Set(Object.values(known.older));
  const open = new Set((await worker.clients.matchAll({ type: 'all' })).map(({ id }) => id));
  for (const id of Object.keys(known.older)) if (!open.has(id)) delete known.older[id];
  const after = new Set([MINE, ...Object.values(known.older)]);
  await write(known);
  await Promise.all([...before].filter((name) => !after.has(name)).map((name) => caches.delete(name)));
}

/** From the cache first; what is no file of the page comes from the server. @param {FetchEvent} event */
async function answer(event) {
  // A browser that lost its storage still has its connection.
  const kept = await find(event).catch(() => null);
  return kept ?? fetch(event.request);
}

/** @param {FetchEvent} event */
async function find(event) {
  const url = new URL(event.request.url);
  if (url.pathname === new URL('index.html', scope).pathname) url.pathname = new URL(scope).pathname;
  const cache = await caches.open(await versionFor(event));
  return cache.match(url, { ignoreSearch: true, ignoreVary: true });
}

/** The cache of the version that a page began with; a worker has that of its page. @param {FetchEvent} event */
async function versionFor({ clientId, resultingClientId, request }) {
  const known = await read();
  // A worker that was started before anything was kept has no name here; its page is the oldest that is open.
  const name = clientId ? known.older[clientId] : Object.values(known.older)[0];
  if (!name || request.mode === 'navigate') return MINE;
  if (resultingClientId) {
    known.older[resultingClientId] = name;
    await write(known);
  }
  return name;
}

/** @returns {Promise<Ledger>} */
function read() {
  ledger ??= (async () => {
    const entry = await (await caches.open(LEDGER.cache)).match(LEDGER.entry);
    return entry ? entry.json() : { current: null, older: {} };
  })();
  ledger.catch(() => { ledger = null; });
  return ledger;
}

/** @param {Ledger} known */
async function write(known) {
  await (await caches.open(LEDGER.cache)).put(LEDGER.entry, new Response(JSON.stringify(known)));
}
