/**
 * Runs before each file of unit tests. Files share their modules, which saves more than half of the
 * time, so each begins with an empty page and an empty fake browser, whatever the one before has left.
 */
// Before anything loads Dexie, which looks for a database but once.
import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';

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
