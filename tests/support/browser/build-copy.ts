import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  host_permissions?: string[];
}

/** A copy of the build with another manifest, for what no driver can do with the built one. */
export function copyOfBuild(
  extensionDir: string,
  change: (manifest: Manifest) => Partial<Manifest>,
): string {
  const dir = mkdtempSync(join(tmpdir(), 'lede-build-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  cpSync(extensionDir, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, ...change(manifest) }));
  return dir;
}
