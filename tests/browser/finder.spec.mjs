// The citation finder by itself: the example of docs/CITATIONS.md runs, and prints what stands there.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const ROOT = new URL('../../', import.meta.url);

test('the example for other projects prints what it says', () => {
  const guide = readFileSync(new URL('docs/CITATIONS.md', ROOT), 'utf8');
  const block = (language) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(guide)[1];
  const folder = mkdtempSync(join(tmpdir(), 'finder-'));
  try {
    for (const name of ['vraagstuk.js', 'vraagstuk_bg.wasm']) copyFileSync(new URL(`dist/${name}`, ROOT), join(folder, name));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'example.js'), block('js'));
    expect(execFileSync(process.execPath, [join(folder, 'example.js')], { encoding: 'utf8' })).toBe(block('text'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
