// Two values of plain JSON, field by field.

/** @typedef {{ path: string, before: unknown, after: unknown }} Difference */

/**
 * @param {unknown} before @param {unknown} after @param {string} [path]
 * @returns {Difference[]} in the order of the fields; a list of another length differs in its length and in what is left
 */
export function differences(before, after, path = '') {
  if (Object.is(before, after)) return [];
  if (!isTree(before) || !isTree(after) || Array.isArray(before) !== Array.isArray(after)) return [{ path, before, after }];
  const found = [];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const below = Array.isArray(before) ? `${path}[${key}]` : path ? `${path}.${key}` : key;
    if (!(key in before) || !(key in after)) found.push({ path: below, before: before[key], after: after[key] });
    else found.push(...differences(before[key], after[key], below));
  }
  return found;
}

/** The field without the places in its lists. @param {string} path */
export const kindOf = (path) => path.replace(/\[\d+\]/g, '[]');

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isTree = (value) => typeof value === 'object' && value !== null;
