// @vitest-environment node
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Library, openLibrary } from '../../../../utils/library/library';
import { FakeJournal } from '../../../support/library/journal';
import { draftOf, listed } from '../../../support/library/library';
import { articleOf } from '../../../support/sample-article';

const article = articleOf(['One.', 'Two.']);
let count = 0;

/** What a reader does, what happens to the worker meanwhile, and what happens to the files. */
const step = fc.oneof(
  fc.record({
    act: fc.constantFrom('save' as const, 'save' as const, 'delete' as const),
    slot: fc.constantFrom('a', 'b', 'c'),
    death: fc.option(fc.record({ at: fc.integer({ min: 1, max: 4 }), isWritten: fc.boolean() }), {
      nil: null,
    }),
    triesAgain: fc.boolean(),
  }),
  fc.record({ act: fc.constantFrom('lose-database' as const, 'lose-journal' as const) }),
);

/** A machine: its files, and the worker that runs now. */
function machine() {
  const name = `machine-${++count}`;
  const disk: Record<string, unknown> = {};
  let now = Date.UTC(2026, 0, 1);
  let journal = new FakeJournal(disk);
  let library = openLibrary({ journal, name, now: () => now++ });
  const machine = {
    library: () => library,
    restart(death: FakeJournal['death'] = null) {
      library.close();
      journal = new FakeJournal(disk);
      journal.death = death;
      library = openLibrary({ journal, name, now: () => now++ });
    },
    /** An act's answer; null when the worker died over it, and then the next worker runs. */
    async call<T>(act: (library: Library) => Promise<T>): Promise<T | null> {
      const answer = await Promise.race([act(library), journal.died.then(() => null)]);
      if (answer === null) machine.restart();
      return answer;
    },
    async loseDatabase() {
      library.close();
      await Dexie.delete(name);
      machine.restart();
    },
    loseJournal() {
      for (const key of Object.keys(disk)) delete disk[key];
      machine.restart();
    },
  };
  return machine;
}

test('whenever the worker dies and whichever files are lost: what was acknowledged stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const { library, restart, call, loseDatabase, loseJournal } = machine();
      const { articleId } = await library().openArticle(article);
      /** By id, the texts that a note may have now; null: it is gone. Several where no answer came. */
      const allowed = new Map<string, Set<string | null>>();
      const onScreen = new Map<string, { id: string; rev: number }>();
      let operation = 0;

      for (const each of steps) {
        if (!('slot' in each)) {
          await (each.act === 'lose-database' ? loseDatabase() : loseJournal());
          // The worker starts before the next loss: one at a time is what two homes are for.
          await listed(library());
          continue;
        }
        if (each.death) restart(each.death);
        const { id, rev } = onScreen.get(each.slot) ?? { id: `note ${++operation}`, rev: 0 };
        const bodies = allowed.get(id) ?? new Set([null]);
        allowed.set(id, bodies);
        const mustBe = (body: string | null) => {
          bodies.clear();
          bodies.add(body);
        };
        if (each.act === 'save') {
          const body = `text ${++operation}`;
          const draft = draftOf(articleId, { id, body, rev, operation: `act ${operation}` });
          const save = (library: Library) => library.saveNote(draft);
          const saved = (await call(save)) ?? (each.triesAgain ? await call(save) : null);
          if (saved) mustBe(body);
          else bodies.add(body);
          onScreen.set(each.slot, { id, rev: saved?.note.rev ?? rev });
        } else if (rev > 0) {
          const removed = await call((library) => library.deleteNote(id));
          if (removed) mustBe(null);
          else bodies.add(null);
        }
        // The article is opened again: the next edit begins with what is there.
        const open = (library: Library) => library.openArticle(article);
        const { notes = [] } = (await call(open)) ?? (await call(open)) ?? {};
        const there = notes.find((note) => note.id === id);
        if (there) onScreen.set(each.slot, { id, rev: there.rev });
        else onScreen.delete(each.slot);
      }

      restart();
      const { notes } = await library().openArticle(article);
      for (const [id, bodies] of allowed) {
        const body = notes.find((note) => note.id === id)?.body ?? null;
        expect([...bodies]).toContain(body);
      }
      // Nothing was written beside another note by mistake.
      expect(notes.filter((note) => !allowed.has(note.id))).toEqual([]);
      library().close();
    }),
    { numRuns: 40 },
  );
}, 60_000);
