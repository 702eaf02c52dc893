import { waitUntil } from '../browser/wait.ts';
import type { FaultDriver } from './fault-driver.ts';

/** The steps of saving a note, in their order; each is a moment at which the worker may die. */
export const STEPS = [
  'before the journal knows',
  'when the journal knows',
  'before the note is put',
  'when the note is put, its transaction open',
  'when the transaction is complete, the journal behind',
  'when all is written, before the answer',
] as const;

export type Step = (typeof STEPS)[number];

type Session = FaultDriver['session'];

interface Scope {
  ledeHalted?: boolean;
  browser?: { storage: { local: Area } };
  chrome: { storage: { local: Area } };
}
interface Area {
  set(values: Record<string, unknown>): Promise<void>;
}

/**
 * Has the running worker halt when it gets to that step of saving a note: it stays alive, and what
 * is under way goes no further, until {@link halted} has seen it and it is killed. The next worker
 * knows nothing of it. All from outside: the browser's own functions are replaced in the worker.
 */
export const haltAt = (session: Session, step: Step) =>
  session.evaluateInWorker((n: number) => {
    const scope = globalThis as unknown as Scope;
    scope.ledeHalted = false;
    const halt = () => {
      scope.ledeHalted = true;
    };
    const never = new Promise<void>(() => {});

    const area = (scope.browser ?? scope.chrome).storage.local;
    const set = area.set.bind(area);
    area.set = async (values) => {
      // The journal first takes down the act, and last what became of it.
      const keys = Object.keys(values);
      const acts = (values['journal:head'] as { acts?: unknown[] } | undefined)?.acts ?? [];
      const isEnd = keys.some((key) => key.startsWith('journal:box/'));
      const first = isEnd ? 4 : acts.length > 0 ? 0 : -1;
      if (n !== first) await set(values);
      if (first < 0 || (n !== first && n !== first + 1)) return;
      halt();
      await never;
    };

    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name !== 'notes' || (n !== 2 && n !== 3)) return put.apply(this, args);
      // A transaction stays open for as long as something is asked in it.
      const hold = () => {
        halt();
        this.count().onsuccess = hold;
      };
      if (n === 2) hold();
      else put.apply(this, args).onsuccess = hold;
      // Nothing is ever heard of this one.
      return new EventTarget() as IDBRequest<IDBValidKey>;
    };
  }, STEPS.indexOf(step));

/** The same in the middle of moving a library of version 1 over: its transaction stays open. */
export const haltInMigration = (session: Session) =>
  session.evaluateInWorker(() => {
    const scope = globalThis as unknown as Scope;
    scope.ledeHalted = false;
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      const request = put.apply(this, args);
      if (this.transaction.mode !== 'versionchange') return request;
      const hold = () => {
        scope.ledeHalted = true;
        this.count().onsuccess = hold;
      };
      request.onsuccess = hold;
      return new EventTarget() as IDBRequest<IDBValidKey>;
    };
  });

/** Waits until the worker has halted at its step. */
export const halted = (session: Session) =>
  waitUntil('the worker to halt', () =>
    session.evaluateInWorker(() => (globalThis as unknown as Scope).ledeHalted === true),
  );
