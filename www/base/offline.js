// Works without a connection: the service worker keeps the page's files. A new version is offered, never forced.

import { announce, byId, el } from './dom.js';
import { t } from './strings.js';

/** @param {string} url of the service worker, as the browser takes it for a script */
export async function keep(url) {
  const { serviceWorker } = navigator;
  let kept = Boolean(serviceWorker?.controller);
  let asked = false;
  // Where the browser keeps nothing, as in some private windows, the page works all the same.
  const registration = await serviceWorker?.register(url, { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;
  const takeOver = () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage('take over');
    else location.reload();
  };
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    // Asked for in another window: this one keeps the files it began with until its reader is done too.
    else if (kept) offer(takeOver);
    kept = true;
  });
  const watch = () => registration.installing?.addEventListener('statechange', ({ target }) => {
    // It may be called waiting only after it says that it is installed.
    if (kept && /** @type {ServiceWorker} */ (target).state === 'installed') offer(takeOver);
  });
  registration.addEventListener('updatefound', watch);
  watch();
  if (kept && registration.waiting) offer(takeOver);
  serviceWorker.controller?.postMessage('tidy');
}

/** A line at the foot of the window that moves nothing. @param {() => void} takeOver */
function offer(takeOver) {
  document.getElementById('update')?.remove();
  const leave = () => {
    line.remove();
    byId('main').focus({ preventScroll: true });
  };
  const line = el('aside', { id: 'update', 'aria-labelledby': 'update-line' },
    el('p', { id: 'update-line', 'data-text': 'updateLine' }, t.updateLine),
    el('button', { type: 'button', id: 'update-now', 'data-text': 'updateNow', click: takeOver }, t.updateNow),
    el('button', { type: 'button', class: 'quiet', 'data-text': 'updateLater', click: leave }, t.updateLater));
  document.body.append(line);
  announce(t.updateLine);
}
