/**
 * Nodes copied, nodes looked at, depth, characters: Readability takes some 12 µs a node, and what grows with depth². So many nodes
 * are copied of a text; beyond `sparse` of them only one for every `letters`, for where there are fewer there is no text (the largest
 * of 638 real pages has 16,000 nodes). Depth keeps four levels for running text inside the deepest box. `structured` is JSON-LD.
 */
export const LIMITS = {
  nodes: 60_000,
  sparse: 30_000,
  letters: 8,
  visited: 600_000,
  depth: 60,
  text: 4e6,
  alt: 4096,
  structured: 600_000,
} as const;
