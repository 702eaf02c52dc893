import { describe, expect, it } from 'vitest';
import { Oracle } from '../../../support/faults/oracle.ts';
import {
  type NamedFault,
  type Plan,
  type Sufferer,
  suffer,
} from '../../../support/faults/suffer.ts';
import { Tally } from '../../../support/faults/tally.ts';
import { randomFrom } from '../../../support/random.ts';

interface Fake extends Sufferer {
  readonly texts: string[];
}

function fakeDriver(changes: Partial<Fake> = {}): Fake {
  const oracle = new Oracle();
  const texts: string[] = [];
  return {
    oracle,
    texts,
    missing: async () => oracle.missing(texts),
    closeTab: async () => {},
    restart: async () => {},
    close: async () => {},
    ...changes,
  };
}

const saved: NamedFault<Fake> = [
  'saved',
  async (driver, text) => {
    driver.texts.push(text);
    driver.oracle.acknowledge(text);
  },
];

const plan = (changes: Partial<Plan<Fake>>): Plan<Fake> => ({
  kind: 'chromium',
  count: 5,
  random: randomFrom(1),
  bag: [saved],
  open: async () => fakeDriver(),
  say: () => {},
  ...changes,
});

async function told(changes: Partial<Plan<Fake>>) {
  const tally = new Tally(5, 1);
  await suffer(plan(changes), tally);
  return { ...JSON.parse(tally.line()), code: tally.exitCode };
}

const refuse = async (): Promise<never> => {
  throw new Error('the machine is too slow');
};

describe('a run of faults', () => {
  it('tells what it found', async () => {
    expect(await told({})).toEqual({
      faults: 5,
      planned: 5,
      acknowledged: 5,
      found: 5,
      lost: 0,
      unknown: 0,
      ended: [],
      seed: 1,
      code: 0,
    });
  });

  it('counts a loss once', async () => {
    const forgetful: NamedFault<Fake> = [
      'forgetful',
      async (driver, text) => driver.oracle.acknowledge(text),
    ];
    expect(await told({ bag: [forgetful] })).toMatchObject({
      faults: 5,
      lost: 5,
      found: 0,
      code: 1,
    });
  });

  it('goes on after a fault that fails', async () => {
    expect(await told({ bag: [['failing', refuse]] })).toMatchObject({ faults: 5, code: 0 });
  });

  it('says what ended early and why when no browser starts', async () => {
    const { ended, ...rest } = await told({ open: refuse });
    expect(rest).toMatchObject({ faults: 0, acknowledged: 0, lost: 0, code: 3 });
    const end = { browser: 'chromium', after: 0, why: 'the machine is too slow' };
    expect(ended).toEqual([end, end, end]);
  });

  it('opens a profile again before it gives up looking', async () => {
    const open = async () => {
      let isStuck = true;
      const driver: Fake = fakeDriver({
        missing: () => (isStuck ? refuse() : Promise.resolve(driver.oracle.missing(driver.texts))),
        restart: async () => {
          isStuck = false;
        },
      });
      return driver;
    };
    expect(await told({ open })).toMatchObject({ faults: 5, found: 5, ended: [], code: 0 });
  });

  it('counts as unknown what it could not look for, and begins another profile', async () => {
    let begun = 0;
    const open = async () => (begun++ === 0 ? fakeDriver({ missing: refuse }) : fakeDriver());
    expect(await told({ open, count: 5 })).toMatchObject({
      faults: 5,
      acknowledged: 6,
      found: 5,
      unknown: 1,
      ended: [{ browser: 'chromium', after: 0, why: 'the machine is too slow' }],
      code: 3,
    });
  });

  it('says so when a browser cannot be closed, and finishes', async () => {
    expect(await told({ open: async () => fakeDriver({ close: refuse }) })).toMatchObject({
      faults: 5,
      code: 0,
    });
  });
});
