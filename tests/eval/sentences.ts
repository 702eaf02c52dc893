/**
 * `npm run eval:sentences -- MODULE_OUT.mjs`: bundles the segmenter into one ES module that exports
 * `segment(text, lang)`, for any scorer to load, and says how many bytes it brings.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const out = process.argv[2];
if (!out) {
  console.error('Usage: npm run eval:sentences -- MODULE_OUT.mjs');
  process.exit(1);
}

await build({
  entryPoints: [fileURLToPath(new URL('../../utils/sentences/index.ts', import.meta.url))],
  outfile: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  logLevel: 'warning',
});

const code = await readFile(out);
console.log(`${out}: ${code.length} bytes, ${gzipSync(code, { level: 9 }).length} gzipped`);
