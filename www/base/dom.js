// Making elements. Text enters as text nodes only; a link is http, https or a place on this page, or no link at all.

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Attributes */

/** Attributes that could carry code or styles are never set from here. */
const FORBIDDEN = /^(on|style$|srcdoc$|src$|formaction$)/i;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes] a function is a listener for the event of that name
 * @param {...(Child | Child[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  fill(element, attributes, children);
  return element;
}

/**
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} [attributes]
 * @param {...(Child | Child[])} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  fill(element, attributes, children);
  return element;
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {(Child | Child[])[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value === null || value === undefined || value === false || FORBIDDEN.test(name)) {
      continue;
    } else if (name !== 'href' || String(value).startsWith('#')) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

/**
 * A link out of the page; only its words when the address is not http or https.
 * @param {string | null | undefined} address
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function outLink(address, attributes, ...children) {
  const url = safeUrl(address);
  if (!url) return el('span', attributes, ...children);
  const link = el('a', { ...attributes, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' },
    ...children);
  link.href = url;
  return link;
}

/**
 * @param {string | null | undefined} address
 * @returns {string | null}
 */
export function safeUrl(address) {
  if (!address) return null;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/**
 * An element of the page's own markup.
 * @template {HTMLElement} E
 * @param {string} id
 * @param {new (...args: any[]) => E} [type]
 * @returns {E}
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!element || (type && !(element instanceof type))) throw new Error(`index.html lacks #${id}`);
  return /** @type {E} */ (element);
}

/** Announces to screen readers what sighted readers see. @param {string} sentence */
export function announce(sentence) {
  byId('live').textContent = sentence;
}

/** Lets the page answer before more is done: what takes long is divided over tasks. @returns {Promise<void>} */
export const pause = () => new Promise((resolve) => setTimeout(resolve));

/** Does something when the page has nothing else to do; Safari cannot tell when that is. @param {() => void} action */
export const idle = (action) => void (globalThis.requestIdleCallback ?? setTimeout)(action);

/** Milliseconds of a task after which the page must be able to answer. */
const LONG_ENOUGH = 25;

/** For work in many steps: what this gives is called after each, and pauses when the task has lasted long enough. */
export function pauses() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONG_ENOUGH) return;
    await pause();
    since = performance.now();
  };
}
