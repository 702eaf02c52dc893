// @vitest-environment node
/** What the project says of itself must be so: links, paths, commands, forms, browser bugs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));

const documents = ['README.md', 'CHANGELOG.md', ...filesIn('.github')].filter((path) =>
  path.endsWith('.md'),
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const anchorsIn = (path: string) =>
  [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

test('no link of a document leads nowhere', () => {
  const dead = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)]
      .filter(([, path = '', anchor]) => {
        const target = path ? join(dirname(document), path) : document;
        if (!existsSync(join(ROOT, target))) return true;
        return anchor !== undefined && !anchorsIn(target).includes(anchor);
      })
      .map(([link]) => `${document}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('no document names a path that is not there', () => {
  const PATH = /`((?:utils|components|entrypoints|tests|public)\/[\w./-]*)`/g;
  const gone = documents.flatMap((document) =>
    [...read(document).matchAll(PATH)]
      .filter(([, path = '']) => !existsSync(join(ROOT, path)))
      .map(([, path]) => `${document}: ${path}`),
  );
  expect(gone).toEqual([]);
});

test('every command of the project stands in the documents, and no other', () => {
  const named = documents.flatMap((document) =>
    [...read(document).matchAll(/npm (?:run )?(?<name>start|test(?![\w:])|(?<=run )[\w:]+)/g)].map(
      ({ groups }) => groups?.['name'] ?? '',
    ),
  );
  const hooks = ['postinstall'];
  expect([...new Set(named)].sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => !hooks.includes(name))
      .sort(),
  );
});

test('every decision stands in the list of them', () => {
  const records = filesIn('.github/decisions').filter((path) => /\/\d{4}-[^/]+\.md$/.test(path));
  const list = read('.github/decisions/README.md');
  expect(records.length).toBeGreaterThan(10);
  for (const record of records) {
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(read(record)) ?? [];
    const name = record.split('/').at(-1) ?? '';
    expect(name).toMatch(new RegExp(`^${number?.padStart(4, '0')}-`));
    expect(list).toContain(`| ${number} | [${title}](${name}) |`);
  }
});

test('every browser named with a date in the code has a row in the log of their bugs', () => {
  const log = read('.github/browser-bugs.md');
  const known = new Set([...log.matchAll(/`([^`\s]+\.(?:tsx?|css))`/g)].map(([, path]) => path));
  const isKnown = (path: string) => known.has(path) || known.has(path.split('/').at(-1) ?? '');
  const withBug = ['utils', 'components', 'entrypoints', 'tests/support']
    .flatMap(filesIn)
    .filter((path) => {
      const comments = read(path).match(/\/\*[\s\S]*?\*\/|(?:^\s*\/\/.*\n)+/gm) ?? [];
      return comments.some((text) => /\b20\d\d-\d\d\b/.test(text) && /Chrom|Firefox/.test(text));
    });
  expect(withBug.length).toBeGreaterThan(5);
  expect(withBug.filter((path) => !isKnown(path))).toEqual([]);
});

test('the workflow runs what the README says, with actions pinned by their commit', () => {
  const workflows = filesIn('.github/workflows').map(read);
  const uses = workflows.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, use]) => use));
  expect(uses).not.toEqual([]);
  for (const use of uses) expect(use).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const { jobs } = parse(read('.github/workflows/test.yml')) as {
    jobs: { test: { steps: { run?: string }[] } };
  };
  const runs = jobs.test.steps.flatMap(({ run }) => run ?? []);
  expect(runs).toEqual(['npm ci && npm test']);
  expect(read('README.md')).toContain(`\`${runs[0]}\``);
});

test.each(filesIn('.github/ISSUE_TEMPLATE').filter((path) => !path.endsWith('config.yml')))(
  '%s is a form as GitHub takes it',
  (path) => {
    interface Field {
      type: string;
      id?: string;
      attributes: { label?: unknown; value?: unknown; options?: unknown[] };
    }
    const { name, description, body } = parse(read(path)) as Record<string, unknown> & {
      body: Field[];
    };
    expect([typeof name, typeof description]).toEqual(['string', 'string']);
    const questions = body.filter(({ type }) => type !== 'markdown');
    expect(questions.length).toBeGreaterThan(0);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { type, attributes } of body) {
      expect(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(typeof (type === 'markdown' ? attributes.value : attributes.label)).toBe('string');
      if (type === 'dropdown')
        expect(attributes.options?.every((option) => typeof option === 'string')).toBe(true);
    }
  },
);
