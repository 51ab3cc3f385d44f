/** The source as the house test sees it: files, what they import, and the room each stands in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from './setup.mjs';

export interface Import {
  /** A file of ours by its name from `src/`, or a package's. */
  readonly of: string;
  readonly ours: boolean;
  /** Whether it is loaded only when it is asked for. */
  readonly late: boolean;
}

export interface Source {
  /** From `src/`, with slashes: `reader/toolbar.ts`. */
  readonly name: string;
  /** Its folder in `src/`, or `entries` for what stands in `src/` itself. */
  readonly room: string;
  readonly text: string;
  /** Without comments and types; empty for what is not TypeScript. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const src = join(root, 'src');
const named = (path: string) => relative(src, path).split(sep).join('/');

/** @returns the room of a file's name */
export const room = (name: string): string => (name.includes('/') ? (name.split('/')[0] ?? '') : 'entries');

// Types too: a room that knows another's types leans on it. `[^;'"]` lets a list of names go over lines.
const EARLY = /^(?:import|export)\b(?:[^;'"]*?\bfrom)?\s*'([^']+)'/gm;
const LATE = /\bimport\(\s*'([^']+)'\s*\)/g;

function importsOf(path: string, text: string): Import[] {
  const found = (pattern: RegExp, late: boolean) =>
    [...text.matchAll(pattern)].map(([, of = '']) => {
      const ours = of.startsWith('.');
      return { of: ours ? named(resolve(path, '..', of)) : of, ours, late };
    });
  return [...found(EARLY, false), ...found(LATE, true)];
}

function read(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const name = named(path);
  const typescript = name.endsWith('.ts');
  const code = typescript ? transformSync(text, { loader: 'ts', legalComments: 'none' }).code : '';
  return { name, room: room(name), text, code, imports: typescript ? importsOf(path, text) : [] };
}

/** @returns every file in `src/` but the translations */
export function sources(): Source[] {
  return readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('_locales'))
    .map((entry) => read(join(entry.parentPath, entry.name)))
    .sort((a, b) => a.name.localeCompare(b.name));
}
