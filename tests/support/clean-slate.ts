/**
 * Runs before each file of unit tests. Files share their modules, which saves more than half of the
 * time, so each begins with an empty page and an empty fake browser, whatever the one before has left.
 */
// Before anything loads Dexie, which looks for a database but once.
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Each part of the fake browser as it was before a test put something of its own into it. */
const AS_MADE = Symbol.for('the parts of the fake browser as they were made');
type Global = { [AS_MADE]?: Map<object, PropertyDescriptorMap> };
const global = globalThis as Global;
global[AS_MADE] ??= new Map();
const asMade = global[AS_MADE];

function restore(part: object): void {
  const made = asMade.get(part);
  if (!made) {
    asMade.set(part, Object.getOwnPropertyDescriptors(part));
    return;
  }
  for (const key of Reflect.ownKeys(part)) if (!(key in made)) Reflect.deleteProperty(part, key);
  Object.defineProperties(part, made);
}

restore(fakeBrowser);
for (const part of Object.values(fakeBrowser)) if (typeof part === 'object') restore(part);
fakeBrowser.reset();

if (globalThis.document) {
  const { documentElement, head, body } = document;
  // The elements themselves stay: testing-library's `screen` looks into the body that it has met first.
  documentElement.replaceChildren(head, body);
  for (const element of [documentElement, head, body]) {
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  }
  head.replaceChildren();
  body.replaceChildren();
}
