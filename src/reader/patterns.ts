/** Hyphenation patterns out of two strings, as the build has packed them (patterns.pack.mjs says how). */
import type { Patterns } from 'hyphen';

interface Tree {
  [letter: string]: number | Tree | [Tree, number];
}

/** As in patterns.pack.mjs. */
const FIRST = 35;

/** @returns the patterns as `hyphen` wants them; such that are not packed unchanged */
export function unpack(patterns: Patterns): Patterns {
  const [levels, letters, values, ...rest] = patterns;
  if (typeof letters !== 'string' || typeof values !== 'string') return patterns;
  const root: Tree = {};
  const nodes = [root];
  let value = 0;
  const next = () => values.charCodeAt(value++) - FIRST;
  let at = 0; // a queue, without moving it
  let node: Tree | undefined = nodes[at++];
  for (let i = 0; i < letters.length && node; i++) {
    const letter = letters.charAt(i);
    if (letter === '>') {
      node = nodes[at++];
      continue;
    }
    const sign = letters.charAt(i + 1);
    if (sign === '<' || sign === '(') {
      const more: Tree = {};
      node[letter] = sign === '<' ? more : [more, next()];
      nodes.push(more);
      i++;
    } else node[letter] = next();
  }
  return [levels, root, ...rest];
}
