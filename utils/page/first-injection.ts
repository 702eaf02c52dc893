/**
 * Whether a script is the first of its name in our isolated world: two injections must not mount two
 * readers. One that was left behind by a reloaded extension does not count.
 *
 * @param name the script's own.
 * @param isAlive whether the extension that this script belongs to is still there.
 */
export function isFirstInjection(name: string, isAlive: () => boolean): boolean {
  const globals = globalThis as { [mark: string]: unknown };
  const mark = `__lede_${name}`;
  const before = globals[mark];
  if (typeof before === 'function' && before()) return false;
  globals[mark] = isAlive;
  return true;
}
