/** A function to be run inside a document (it must not use anything outside itself), or its text. */
export type Script<Args extends unknown[], Result> =
  | string
  | ((...args: Args) => Result | Promise<Result>);

/**
 * The text of an expression that calls `script` and gives its answer as JSON, the same way in
 * both browsers. As in JSON, `undefined` arrives as `null`.
 */
export function toExpression<Args extends unknown[], Result>(
  script: Script<Args, Result>,
  args: Args,
): string {
  // 2026-11: tsx compiles with esbuild's keepNames, which leaves calls of `__name` in functions.
  const call =
    typeof script === 'string'
      ? `(${script}\n)`
      : `((__name) => (${script})(...${JSON.stringify(args)}))((f) => f)`;
  return `(async () => JSON.stringify([await ${call}]))()`;
}

/** The answer of an expression made by `toExpression`. */
export function fromJson<Result>(json: unknown): Result {
  if (typeof json !== 'string') throw new Error(`Expected JSON, got ${typeof json}`);
  const [answer] = JSON.parse(json) as [Result];
  return answer;
}
