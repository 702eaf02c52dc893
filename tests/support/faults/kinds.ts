import { pause } from '../browser/wait.ts';
import type { Random } from '../random.ts';
import type { FaultDriver } from './fault-driver.ts';
import { type Damage, damageFiles, type StoreName } from './files.ts';
import { editedText, noteText } from './oracle.ts';
import { haltAt, halted, STEPS, type Step } from './steps.ts';

/** Something that goes wrong while `text` is written. What it acknowledges must be there after. */
export type Fault = (driver: FaultDriver, text: string, random: Random) => Promise<void>;

/** Words of a text that is near the longest that is kept. */
const LONG_WORDS = 70_000;
const DAMAGES: readonly Damage[] = ['deleted', 'overwritten', 'truncated'];
/** A moment by chance from the key press to long after the note is saved: that is the fault. */
const anyTime = (random: Random) => pause(random.below(700));

/** Every kind of fault, and how often it comes among a hundred. */
export const FAULTS: Readonly<Record<string, { readonly often: number; readonly happen: Fault }>> =
  {
    ...Object.fromEntries(
      STEPS.map((step) => [`worker killed ${step}`, { often: 3, happen: killedAt(step) }]),
    ),
    'worker killed while saving': {
      often: 14,
      async happen(driver, text, random) {
        const view = await driver.type(text);
        await anyTime(random);
        await driver.session.killWorker();
        await driver.acknowledge(text, view);
      },
    },
    'worker killed after a deletion': {
      often: 6,
      async happen(driver, text) {
        await driver.write(text);
        await driver.remove(text);
        await driver.session.killWorker();
      },
    },
    'tab closed while typing': {
      often: 12,
      async happen(driver, text, random) {
        await driver.type(text);
        await anyTime(random);
        await driver.closeTab();
      },
    },
    'browser killed after saving': {
      often: 5,
      async happen(driver, text) {
        await driver.write(text);
        await driver.restart('kill');
      },
    },
    'browser killed while saving': {
      often: 3,
      async happen(driver, text, random) {
        await driver.type(text);
        await anyTime(random);
        await driver.restart('kill');
      },
    },
    'browser killed at a step of saving': {
      often: 2,
      async happen(driver, text, random) {
        await driver.reader();
        await haltAt(driver.session, random.one(STEPS));
        await driver.type(text);
        await halted(driver.session);
        await driver.restart('kill');
      },
    },
    'database files damaged': { often: 6, happen: damaged('database') },
    'journal files damaged': { often: 4, happen: damaged('journal') },
    'database emptied under the worker': {
      often: 12,
      async happen(driver, text) {
        await driver.write(text);
        await driver.session.evaluateInWorker(
          () =>
            new Promise<void>((resolve, reject) => {
              const request = indexedDB.deleteDatabase('lede');
              request.onsuccess = () => resolve();
              request.onerror = () => reject(request.error);
            }),
        );
      },
    },
    'journal emptied under the worker': {
      often: 6,
      async happen(driver, text, random) {
        await driver.write(text);
        await driver.session.evaluateInWorker(async () => {
          type Scope = { chrome: { storage: { local: { clear(): Promise<void> } } } };
          await (globalThis as unknown as Scope).chrome.storage.local.clear();
        });
        // The worker that lives on must not take the journal for whole.
        if (random.below(2) === 0)
          await driver.write(noteText(`and on after ${text.slice(0, -1)}`));
        await driver.session.killWorker();
      },
    },
    'two tabs edit one note': {
      often: 8,
      async happen(driver, text) {
        await driver.write(text);
        const there = editedText(text, 'there');
        const here = editedText(text, 'here');
        driver.oracle.edit(text);
        const other = await driver.another();
        await edit(other, text, there);
        await driver.acknowledge(there, other);
        await other.close();
        const reader = await driver.reader();
        await reader.bringToFront();
        await edit(reader, text, here);
        await driver.acknowledge(here, reader);
      },
    },
    'extension switched off and on while saving': {
      often: 3,
      async happen(driver, text, random) {
        await driver.write(text);
        await driver.type(noteText(`begun after ${text.slice(0, -1)}`));
        await anyTime(random);
        await driver.session.switchExtensionOffAndOn();
        driver.dropTab();
      },
    },
    'a long text pasted, worker killed while saving': {
      often: 2,
      async happen(driver, text, random) {
        const long = noteText(`${text.slice(0, -1)} ${'long '.repeat(LONG_WORDS)}`);
        const view = await driver.paste(long);
        await anyTime(random);
        await driver.session.killWorker();
        await driver.acknowledge(long, view);
        await driver.remove(long);
      },
    },
    'two tabs and the popup write on one article': {
      often: 4,
      async happen(driver, text, random) {
        const words = text.slice(0, -1);
        const inOther = noteText(`${words} in another tab`);
        await driver.write(text);
        const other = await driver.another();
        await driver.type(inOther, other);
        await anyTime(random);
        await driver.session.killWorker();
        await driver.writeInPopup(noteText(`${words} in the popup`));
        await other.bringToFront();
        await driver.acknowledge(inOther, other);
        await other.close();
      },
    },
    'extension reloaded': {
      often: 4,
      async happen(driver, text) {
        await driver.write(text);
        await driver.session.reloadExtension();
        driver.dropTab();
      },
    },
  };

function killedAt(step: Step): Fault {
  return async (driver, text) => {
    const view = await driver.reader();
    await haltAt(driver.session, step);
    await driver.type(text, view);
    await halted(driver.session);
    await driver.session.killWorker();
    await driver.acknowledge(text, view);
  };
}

function damaged(store: StoreName): Fault {
  return async (driver, text, random) => {
    await driver.write(text);
    const { kind, profileDir, session } = driver;
    const damage = random.one(DAMAGES);
    await driver.restart('close', () =>
      damageFiles(kind, profileDir, session.extensionOrigin, store, damage),
    );
  };
}

/** Types at the end of the note with this text. */
async function edit(view: Awaited<ReturnType<FaultDriver['another']>>, from: string, to: string) {
  await view.waitFor(() => document.querySelector('textarea'));
  await view.evaluate((wanted: string) => {
    const field = [...document.querySelectorAll('textarea')].find((each) => each.value === wanted);
    field?.focus();
    field?.setSelectionRange(wanted.length, wanted.length);
  }, from);
  await view.type(to.slice(from.length));
}
