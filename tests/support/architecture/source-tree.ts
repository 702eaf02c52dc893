import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type ParseResult, parseSync, Visitor } from 'vite';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** What one file asks of another, or of a package. */
export interface Import {
  /** A path from the project's root without its ending, or a package with what is asked of it. */
  readonly of: string;
  /** Whether types alone are asked for, so that nothing is imported at runtime. */
  readonly isType: boolean;
  /** The names asked for; `*` for all of them. */
  readonly names: readonly string[];
}

export interface Export {
  readonly name: string;
  /** The file it is handed on from; undefined where it is this file's own. */
  readonly from?: string;
  /** What that file calls it. */
  readonly originalName: string;
  readonly isType: boolean;
}

export interface SourceFile {
  /** From the project's root. */
  readonly path: string;
  readonly lines: readonly string[];
  /** The source without its comments. */
  readonly code: string;
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  /** The lines of `...[…]` and `...{…}` inside a literal or a call. */
  readonly literalSpreads: readonly number[];
}

/** Every TypeScript file in a folder of the project, parsed. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesIn(folder, /\.tsx?$/).map(sourceFile);
}

/** One file, parsed; its path from the project's root. */
export function sourceFile(path: string): SourceFile {
  return parseSource(path, readFileSync(join(ROOT, path), 'utf8'));
}

/** Paths, from the project's root, of a folder's files whose name matches. */
export function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

export function parseSource(path: string, source: string): SourceFile {
  const parsed = parseSync(path, source);
  const { module, comments, errors } = parsed;
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]?.message}`);
  const resolveName = (name: string) => (name.startsWith('.') ? join(dirname(path), name) : name);
  return {
    path,
    lines: source.trimEnd().split('\n'),
    code: withoutComments(source, comments),
    imports: [
      ...staticImports(module, resolveName),
      ...exportsFrom(module, resolveName),
      ...expressionImports({ source, parsed }, resolveName),
    ],
    exports: exportsOf(module, resolveName),
    literalSpreads: literalSpreads({ source, parsed }),
  };
}

interface ParsedFile {
  readonly source: string;
  /** Its `program` is only read from memory when it is asked for, which is what costs time. */
  readonly parsed: ParseResult;
}

type Module = ParseResult['module'];
type ResolveName = (name: string) => string;

function withoutComments(source: string, comments: ParseResult['comments']): string {
  let code = '';
  let end = 0;
  for (const comment of comments) {
    code += source.slice(end, comment.start);
    end = comment.end;
  }
  return code + source.slice(end);
}

/** `import … from` and `import '…'`. */
function staticImports(module: Module, resolveName: ResolveName): Import[] {
  return module.staticImports.map(({ moduleRequest, entries }) => ({
    of: resolveName(moduleRequest.value),
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
    names: entries.map(({ importName }) => nameOf(importName)),
  }));
}

/** `export … from`. */
function exportsFrom(module: Module, resolveName: ResolveName): Import[] {
  return module.staticExports.flatMap(({ entries }) => {
    const request = entries[0]?.moduleRequest;
    if (!request) return [];
    const isType = entries.every((entry) => entry.isType);
    return { of: resolveName(request.value), isType, names: [] };
  });
}

/** `import('…')`, as a value and as a type. */
function expressionImports(file: ParsedFile, resolveName: ResolveName): Import[] {
  if (!/\bimport\s*\(/.test(file.source)) return [];
  const found: Import[] = [];
  const add = (isType: boolean) => (node: { source: unknown }) => {
    const { value } = node.source as { value?: unknown };
    if (typeof value === 'string') found.push({ of: resolveName(value), isType, names: ['*'] });
  };
  new Visitor({ ImportExpression: add(false), TSImportType: add(true) }).visit(file.parsed.program);
  return found;
}

function exportsOf(module: Module, resolveName: ResolveName): Export[] {
  return module.staticExports.flatMap(({ entries }) =>
    entries.map(({ exportName, importName, moduleRequest, isType }) => ({
      name: nameOf(exportName),
      originalName: importName.name ?? nameOf(exportName),
      isType,
      ...(moduleRequest && { from: resolveName(moduleRequest.value) }),
    })),
  );
}

const nameOf = ({ kind, name }: { kind: string; name: string | null }) =>
  kind === 'Default' ? 'default' : (name ?? '*');

/** Lines where a literal is spread into another, or into a call, instead of being written out. */
function literalSpreads({ source, parsed }: ParsedFile): number[] {
  if (!/\.\.\.[\s(]*[[{]/.test(source)) return [];
  const lines: number[] = [];
  new Visitor({
    SpreadElement: ({ argument, start }) => {
      if (isLiteral(argument)) lines.push(source.slice(0, start).split('\n').length);
    },
  }).visit(parsed.program);
  return lines;
}

/** An array or object literal, also with `as const`, `satisfies` or brackets around it. */
function isLiteral(node: unknown): boolean {
  const { type, expression } = node as { type: string; expression?: unknown };
  if (type === 'ArrayExpression' || type === 'ObjectExpression') return true;
  return expression !== undefined && isLiteral(expression);
}
