import type { BrowserKind } from '../browser/session.ts';
import type { Random } from '../random.ts';
import { noteText, type Oracle } from './oracle.ts';
import type { Tally } from './tally.ts';

/** Notes in one article before a new profile is begun: the time to open it must not grow. */
const NOTES_PER_PROFILE = 60;
/** After this many profiles in a row that could not go on, the machine is at fault and not chance. */
const MAX_FAILED_PROFILES = 3;

/** What a run needs of a driver: the tests give one without a browser. */
export interface Sufferer {
  readonly oracle: Oracle;
  missing(): Promise<string[]>;
  closeTab(): Promise<void>;
  restart(how: 'kill'): Promise<void>;
  close(): Promise<void>;
}

/** A fault's name, and what happens. */
export type NamedFault<D> = readonly [
  name: string,
  happen: (driver: D, text: string, random: Random) => Promise<void>,
];

export interface Plan<D> {
  readonly kind: BrowserKind;
  readonly count: number;
  readonly random: Random;
  /** Every fault as often as it comes. */
  readonly bag: readonly NamedFault<D>[];
  readonly open: () => Promise<D>;
  /** A line for whoever watches. */
  readonly say: (line: string) => void;
}

/**
 * Lets faults happen to one browser, as many as are planned. Never throws: a profile that cannot go
 * on is counted as far as it was seen, and another is begun, unless several in a row could not.
 */
export async function suffer<D extends Sufferer>(plan: Plan<D>, tally: Tally): Promise<void> {
  let done = 0;
  for (let failures = 0; done < plan.count && failures < MAX_FAILED_PROFILES; ) {
    const profile = await sufferProfile(plan, done, tally);
    failures = profile.isWhole || profile.done > 0 ? 0 : failures + 1;
    done += profile.done;
  }
}

interface Suffered {
  readonly done: number;
  readonly isWhole: boolean;
}

async function sufferProfile<D extends Sufferer>(
  plan: Plan<D>,
  before: number,
  tally: Tally,
): Promise<Suffered> {
  const wanted = Math.min(NOTES_PER_PROFILE, plan.count - before);
  let driver: D | null = null;
  let done = 0;
  let isWhole = true;
  try {
    driver = await plan.open();
    tally.begin(driver.oracle);
    for (; done < wanted; done++) {
      await one(plan, driver, before + done, tally);
    }
    tally.end(driver.oracle);
  } catch (error) {
    isWhole = false;
    tally.ended.push({ browser: plan.kind, after: before + done, why: textOf(error) });
    plan.say(`${plan.kind} ${before + done}: this profile ends here: ${textOf(error)}`);
  }
  await driver?.close().catch((error: unknown) => plan.say(`not closed: ${textOf(error)}`));
  return { done, isWhole };
}

async function one<D extends Sufferer>(
  { kind, random, bag, say }: Plan<D>,
  driver: D,
  number: number,
  tally: Tally,
): Promise<void> {
  const [name, happen] = random.one(bag);
  const started = Date.now();
  let problem = '';
  try {
    await happen(driver, noteText(`${kind} ${number}`), random);
  } catch (error) {
    // What was not acknowledged in time may be lost; what was may not.
    problem = ` (${textOf(error)})`;
    await driver.closeTab();
  }
  const missing = await missingAtLast(driver);
  for (const each of missing) driver.oracle.forget(each);
  tally.tried++;
  tally.lost += missing.length;
  const result = missing.length > 0 ? `LOST ${missing.join(' ')}` : 'all there';
  say(`${kind} ${number}: ${name}${problem}: ${result} (${Date.now() - started} ms)`);
}

/** A browser that gives no answer is no loss: its profile is opened in another one. */
async function missingAtLast(driver: Sufferer): Promise<string[]> {
  try {
    return await driver.missing();
  } catch {
    await driver.restart('kill');
    return driver.missing();
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
