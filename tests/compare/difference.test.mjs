// Run by `cargo xtask test`: node --test tests/compare

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences, kindOf } from './difference.mjs';

const CASES = [
  ['the same', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['a field', { a: { b: 1 } }, { a: { b: 2 } }, [['a.b', 1, 2]]],
  ['one is missing', { a: 1 }, {}, [['a', 1, undefined]]],
  ['one is new, and null', {}, { a: null }, [['a', undefined, null]]],
  ['null is not a list', { a: null }, { a: [] }, [['a', null, []]]],
  ['a list is not an object', { a: [] }, { a: {} }, [['a', [], {}]]],
  ['a longer list', [1], [1, 2], [['[1]', undefined, 2]]],
  ['a shorter list', [[1, 2]], [[2]], [['[0][0]', 1, 2], ['[0][1]', 2, undefined]]],
  ['text is compared to the letter', 'a ', 'a', [['', 'a ', 'a']]],
];

for (const [name, before, after, wanted] of CASES) {
  test(name, () => {
    const found = differences(before, after).map((each) => [each.path, each.before, each.after]);
    assert.deepEqual(found, wanted);
  });
}

test('fields of a list are of one kind', () => {
  assert.equal(kindOf('citations[12].span[0]'), 'citations[].span[]');
});
