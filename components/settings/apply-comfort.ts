import type { Comfort } from '../../utils/settings/comfort';
import { looksOf } from '../../utils/settings/looks';

/** Gives a page of ours the reader's look. */
export function applyComfort({ dataset, style }: HTMLElement, comfort: Comfort): void {
  const { data, properties } = looksOf(comfort);
  Object.assign(dataset, data);
  for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
}
