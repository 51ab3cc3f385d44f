/**
 * Nodes copied, nodes looked at, depth, characters: THREATS.md measured 12 µs a node in Readability, and a cost that
 * grows with depth². Depth keeps four levels for running text inside the deepest box. `structured` is JSON-LD.
 */
export const LIMITS = {
  nodes: 60_000,
  visited: 600_000,
  depth: 60,
  text: 4e6,
  alt: 4096,
  structured: 600_000,
} as const;
