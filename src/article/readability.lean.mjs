/**
 * Readability without what is never asked of it here, for build.mjs: what can never run is not put into every page that is
 * read. That is half of it. Every cut must find its place, so a new version that differs fails the build.
 */

/** Methods that readability.ts replaces or never calls; those that only these call go with them. */
const REPLACED =
  'parse _cleanClasses _isElementWithoutContent _isProbablyVisible _isValidByline _postProcessContent _prepArticle _prepDocument _setNodeTag'.split(
    ' ',
  );

/** Entries of Readability's prototype and of its table of expressions: name → text. @param {string} text */
function* entries(text) {
  const table = /^ {2}REGEXPS: \{\n(.*?)^ {2}\},\n/ms.exec(text)?.[1] ?? '';
  const prototype = /^Readability\.prototype = \{\n(.*?)^\};\n/ms.exec(text)?.[1] ?? '';
  yield* table.matchAll(/^ {4}(\w+):.*?(?=^ {4}[\w/]|$(?!\n))/gms);
  yield* prototype.matchAll(/^ {2}(\w+)[(:].*?(?=^ {2}[\w/]|$(?!\n))/gms);
}

/**
 * Takes methods out of Readability's text, then all that nothing names any more.
 * @param {string} text @param {string} ours what else may name its methods
 */
function prune(text, ours) {
  for (const name of REPLACED) {
    const found = [...entries(text)].find((entry) => entry[1] === name);
    if (!found) throw new Error(`Readability has no method ${name} any more.`);
    text = text.replace(found[0], () => '');
  }
  const unnamed = () =>
    [...entries(text)].find(([whole, name]) => !new RegExp(`\\b${name}\\b`).test(ours + text.replace(whole, () => '')));
  for (let entry = unnamed(); entry; entry = unnamed()) text = text.replace(entry[0], () => '');
  return text;
}

/** What is left of Readability's options. */
const OPTIONS = 'this._nbTopCandidates = this.DEFAULT_N_TOP_CANDIDATES; this._linkDensityModifier = 0;';

/** Numbers that it gives names to, once it needs them: numbers again, which are shorter. @param {string} text */
function numbers(text) {
  for (const [whole, name, value] of text.matchAll(/^ {2}((?:FLAG|DEFAULT|ELEMENT|TEXT)_\w+): (\w+),.*\n/gm)) {
    if (!Number.isFinite(Number(value))) continue;
    text = text.replace(whole, '').replace(new RegExp(`\\bthis\\.${name}\\b`, 'g'), value ?? '');
  }
  return text;
}

/** Replaces what must be there. @param {string} text @param {RegExp} part @param {string | ((...found: string[]) => string)} by */
function cut(text, part, by) {
  if (!part.test(text)) throw new Error(`Readability has no ${part} any more.`);
  return typeof by === 'string' ? text.replace(part, by) : text.replace(part, by);
}

/** Elements of running text that the snapshot leaves out or renames. */
const ABSENT =
  /^ *"(?:AUDIO|BUTTON|DATALIST|EMBED|INPUT|LABEL|METER|NOSCRIPT|OBJECT|OUTPUT|PROGRESS|SCRIPT|SELECT|TEXTAREA)",\n/gm;

/**
 * @param {string} contents of Readability.js
 * @param {string} ours of readability.ts: what it names stays
 * @returns {string} what is left
 */
export function lean(contents, ours) {
  contents = contents.replace(/^ *\/\*\*.*?\*\/\n/gms, ''); // a comment may name what nothing else does
  // What it logs it puts together even when nobody listens, the whole article's markup included.
  contents = contents.replace(/if \(this\._debug\)/g, 'if (false)').replace(/^ *this\.log\([^;]*?\);\n/gm, '');
  contents = contents.replace(/errs\.push\([^;]*\);/g, 'errs.push(1);');
  // Players and frames: our copy has none.
  contents = cut(contents, /(var embedCount = 0;).*?(?=\n *var innerText)/s, '$1');
  // Options that are always the same here.
  contents = cut(contents, /this\._debug = .*?(?=\n *\/\/ Start with all flags set)/s, OPTIONS);
  // A page is not read again by Readability itself: article/readability.ts says what is too little, others look then.
  contents = cut(contents, /^ *var pageCacheHtml = .*$/m, '');
  contents = cut(contents, /var parseSuccessful = true;.*?(?=if \(parseSuccessful\))/s, 'var parseSuccessful = true;');
  // Who wrote it and in which language is known (about.ts), and nobody asks for the names of boxes.
  contents = cut(
    contents,
    /\/\/ Find child node matching.*?(?=node = this\._removeAndGetNext)/s,
    'this._articleByline = true;',
  );
  contents = cut(contents, /if \(node\.tagName === "HTML"\) \{.*?\}/s, '');
  contents = cut(contents, /if \(isPaging\) \{.*?\}/s, '').replace(/^ *var isPaging = .*$/m, '');
  contents = contents.replace(/(?:topCandidate|div)\.(?:id|className) = "(?:readability-page-1|page)";/g, '');
  // The text's direction and the parser for where there is no DOM: nobody asks for the one, and here is a DOM.
  contents = cut(contents, /\/\/ Find out text direction.*?(?=\n *return articleContent;)/s, '');
  contents = cut(contents, /^ *this\._docJSDOMParser =.*$/m, '').replaceAll('this._docJSDOMParser', 'false');
  // Other ways to be called, other browsers, and elements our copy has none of.
  contents = cut(contents, /if \(options && options\.documentElement\).*?options = options \|\| \{\};/s, '');
  contents = cut(contents, /if \(node\.querySelectorAll\) \{\n(.*?)\n *\}.*?(?=\n {2}\},)/s, '$1');
  contents = contents.replace(ABSENT, '');
  contents = cut(contents, /^ *if \(!this\._isProbablyVisible\(node\)\) \{.*?\n {8}\}/ms, '');
  contents = cut(contents, /^ *var input = .*$/m, '');
  contents = cut(contents, /if \(input > .*?\}/s, '');
  contents = cut(contents, /^if \(typeof module === "object"\) \{.*?^\}/ms, 'export { Readability };');
  contents = cut(contents, /&&\s*!\(node\.id && node\.id\.startsWith\("readability"\)\)/, '');
  contents = cut(contents, /this\._articleTitle = null;.*?this\._metadata = \{\};/s, '');
  contents = cut(contents, /!this\._metadata\.byline &&/, '');
  contents = cut(contents, /^ *this\.log = function \(\) \{\};$/m, '');
  // The same in fewer letters.
  contents = cut(numbers(contents), /("section.*")\s*\.toUpperCase\(\)/, (_, tags) => tags.toUpperCase());
  contents = cut(contents, /\|hentry\|h-entry\|/, '|'); // with `entry` before them
  contents = cut(
    contents,
    /\(node\.tagName === "DIV" \|\|[^()]*node\.tagName === "H6"\)/,
    '/^(?:DIV|SECTION|HEADER|H[1-6])$/.test(node.tagName)',
  );
  contents = contents.replace(/\b([\w.]+)\.getElementsByTagName\(/g, 'byTag($1, ');
  return `${prune(contents, ours)}\nconst byTag = (element, tag) => element.getElementsByTagName(tag);`;
}
