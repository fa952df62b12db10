// In the single file the reading worker gets its module in the first message. Stands in for ../module-place.js.

/** @type {Promise<BufferSource>} */
export const place = new Promise((resolve) => {
  self.addEventListener('message', (/** @type {MessageEvent<Blob>} */ event) => {
    event.stopImmediatePropagation();
    resolve(event.data.arrayBuffer());
  }, { once: true });
});
