/**
 * The house looks after itself: floors, sole importers, the gate for HTML, permissions, words, weight, commands. Each
 * rule lists what breaks it, so that a failure names the file and not only the rule.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { closure } from './bench/sizes.mjs';
import { root } from './run/setup.mjs';
import { room, type Source, sources } from './run/sources.ts';

/** Rooms by floor, the highest first. Imports go down only, and never to another room of the same floor. */
const FLOORS = [
  ['entries', 'build'],
  ['reader'],
  ['settings'],
  ['speech', 'library', 'ui'],
  ['article', 'platform'],
  ['_locales', 'fonts'],
];

/** Who alone may import a package. */
const SOLE: Readonly<Record<string, string>> = {
  dompurify: 'article/sanitize.ts',
  '@mozilla/readability': 'article/readability.ts',
  'webextension-polyfill': 'platform/browser.ts',
};

/** What turns text into markup or code behind the gate's back. */
const FORBIDDEN = [
  /\b(inner|outer)HTML\b/,
  /\binsertAdjacentHTML\b/,
  /\bdocument\.write(ln)?\b/,
  /\b(setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)\b/,
  /\beval\(|\bnew Function\(/,
];

const TOP =
  'src manifest.json icons build.mjs package.json package-lock.json tsconfig.json test README.md LICENSE NOTICE CONTRIBUTING.md SECURITY.md PRIVACY.md CHANGELOG.md store'.split(
    ' ',
  );

const files = sources();
const file = (name: string) => readFileSync(join(root, name), 'utf8');
const json = (name: string) => JSON.parse(file(name));
const floor = (name: string) => FLOORS.findIndex((rooms) => rooms.includes(name));
const edges = files.flatMap((from) => from.imports.map((to) => ({ from, ...to })));
const using = (pattern: RegExp, within: readonly Source[] = files) =>
  within.filter(({ code }) => pattern.test(code)).map(({ name }) => `${name} uses ${pattern.source}`);

describe('rooms', () => {
  test('every room is one the plan knows', () => {
    const unknown = files.filter((source) => floor(source.room) < 0);
    expect(unknown.map(({ name, room }) => `${name} stands in ${room}/, which has no floor`)).toEqual([]);
  });

  test('imports go down, and not to a neighbour', () => {
    const wrong = edges.filter(
      ({ from, of, ours }) => ours && room(of) !== from.room && floor(room(of)) <= floor(from.room),
    );
    expect(wrong.map(({ from, of }) => `${from.name} imports ${of}, which is not on a floor below`)).toEqual([]);
  });

  test('no circles', () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const follow = (name: string, path: readonly string[]) => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      if (done.has(name) || path.includes(name)) return;
      for (const { from, of, ours } of edges) if (ours && from.name === name) follow(of, [...path, name]);
      done.add(name);
    };
    for (const { name } of files) follow(name, []);
    expect(circles).toEqual([]);
  });

  test.each(Object.entries(SOLE))('%s is imported by %s alone', (name, owner) => {
    const importers = edges.filter(({ of }) => of === name || of.startsWith(`${name}/`)).map(({ from }) => from.name);
    expect([...new Set(importers)]).toEqual([owner]);
  });

  test('what is shipped is a dependency, and no tool is shipped', () => {
    const shipped = Object.keys(json('package.json').dependencies);
    const strange = edges.filter(({ of, ours }) => !ours && !shipped.some((name) => `${of}/`.startsWith(`${name}/`)));
    expect(strange.map(({ from, of }) => `${from.name} imports ${of}, which is no dependency`)).toEqual([]);
  });

  test('no file has grown over 250 lines', () => {
    const long = files.map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > 250).map(({ name, lines }) => `${name} has ${lines} lines`)).toEqual([]);
  });

  test('the top level holds what it should', () => {
    const made = file('.gitignore')
      .split('\n')
      .map((line) => line.replace('/', ''));
    const there = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(there.filter((name) => !TOP.includes(name)).map((name) => `${name} does not belong there`)).toEqual([]);
  });
});

