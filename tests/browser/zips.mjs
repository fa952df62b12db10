// Zips for the tests, byte by byte, so that they can be wrong on purpose.

import { deflateRawSync, inflateRawSync } from 'node:zlib';

/**
 * @typedef {{ name: string | Buffer, data?: Buffer | string, flags?: number, method?: number, size?: number, offset?: number, extra?: Buffer }} Given
 * @param {Given[]} entries @returns {Buffer}
 */
export function zip(entries) {
  const parts = [];
  const directory = [];
  let at = 0;
  for (const { name, data = '', flags = 0, method = 8, size, offset, extra = Buffer.alloc(0) } of entries) {
    const content = Buffer.from(data);
    const packed = deflateRawSync(content);
    const nameBytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    [20, flags, method, 0, 0].forEach((value, i) => fields.writeUInt16LE(value, i * 2));
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

/** What is in a plain zip, by its directory. @param {Buffer} archive @returns {{ name: string, data: Buffer }[]} */
export function unzip(archive) {
  const end = archive.lastIndexOf(signature(0x06054b50));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [method, packed, name, extra, comment, place] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20),
      archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    const begin = place + 30 + archive.readUInt16LE(place + 26) + archive.readUInt16LE(place + 28);
    const content = archive.subarray(begin, begin + packed);
    const entry = { name: String(archive.subarray(at + 46, at + 46 + name)), data: method === 8 ? inflateRawSync(content) : content };
    at += 46 + name + extra + comment;
    return entry;
  });
}
