import type { Notice } from '../../contract/health';
import { workerClient } from '../shared/clients';
import { isPrivateWindow } from '../shared/private-window';

/**
 * The library's id as this browser last knew it, in a third kind of store: when database and
 * journal are both gone, the new ones have another id, and nobody else could tell.
 */
const WITNESS = 'library-epoch';

const library = workerClient('library');

type News = Notice | { readonly kind: 'lost' };

/** What the reader should be told of the library's files; null for nothing. */
export async function healthNews(): Promise<News | null> {
  const answer = await library.health();
  if (!answer.ok) return null;
  const { epoch, notice } = answer.value;
  const known = isWitness() ? localStorage.getItem(WITNESS) : null;
  if (isWitness() && !known) localStorage.setItem(WITNESS, epoch);
  if (notice) return notice;
  return known && epoch && known !== epoch ? { kind: 'lost' } : null;
}

/** The reader has seen the news. */
export async function dismissHealthNews(): Promise<void> {
  await library.dismissNotice();
  const answer = await library.health();
  if (answer.ok && isWitness()) localStorage.setItem(WITNESS, answer.value.epoch);
}

/** A frame in another site's page has a store of its own there, and a private window must keep none. */
const isWitness = () => window.top === window && !isPrivateWindow();
