import { ADDRESSES } from './addresses.ts';
import { BOMBS } from './bombs.ts';
import { CLOBBERING } from './clobbering.ts';
import { COVERS } from './covers.ts';
import { DOCUMENTS } from './documents.ts';
import { ENDINGS } from './endings.ts';
import { FOCUS } from './focus.ts';
import { HIDING } from './hiding.ts';
import { HISTORIES } from './histories.ts';
import type { HostilePage } from './hostile-page.ts';
import { LOOPS } from './loops.ts';
import { MARKUP } from './markup.ts';
import { MESSAGES } from './messages.ts';
import { PATCHES } from './patches.ts';
import { POLICIES } from './policies.ts';
import { TEXTS } from './texts.ts';

const seen = (page: HostilePage): HostilePage => ({ ...page, mustBeSeen: true });

/** Every hostile page there is, each with the ends that are expected of it. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  ...FOCUS,
  ...COVERS.map(seen),
  ...HIDING.map(seen),
  ...ENDINGS,
  ...ADDRESSES,
  ...MESSAGES,
  ...CLOBBERING,
  ...MARKUP,
  ...PATCHES,
  ...POLICIES,
  ...LOOPS,
  ...HISTORIES,
  ...TEXTS,
  ...DOCUMENTS,
  ...BOMBS,
];
