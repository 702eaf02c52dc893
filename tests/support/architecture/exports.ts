import type { SourceFile } from './source-tree';

/** An exported name and the files that import it. */
export interface ExportUse {
  readonly path: string;
  readonly name: string;
  readonly isType: boolean;
  /** Whether the file itself needs the name besides exporting it. */
  readonly isUsedInside: boolean;
  readonly users: ReadonlySet<string>;
}

/**
 * Who uses what each file exports: through names handed on by other files too. A namespace import
 * and `import()` use all that a file exports.
 */
export function exportUses(files: readonly SourceFile[]): ExportUse[] {
  const byPath = new Map(files.map((file) => [moduleName(file.path), file]));
  const users = new Map<string, Set<string>>();

  function use(of: string, name: string, user: string): void {
    const file = byPath.get(moduleName(of));
    for (const one of file?.exports ?? []) {
      if (name !== '*' && one.name !== '*' && one.name !== name) continue;
      const key = `${file?.path} ${one.name}`;
      const known = users.get(key) ?? new Set();
      if (known.has(user)) continue;
      users.set(key, known.add(user));
      if (one.from) use(one.from, one.name === '*' ? name : one.originalName, user);
    }
  }

  for (const { path, imports } of files) {
    for (const { of, names } of imports) for (const name of names) use(of, name, path);
  }
  return files.flatMap(({ path, code, exports }) =>
    exports.map(({ name, isType }) => ({
      path,
      name,
      isType,
      isUsedInside: code.split(name).length > 2,
      users: users.get(`${path} ${name}`) ?? new Set<string>(),
    })),
  );
}

/** A file as an import names it: without its ending, a folder for its `index`. */
const moduleName = (path: string) => path.replace(/\.tsx?$/, '').replace(/\/index$/, '');
