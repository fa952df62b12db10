// Where the reading worker finds its module: beside its own script. The single file has another of this.

/** @type {Promise<BufferSource> | undefined} */
export const place = undefined;
