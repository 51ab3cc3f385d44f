/** What a build changes of the modules that go into it. For build.mjs. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { lean } from '../article/readability.lean.mjs';
import { pack } from '../reader/patterns.pack.mjs';

const src = (/** @type {string} */ name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** @type {esbuild.Plugin} */
export const replaced = {
  name: 'replaced',
  setup({ onLoad }) {
    // isProbablyReaderable, which nothing here asks: it says yes to most pages that are no article.
    // As a module, and not as one of Node's, which would bring half a kilobyte of loading with it.
    onLoad({ filter: /readability[\\/]index\.js$/ }, () => ({
      contents: "export { Readability } from './Readability.js'",
    }));
    onLoad({ filter: /readability[\\/]Readability\.js$/ }, async ({ path }) => {
      const [text, ours] = await Promise.all(
        [path, src('article/readability.ts')].map((file) => readFile(file, 'utf8')),
      );
      return { contents: lean(text ?? '', ours ?? '') };
    });
    // Which language a phrase is of is for whoever reads the table; a page asks for all of them at once.
    onLoad({ filter: /article[\\/]words\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' });
      const { KINDS } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const rows = Object.entries(KINDS).map(([kind, lines]) => [
        kind,
        [[...new Set(Object.values(lines).join('|').split('|'))].join('|')],
      ]);
      return { contents: `export const KINDS = ${JSON.stringify(Object.fromEntries(rows))}` };
    });
  },
};

/**
 * What the Speech Rule Engine needs of the world around it. Its own version looks for Node and for a server, and parses
 * text, which trusted types forbid: given elements, it parses nothing but "<stree></stree>", "<snode/>" and "<math/>".
 * @type {esbuild.Plugin}
 */
export const offline = {
  name: 'offline',
  setup({ onLoad }) {
    onLoad({ filter: /speech-rule-engine[\\/]mjs[\\/]common[\\/]system_external\.js$/ }, () => ({
      contents: `class DOMParser {
          parseFromString(text) {
            return document.implementation.createDocument('', /^<(\\w+)/.exec(text)[1]);
          }
        }
        export class SystemExternal {}
        const around = { windowSupported: true, documentSupported: true, xmldom: { DOMParser }, document, xpath: document };
        Object.assign(SystemExternal, around);`,
    }));
  },
};

/** What Chromium does in its own way, and Firefox in another: files with the same functions. @type {esbuild.Plugin} */
export const otherwise = {
  name: 'otherwise',
  setup({ onResolve }) {
    const files = {
      'tts.ts': 'synthesis.ts',
      'voice-page.ts': 'voice-in-background.ts',
      'side-panel.ts': 'sidebar.ts',
    };
    for (const [from, to] of Object.entries(files))
      onResolve({ filter: new RegExp(`/${from.replace('.', '\\.')}$`) }, () => ({ path: src(`platform/${to}`) }));
  },
};

/** Hyphenation patterns weigh a third less when they are packed. @type {esbuild.Plugin} */
export const packed = {
  name: 'packed',
  setup({ onLoad }) {
    onLoad({ filter: /hyphen[\\/]patterns[\\/][\w-]+\.js$/ }, async ({ path }) => {
      const { default: patterns } = await import(pathToFileURL(path).href);
      return { contents: `export default ${JSON.stringify(pack(patterns))}` };
    });
  },
};

/**
 * What stands in a file of its own, once for all pages and the background, and keeps nothing in mind that one of them would miss in
 * another's: by what it is imported, and where it stands.
 * @type {readonly (readonly [RegExp, string])[]}
 */
const APART = [
  [/^webextension-polyfill$/, '/polyfill.js'],
  [/\/own-theme\.ts$/, '/chunks/own-theme.js'],
  [/speech\/formulas\.ts$/, '/voice/formulas.js'], // beside its rules
];

/** @type {esbuild.Plugin} */
export const apart = {
  name: 'apart',
  setup({ onResolve }) {
    for (const [filter, path] of APART)
      onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path, external: true }));
  },
};

/** sanoTTS's modules are plain scripts that leave one name on the global: here it is what they export. @type {esbuild.Plugin} */
export const exported = {
  name: 'exported',
  setup({ onLoad }) {
    onLoad({ filter: /pi-sano-tts[\\/]assets[\\/]snt_\w+\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const [, name] = /^var (\w+)=/.exec(text) ?? [];
      if (!name) throw new Error(`${path} is no plain script any more.`);
      return { contents: `${text}\nexport default ${name};` };
    });
  },
};