describe('gates', () => {
  test.each(FORBIDDEN)('nothing uses %s', (pattern) => {
    expect(using(pattern)).toEqual([]);
  });

  test('only platform/ names the browser', () => {
    expect(
      using(
        /\bchrome\.\w/,
        files.filter(({ room }) => room !== 'platform'),
      ),
    ).toEqual([]);
  });

  test('only lines between our own pages, and the knock of a site that the reader has allowed, are heard', () => {
    const hearing = /\bruntime\s*\.\s*on(Connect|Message)|\bon(Connect|Message)External\b|\bonUserScript/;
    expect(files.filter(({ code }) => hearing.test(code)).map(({ name }) => name)).toEqual([
      'platform/always.ts',
      'platform/port.ts',
    ]);
  });

  test('no type is talked away', () => {
    const away = /\bas any\b|@ts-(ignore|nocheck|expect-error)|biome-ignore.*noExplicitAny/;
    expect(files.filter(({ text }) => away.test(text)).map(({ name }) => `${name} talks a type away`)).toEqual([]);
  });

  test('pages carry no script, style or handler of their own', () => {
    const pages = files.filter(({ name }) => name.endsWith('.html'));
    const inline = /<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|(?:src|href)=["']?(?:https?:)?\/\//i;
    expect(
      pages.filter(({ text }) => inline.test(text)).map(({ name }) => `${name} has inline or remote code`),
    ).toEqual([]);
  });
});

/** What each browser is asked for beside what all are; none of it brings a warning at install. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  'manifest.json': [],
  'dist/chromium/manifest.json': ['offscreen', 'sidePanel', 'tts'],
  'dist/firefox/manifest.json': [],
};

/** All that our pages may do, each with its reason where it is more than nothing. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'", // the bundled voices are WebAssembly
  "style-src 'self'",
  'img-src https: http: data:', // the article's own pictures
  "font-src 'self'",
  'media-src blob:', // sound that a voice has just made
  "connect-src 'self'", // a voice's files, which are in the package
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types dompurify lectern-worker', // the gate's, and the one for addresses of our own workers
];

describe.each(Object.keys(OWN))('%s', (name) => {
  const manifest = existsSync(join(root, name)) ? json(name) : {};

  test('asks for no more than it needs', () => {
    // contextMenus: "Read aloud from here" in the reader's own text. declarativeNetRequestWithHostAccess: takes cookies off our
    // images where a site may be read. Like the others they bring no warning at install.
    const shared = ['activeTab', 'contextMenus', 'declarativeNetRequestWithHostAccess', 'scripting', 'storage'];
    const needed = [...(OWN[name] ?? []), ...shared].sort();
    expect([...manifest.permissions].sort()).toEqual(needed);
    const more = Object.keys(manifest).filter((key) =>
      /host_permissions|optional_permissions|content_scripts/.test(key),
    );
    expect(more).toEqual(['optional_host_permissions']); // asked for one site at a time
  });

  test('opens no door into its pages', () => {
    const doors = /web_accessible_resources|externally_connectable|content_scripts|sandbox|userScripts|devtools/;
    expect(Object.keys(manifest).filter((key) => doors.test(key))).toEqual([]);
  });

  test('lets no code but our own run, and nothing load but what is ours and pictures', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY.join('; ') });
  });
});

describe('words', () => {
  const keys = Object.keys(json('src/_locales/en/messages.json'));
  const pages = [
    file('manifest.json'),
    ...files.filter(({ name }) => name.endsWith('.html')).map(({ text }) => text),
  ].join();
  const onPages = [...pages.matchAll(/__MSG_(\w+)__|\bdata-t(?:-\w+)?="(\w+)"/g)].map(([, a, b]) => a ?? b ?? '');
  const inCode = files.map(({ code }) => code).join('\n');

  test('every word asked for is there', () => {
    const asked = [...onPages, ...[...inCode.matchAll(/\bt\(["'](\w+)["']/g)].map(([, key]) => key ?? '')];
    expect(asked.filter((key) => !keys.includes(key)).map((key) => `${key} is not in the English messages`)).toEqual(
      [],
    );
  });

  test('every word there is asked for', () => {
    const said = new Set([...onPages, ...[...inCode.matchAll(/["'`](\w+)["'`]/g)].map(([, key]) => key)]);
    // `theme_${name}`: the beginning is all that can be known here; types check the rest.
    const begun = [...inCode.matchAll(/`(\w+_)\$\{/g)].map(([, start]) => start ?? '');
    const plain = (key: string) => key.replace(/_(one|other)$/, ''); // what counts something is asked for without its plural
    const idle = keys.filter((key) => !said.has(plain(key)) && !begun.some((start) => key.startsWith(start)));
    expect(idle.map((key) => `nobody says ${key}`)).toEqual([]);
  });
});

describe('weight', () => {
  const dist = join(root, 'dist/chromium');
  beforeAll(() => {
    if (!existsSync(join(dist, 'content.js'))) throw new Error('There is no build: run "npm run build" first.');
  });

  test('the content script weighs 70 kB at most', () => {
    expect(readFileSync(join(dist, 'content.js')).length).toBeLessThanOrEqual(70_000);
  });

  test('a click loads no voice and no form', async () => {
    const late = (name: string) => /^speech\/(engines\/|player)|^settings\/form|^voice\.ts/.test(name);
    const seen = new Set<string>();
    const follow = (name: string) => {
      if (seen.has(name)) return;
      seen.add(name);
      for (const to of edges) if (to.ours && !to.late && to.from.name === name) follow(to.of);
    };
    follow('reader.ts');
    expect([...seen].filter(late).map((name) => `reader.ts loads ${name} at once`)).toEqual([]);
    const built = await closure(dist, 'reader.js');
    expect(built.filter((name) => /espeak|natural|voice/.test(name))).toEqual([]);
  });
});

describe('papers', () => {
  const readme = existsSync(join(root, 'README.md')) ? file('README.md') : '';
  const blocks = [...readme.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, block = '']) => block);

  test('README begins with the two commands', () => {
    expect(blocks.slice(0, 2).join(), 'the first code blocks of README.md').toMatch(/npm start[\s\S]*npm test/);
  });

  test('every command named in the papers exists', () => {
    const papers = ['README.md', 'CONTRIBUTING.md'].filter((name) => existsSync(join(root, name))).map(file);
    const named = [...papers.join('\n').matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:-]+)/g)].map(
      ([, name]) => name,
    );
    const scripts = Object.keys(json('package.json').scripts);
    expect(
      named.filter((name) => name && !scripts.includes(name)).map((name) => `npm run ${name} is no script`),
    ).toEqual([]);
  });

  test('no test is skipped, singled out or tried again', () => {
    const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.test.ts'),
    );
    const weak = /\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fails|skipIf|runIf)\b|\bretry:/;
    const found = tests.filter((name) => !name.startsWith('house') && weak.test(file(join('test', name))));
    expect(found.map((name) => `test/${name} skips, singles out or retries`)).toEqual([]);
  });
});
