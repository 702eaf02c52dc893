import type { Plugin } from 'vite';
import { READABILITY_OVERRIDES } from '../article/readability-overrides.ts';

/** What only those steps call. */
const THEIR_HELPERS =
  '_fixRelativeUris _simplifyNestedElements _cleanClasses _isSingleImage _getArticleTitle ' +
  '_isUrl _unescapeHtmlEntities _findNode';

/** Lists and patterns that only those look into, or nothing. */
const THEIR_TABLES =
  'extraneous replaceFonts nextLink prevLink srcsetUrl b64DataUrl jsonLdArticleTypes ' +
  'PRESENTATIONAL_ATTRIBUTES DEPRECATED_SIZE_ATTRIBUTE_ELEMS HTML_ESCAPE_MAP';

/**
 * Leaves out of Readability its log and the methods that we replace (`readability-overrides.ts`): a
 * third of it, and every page that is read loads the rest. Fails when a later Readability has no
 * such step, or still calls what is gone.
 */
export function leanReadability(): Plugin {
  return {
    name: 'lean-readability',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('@mozilla/readability/Readability.js')) return;
      return { code: asModule(withoutSteps(code)), map: null };
    },
  };
}

/** What Readability is given to others by: a script and a CommonJS module in one. */
const EXPORT = /^if \(typeof module === "object"\) \{$[\s\S]*?^\}\n?/m;

/** Where its constructor makes what logs. */
const LOG = /^ {2}if \(this\._debug\) \{$[\s\S]*?^ {2}\} else \{$[\s\S]*?^ {2}\}\n/m;

/** Checks of how it is called, and by whom: it is given a browser's own document, and no bounds. */
const CHECKS = [
  /^ {2}if \(options && options\.documentElement\) \{$[\s\S]*?^ {2}\}\n/m,
  /^ {4}if \(this\._docJSDOMParser && nodeList\._isLiveNodeList\) \{$[\s\S]*?^ {4}\}\n/m,
  /^ {4}if \(this\._docJSDOMParser && nodeList\._isLiveNodeList\) \{$[\s\S]*?^ {4}\}\n/m,
  /^ {4}if \(this\._maxElemsToParse > 0\) \{$[\s\S]*?^ {4}\}\n/m,
  /^ {4}if \(this\._docJSDOMParser\) \{$[\s\S]*?^ {4}\}\n/m,
];

/** What it puts together beside the content, which alone is used. */
const EXCERPT = /^ {4}if \(!metadata\.excerpt\) \{$[\s\S]*?^ {4}\}\n/m;
const RESULT =
  /^ {4}var textContent = articleContent\.textContent;\n {4}return \{$[\s\S]*?^ {4}\};\n/m;

/** What its constructor sets for those alone. */
const THEIR_FIELDS = '_docJSDOMParser _debug _maxElemsToParse _classesToPreserve _keepClasses';

/** The source as an ECMAScript module: what lets it import a CommonJS one would be loaded too. */
function asModule(code: string): string {
  if (!EXPORT.test(code)) throw new Error('Readability is exported in another way now');
  return code.replace(EXPORT, 'export default Readability;\n');
}

/** The source of Readability without those steps. */
export function withoutSteps(code: string): string {
  const helpers = THEIR_HELPERS.split(' ');
  // What it would log, it puts together first: the whole article's markup among other things.
  let lean = code.replace(/^ +this\.log\([\s\S]*?\);\n/gm, '');
  if (!LOG.test(lean)) throw new Error('Readability makes its log in another way now');
  lean = lean.replace(LOG, '');
  for (const check of CHECKS) {
    if (!check.test(lean)) throw new Error(`Readability checks in another way now: ${check}`);
    lean = lean.replace(check, '');
  }
  if (!EXCERPT.test(lean) || !RESULT.test(lean)) {
    throw new Error('Readability gives its result in another way now');
  }
  lean = lean
    .replace(EXCERPT, '')
    .replace(RESULT, '    return { content: this._serializer(articleContent) };\n');
  for (const name of [...Object.keys(READABILITY_OVERRIDES), ...helpers]) {
    // Methods are written with two spaces before them, and so are their closing braces.
    const method = new RegExp(`^ {2}${name}\\([^)]*\\) \\{$[\\s\\S]*?^ {2}\\},?\\n`, 'm');
    if (!method.test(lean)) throw new Error(`Readability has no step ${name} any more`);
    lean = lean.replace(method, '');
  }
  for (const name of THEIR_TABLES.split(' ')) {
    const table = new RegExp(String.raw`^ +${name}:\s*(?:\[[^\]]*\]|\{[^}]*\}|/.*/[a-z]*),\n`, 'm');
    if (!table.test(lean)) throw new Error(`Readability has no table ${name} any more`);
    lean = lean.replace(table, '');
    if (lean.includes(`.${name}`)) throw new Error(`Readability still looks into ${name}`);
  }
  // Around what it would have logged.
  lean = lean.replace(/^ +if \(this\._debug\) \{\n *\}\n/gm, '');
  for (const name of THEIR_FIELDS.split(' ')) {
    const field = new RegExp(String.raw`^ {2}this\.${name} =[^;]*;\n`, 'm');
    if (!field.test(lean)) throw new Error(`Readability has no field ${name} any more`);
    lean = lean.replace(field, '');
    if (lean.includes(`this.${name}`)) throw new Error(`Readability still looks into ${name}`);
  }
  const called = helpers.find((name) => lean.includes(`this.${name}`));
  if (called) throw new Error(`Readability still calls ${called}`);
  return lean;
}
