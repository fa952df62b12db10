// Zips for the tests, byte by byte, so that they can be wrong on purpose.

import { deflateRawSync } from 'node:zlib';

/**
 * @typedef {{ name: string | Buffer, data?: Buffer | string, flags?: number, size?: number, offset?: number, extra?: Buffer }} Given
 * @param {Given[]} entries @returns {Buffer}
 */
export function zip(entries) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const { name, data = '', flags = 0, size, offset, extra = Buffer.alloc(0) } of entries) {
    const content = Buffer.from(data);
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    [20, flags, 8, 0, 0].forEach((value, i) => fields.writeUInt16LE(value, i * 2));
    // The checksum stays zero: no reader here looks at it.
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size ?? content.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    parts.push(signature(0x04034b50), fields, nameBytes, packed);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset ?? at, 10);
    // Extra fields stand in the directory only.
    const listed = Buffer.from(fields);
    listed.writeUInt16LE(extra.length, 24);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), listed, more, nameBytes, extra);
    at += 30 + nameBytes.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, list, signature(0x06054b50), end]);
}

/** @param {number} value */
function signature(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
