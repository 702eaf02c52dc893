/**
 * `npm run faults -- COUNT [SEED]`: real faults in real browsers, chosen by a seed. After each one
 * every note that the screen had shown as saved must be there. Needs a build; the last line is JSON,
 * whatever happens: what was tried, acknowledged, found and lost, and what ended early and why.
 */
import { BROWSER_KINDS, type BrowserKind } from '../support/browser/session.ts';
import { FaultDriver } from '../support/faults/fault-driver.ts';
import { FAULTS } from '../support/faults/kinds.ts';
import { suffer } from '../support/faults/suffer.ts';
import { Tally } from '../support/faults/tally.ts';
import { randomFrom } from '../support/random.ts';

const total = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
if (!Number.isInteger(total) || !Number.isInteger(seed)) {
  console.error('usage: npm run faults -- COUNT [SEED]');
  process.exit(2);
}

/** Every fault as often as it comes. */
const bag = Object.entries(FAULTS).flatMap(([name, { often, happen }]) =>
  Array.from({ length: often }, () => [name, happen] as const),
);
const tally = new Tally(total, seed);
const half = Math.ceil(total / 2);

function finish(): never {
  console.log(tally.line());
  process.exit(tally.exitCode);
}

/** Whatever no profile could catch ends the run, and is told like the rest. */
function endAll(why: unknown): never {
  tally.ended.push({ browser: null, after: tally.tried, why: String(why) });
  finish();
}
process.on('uncaughtException', endAll);
process.on('unhandledRejection', endAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, endAll);

const sufferIn = (kind: BrowserKind, count: number) =>
  suffer(
    {
      kind,
      count,
      random: randomFrom(seed + (kind === 'firefox' ? 1 : 0)),
      bag,
      open: () => FaultDriver.open(kind),
      say: console.log,
    },
    tally,
  );

await Promise.all(BROWSER_KINDS.map((kind, i) => sufferIn(kind, i === 0 ? half : total - half)));
finish();
