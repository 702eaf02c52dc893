/**
 * `npm run faults -- COUNT [SEED]`: real faults in real browsers, chosen by a seed. After each one
 * every note that the screen had shown as saved must be there. Needs a build; the last line is JSON.
 */
import { BROWSER_KINDS, type BrowserKind } from '../support/browser/session.ts';
import { FaultDriver } from '../support/faults/fault-driver.ts';
import { FAULTS } from '../support/faults/kinds.ts';
import { type Random, randomFrom } from '../support/random.ts';

/** Notes in one article before a new profile is begun: the time to open it must not grow. */
const NOTES_PER_PROFILE = 60;

const total = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
if (!Number.isInteger(total) || !Number.isInteger(seed)) {
  console.error('usage: npm run faults -- COUNT [SEED]');
  process.exit(2);
}

/** Every fault's name as often as it comes. */
const BAG = Object.entries(FAULTS).flatMap(([name, { often }]) => Array<string>(often).fill(name));
const sums = { faults: 0, acknowledged: 0, lost: 0 };
const half = Math.ceil(total / 2);
const shares: readonly (readonly [BrowserKind, number])[] = BROWSER_KINDS.map((kind, i) => [
  kind,
  i === 0 ? half : total - half,
]);
await Promise.all(shares.map(([kind, count]) => suffer(kind, count)));
const { faults, acknowledged, lost } = sums;
console.log(JSON.stringify({ faults, acknowledged, found: acknowledged - lost, lost, seed }));
process.exit(lost > 0 ? 1 : 0);

async function suffer(kind: BrowserKind, count: number): Promise<void> {
  const random = randomFrom(seed + (kind === 'firefox' ? 1 : 0));
  for (let done = 0; done < count; done += NOTES_PER_PROFILE) {
    const driver = await FaultDriver.open(kind);
    for (let n = 0; n < Math.min(NOTES_PER_PROFILE, count - done); n++) {
      await one(driver, `${kind} ${done + n}`, random);
    }
    sums.acknowledged += driver.count;
    await driver.close();
  }
}

async function one(driver: FaultDriver, text: string, random: Random): Promise<void> {
  const name = random.one(BAG);
  const started = Date.now();
  let problem = '';
  try {
    await FAULTS[name]?.happen(driver, text, random);
  } catch (error) {
    // What was not acknowledged in time may be lost; what was may not.
    problem = ` (${error instanceof Error ? error.message : error})`;
    await driver.closeTab();
  }
  const missing = await driver.missing();
  for (const each of missing) {
    driver.acknowledged.delete(each);
    driver.deleted.delete(each);
  }
  sums.faults++;
  sums.lost += missing.length;
  const result = missing.length > 0 ? `LOST ${missing.join(', ')}` : 'all there';
  console.log(`${text}: ${name}${problem}: ${result} (${Date.now() - started} ms)`);
}
