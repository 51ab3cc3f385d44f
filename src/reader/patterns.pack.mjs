/**
 * Hyphenation patterns as a build packs them: their tree level by level, as two strings. They weigh a third less in a zip than as
 * the objects they are in the package. For build.mjs; `patterns.ts` unpacks them.
 */

/** What stands behind a letter: it goes on, with or without a value of its own; nothing for an end. And the end of a node. */
const [ON, VALUE_AND_ON, END] = ['<', '(', '>'];

/** @typedef {{[letter: string]: Branch}} Tree */
/** @typedef {number | Tree | [Tree, number]} Branch a value, what goes on, or both */

/** @param {Branch} branch @returns {[Tree | null, number | null]} */
const parts = (branch) =>
  typeof branch === 'number' ? [null, branch] : Array.isArray(branch) ? branch : [branch, null];

/**
 * @param {readonly [readonly number[][], Tree, ...unknown[]]} patterns as `hyphen` has them
 * @returns {unknown[]} the same with the tree as two strings: letters and signs, and values
 */
export function pack([levels, tree, ...rest]) {
  let letters = '';
  let values = '';
  let nodes = [tree];
  while (nodes.length) {
    const next = [];
    for (const node of nodes) {
      for (const letter of Object.keys(node).sort()) {
        if (letter.length !== 1 || [ON, VALUE_AND_ON, END].includes(letter)) throw new Error(`No letter: ${letter}`);
        const [more, value] = parts(node[letter] ?? 0);
        if (value !== null) values += String.fromCharCode(value + FIRST);
        letters += letter + (more ? (value === null ? ON : VALUE_AND_ON) : '');
        if (more) next.push(more);
      }
      letters += END;
    }
    nodes = next;
  }
  return [levels, letters, values, ...rest];
}

/** Values are written as letters from here on: what comes before has signs that a string must escape. */
const FIRST = 35;
