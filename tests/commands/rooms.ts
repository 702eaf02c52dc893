import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRooms } from '../support/architecture/rooms-in-readme';
import { ROOT } from '../support/architecture/source-tree';

/** Writes the README's table and diagram of rooms anew: `npx tsx tests/commands/rooms.ts`. */
const path = join(ROOT, 'README.md');
writeFileSync(path, withRooms(readFileSync(path, 'utf8')));
