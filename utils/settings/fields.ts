/** Reads one stored value; what is missing, out of range or of another type becomes the default. */
export type Field<T> = (stored: unknown) => T;

/** One of a few names. */
export function choiceField<const T extends string>(
  names: readonly T[],
  fallback: NoInfer<T>,
): Field<T> {
  return (stored) => names.find((name) => name === stored) ?? fallback;
}

/** A number from `least` to `most`; one outside is brought to the nearer end. */
export function numberField(least: number, most: number, fallback: number): Field<number> {
  return (stored) =>
    typeof stored === 'number' && Number.isFinite(stored)
      ? Math.min(most, Math.max(least, stored))
      : fallback;
}

/** Yes or no. */
export function flagField(fallback: boolean): Field<boolean> {
  return (stored) => (typeof stored === 'boolean' ? stored : fallback);
}

/** A text of at most `longest` UTF-16 code units. */
export function textField(fallback: string, longest = 500): Field<string> {
  return (stored) => (typeof stored === 'string' && stored.length <= longest ? stored : fallback);
}

/** Values by a name that is not known beforehand, as voices by language; bad ones are left out. */
export function recordField<T>(field: Field<T | null>): Field<Readonly<Record<string, T>>> {
  return (stored) => {
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
    const read = Object.entries(stored).flatMap(([name, value]) => {
      const one = field(value);
      return one === null || name === '__proto__' ? [] : [[name, one] as const];
    });
    return Object.fromEntries(read);
  };
}

/** A group of settings, read field by field; unknown fields are left out. */
export function section<T extends object>(
  fields: { readonly [K in keyof T]: Field<T[K]> },
): Field<Readonly<T>> {
  return (stored) => {
    const from = typeof stored === 'object' && stored !== null ? stored : {};
    const read = (Object.keys(fields) as (keyof T)[]).map((name) => [
      name,
      fields[name](Object.hasOwn(from, name) ? (from as T)[name] : undefined),
    ]);
    return Object.fromEntries(read) as T;
  };
}
