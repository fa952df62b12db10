// Client of the workers: a promise per call, a new worker for one that died, calls that can be cancelled.

import { startWorker } from '../base/own-files.js';
import { t } from '../base/strings.js';

/** @typedef {import('../base/types.js').Failure} Failure */

/**
 * @typedef {object} Job
 * @property {number} id
 * @property {string} method
 * @property {any[]} args
 * @property {(value: any) => void} resolve
 * @property {(reason: any) => void} reject
 * @property {AbortSignal} [signal]
 * @property {boolean} [pinned]
 */

/** A call that takes longer than this has hung; its worker is replaced. */
const PATIENCE = 60_000;

/** After so many workers in a row that died before they were ready, the module itself is broken or missing. */
const MAX_FALSE_STARTS = 3;

/** What a call is rejected with when its worker dies, hangs or cannot be started. */
export class WorkerDied extends Error {}

/** One worker and the call it is busy with. */
class Desk {
  /** @type {Worker | null} */ #worker = null;
  /** @type {Job | null} */ job = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #falseStarts = 0;
  #ready = false;
  #free;

  /** @param {() => void} free called when it can take another call */
  constructor(free) {
    this.#free = free;
  }

  /** Starts its worker before there is a call. */
  prepare() {
    this.#worker ??= this.#hire();
  }

  /** @param {Job} job */
  start(job) {
    this.job = job;
    if (this.#falseStarts >= MAX_FALSE_STARTS) return this.#finish(() => job.reject(new WorkerDied()));
    this.#worker ??= this.#hire();
    this.#timer = setTimeout(() => this.#died(), PATIENCE);
    this.#worker.postMessage({ id: job.id, method: job.method, args: job.args });
  }

  /** Stops a call that is no longer wanted: only ending the worker stops it. */
  abort() {
    this.#dismiss();
    this.#finish(() => this.job?.reject(this.job.signal?.reason));
  }

  /** Ends for good. */
  end() {
    this.#dismiss();
    if (this.job) this.#finish(() => this.job?.reject(new WorkerDied()));
  }

  #hire() {
    this.#ready = false;
    const worker = startWorker();
    worker.addEventListener('message', (event) => this.#reply(event.data));
    worker.addEventListener('messageerror', () => this.#died());
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#died();
    });
    return worker;
  }

  /** @param {{ ready?: boolean, id?: number, result?: any, error?: Failure, broken?: boolean }} reply */
  #reply({ ready, id, result, error, broken }) {
    if (ready) {
      this.#ready = true;
      this.#falseStarts = 0;
    }
    const job = this.job;
    if (!job || job.id !== id) return;
    if (broken) return this.#died();
    const told = error?.code === 'old-browser' ? { ...error, message: t.oldBrowser } : error;
    this.#finish(() => (told ? job.reject(told) : job.resolve(result)));
  }

  #died() {
    if (!this.#ready) this.#falseStarts += 1;
    this.#dismiss();
    this.#finish(() => this.job?.reject(new WorkerDied()));
  }

  #dismiss() {
    this.#worker?.terminate();
    this.#worker = null;
  }

  /** @param {() => void} settle */
  #finish(settle) {
    clearTimeout(this.#timer);
    settle();
    this.job = null;
    queueMicrotask(this.#free);
  }
}

/** The pool: calls wait in order until a desk is free. */
export class Reader {
  /** @type {Job[]} */ #waiting = [];
  /** @type {Desk[]} */ #desks = [];
  #nextId = 1;

  /** As many workers as the machine has cores, up to what helps; the first starts at once. */
  constructor(size = Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 16))) {
    for (let i = 0; i < size; i += 1) this.#desks.push(new Desk(() => this.#next()));
    this.#desks[0]?.prepare();
  }

  /** Starts some workers, so that they are at hand when files arrive; the others start when there is work for them. */
  warm() {
    return Promise.allSettled(this.#desks.slice(0, 4).map(() => this.call('version', [])));
  }

  /**
   * @param {string} method
   * @param {any[]} args
   * @param {{ signal?: AbortSignal, first?: boolean, pinned?: boolean }} [options] `first` goes before what waits;
   *   what is `pinned` always goes to the same worker, which remembers
   * @returns {Promise<any>}
   */
  call(method, args, { signal, first = false, pinned = false } = {}) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const job = { id: this.#nextId++, method, args, resolve, reject, signal, pinned };
      signal?.addEventListener('abort', () => this.#abort(job), { once: true });
      if (first) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      this.#next();
    });
  }

  /** Ends every worker; nothing is called any more. */
  end() {
    for (const job of this.#waiting.splice(0)) job.reject(new WorkerDied());
    for (const desk of this.#desks) desk.end();
  }

  #next() {
    for (const desk of this.#desks) {
      if (desk.job) continue;
      const at = this.#waiting.findIndex(({ pinned }) => !pinned || desk === this.#desks[0]);
      const [job] = at < 0 ? [] : this.#waiting.splice(at, 1);
      if (job) desk.start(job);
    }
  }

  /** @param {Job} job */
  #abort(job) {
    const waiting = this.#waiting.indexOf(job);
    if (waiting >= 0) {
      this.#waiting.splice(waiting, 1);
      job.reject(job.signal?.reason);
    } else {
      this.#desks.find((desk) => desk.job === job)?.abort();
    }
  }
}
