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

/** Pages that take the reader away or keep it from being used: a usual run has `fighting-pages.test.ts`. */
const FIGHTING: readonly HostilePage[] = [
  ...FOCUS,
  ...COVERS.map(seen),
  ...HIDING.map(seen),
  ...ENDINGS,
];

/** Pages of which a usual run visits some; those that are too much of something take too long for that. */
export const USUAL_PAGES: readonly HostilePage[] = [
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
];

/** Every hostile page there is, each with the ends that are expected of it. */
export const HOSTILE_PAGES: readonly HostilePage[] = [...FIGHTING, ...USUAL_PAGES, ...BOMBS];
