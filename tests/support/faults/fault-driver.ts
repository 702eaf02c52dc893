import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchSession } from '../browser/launch.ts';
import { startServer, type TestServer } from '../browser/server.ts';
import type {
  BrowserKind,
  BrowserSession,
  LaunchOptions,
  PageHandle,
  ViewHandle,
} from '../browser/session.ts';
import { waitUntil } from '../browser/wait.ts';
import {
  builtFor,
  message,
  openPopup,
  PAGES_DIR,
  switchOff,
  switchOn,
} from '../extension-browser.ts';
import { Oracle } from './oracle.ts';

const ARTICLE = 'harbour.html';

/** Milliseconds that a note has to be shown as saved. */
const SAVE_TIMEOUT = 8000;

/**
 * A reader at work: a browser on a profile that outlives it, one article open in a tab, and an oracle
 * that knows what the screen has said is saved.
 */
export class FaultDriver {
  /** What the screen has shown as saved. */
  readonly oracle = new Oracle();
  private tab: PageHandle | null = null;
  private articleId = '';

  private constructor(
    readonly kind: BrowserKind,
    readonly server: TestServer,
    readonly profileDir: string,
    private readonly options: LaunchOptions,
    public session: BrowserSession,
  ) {}

  /** Starts a browser and reads the article once, so that it is in the library. */
  static async open(
    kind: BrowserKind,
    given: LaunchOptions = { extensionDir: builtFor(kind) },
  ): Promise<FaultDriver> {
    const server = await startServer();
    server.serveDirectory('/news/', PAGES_DIR);
    const profileDir = mkdtempSync(join(tmpdir(), 'lede-faults-'));
    const options = { ...given, profileDir };
    const session = await launchSession(kind, options);
    const driver = new FaultDriver(kind, server, profileDir, options, session);
    await driver.readOnSite();
    return driver;
  }

  async close(): Promise<void> {
    await this.session.close();
    await this.server.close();
    rmSync(this.profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** Opens the overlay on the article's page, which also brings back a text that was lost. */
  async overlay(): Promise<{ page: PageHandle; reader: ViewHandle }> {
    const page = await this.session.openPage(`${this.server.origin}/news/${ARTICLE}`);
    return { page, reader: await switchOn(this.session, page) };
  }

  async readOnSite(): Promise<void> {
    const { page, reader } = await this.overlay();
    await reader.waitFor(() => document.querySelector('[data-sentence]'));
    await switchOff(reader);
    await page.close();
    if (this.articleId) return;
    const library = await this.session.openExtensionPage('library.html');
    const href = await library.waitFor(
      () => document.querySelector('li a[href*="#article="]')?.getAttribute('href') ?? null,
    );
    this.articleId = href.split('#article=')[1] ?? '';
    await library.close();
  }

  /** The article in a tab of its own; opened when it is not. */
  async reader(): Promise<PageHandle> {
    this.tab ??= await this.another();
    return this.tab;
  }

  /** The article in one more tab. */
  async another(): Promise<PageHandle> {
    const tab = await this.session.openExtensionPage(`reader.html#article=${this.articleId}`);
    await tab.waitFor(() => document.querySelector('.reader h1'));
    return tab;
  }

  /** Forgets the tab without closing it: it is gone already. */
  dropTab(): void {
    this.tab = null;
  }

  async closeTab(): Promise<void> {
    await this.tab?.close().catch(() => {});
    this.tab = null;
  }

  /** Begins a note and types; nothing says yet that it is saved. */
  async type(text: string, reader?: ViewHandle): Promise<ViewHandle> {
    const view = reader ?? (await this.reader());
    await beginNote(view);
    await view.type(text);
    return view;
  }

  /** Waits until the screen says that what is in the field with the focus is saved. */
  async acknowledge(text: string, view: ViewHandle): Promise<void> {
    await view.waitFor(
      () => document.activeElement?.closest('.note')?.querySelector('.save-state.saved') ?? null,
      SAVE_TIMEOUT,
    );
    this.oracle.acknowledge(text);
  }

  async write(text: string, reader?: ViewHandle): Promise<void> {
    await this.acknowledge(text, await this.type(text, reader));
  }

  /** Writes a note on the article in the popup, over its page. */
  async writeInPopup(text: string): Promise<void> {
    const page = await this.session.openPage(`${this.server.origin}/news/${ARTICLE}`);
    const popup = await openPopup(this.session, page);
    await popup.click('.page-notes textarea');
    await popup.type(text);
    await this.acknowledge(text, popup);
    await popup.close();
    await page.close();
  }

  /** Deletes the note with this text, until the screen says so. */
  async remove(text: string): Promise<void> {
    const view = await this.reader();
    await view.evaluate(clickInNote, text, await message(view, 'deleteNote'));
    this.oracle.letGo(text);
    await view.waitFor(() => document.querySelector('.toast'));
    // The toast comes before the answer; the call has its own way to say that it failed.
    await waitUntil(`“${text}” to be deleted from the database`, () =>
      this.session.evaluateInWorker(isWithoutNote, text),
    );
    this.oracle.deleted(text);
  }

  /** SIGKILL or an orderly end, something done to the files, and a new start on the same profile. */
  async restart(how: 'kill' | 'close', meanwhile: () => void = () => {}): Promise<void> {
    this.dropTab();
    await (how === 'kill' ? this.session.kill() : this.session.close());
    meanwhile();
    this.session = await launchSession(this.kind, this.options);
  }

  /** Begins a note with a text from the clipboard, too long to be typed. */
  async paste(text: string): Promise<ViewHandle> {
    const view = await this.reader();
    await beginNote(view);
    await view.evaluate((pasted: string) => {
      const field = document.activeElement as HTMLTextAreaElement;
      field.value = pasted;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    return view;
  }

  /** What stands in the field with the focus. */
  async textInFocus(): Promise<string> {
    const view = await this.reader();
    return view.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);
  }

  /** The acts on notes in the journal whose end is not known. */
  async journaled(): Promise<{ body: string }[]> {
    return this.session.evaluateInWorker(async () => {
      type Head = { acts: { body: string }[] };
      type Scope = {
        chrome: { storage: { local: { get(key: string): Promise<Record<string, Head>> } } };
      };
      const key = 'journal:head';
      return (
        (await (globalThis as unknown as Scope).chrome.storage.local.get(key))[key]?.acts ?? []
      );
    });
  }

  /** The texts that pages have written down and not saved yet. */
  async drafts(view: ViewHandle): Promise<string[]> {
    return view.evaluate(async () => {
      type Drafts = Record<string, { body: string }>;
      type Scope = { chrome: { storage: { local: { get(): Promise<Record<string, Drafts>> } } } };
      const all = await (globalThis as unknown as Scope).chrome.storage.local.get();
      const drafts = Object.entries(all).filter(([key]) => key.startsWith('drafts:'));
      return drafts.flatMap(([, texts]) => Object.values(texts).map(({ body }) => body));
    });
  }

  /** Whether there is something to tell the reader of the library's files. */
  async hasNews(): Promise<boolean> {
    return this.session.evaluateInWorker(async () => {
      type Scope = { chrome: { storage: { local: { get(key: string): Promise<object> } } } };
      const { local } = (globalThis as unknown as Scope).chrome.storage;
      return 'journal:notice' in (await local.get('journal:notice'));
    });
  }

  /**
   * Opens the article anew and gives the texts of all its notes.
   *
   * @param unsaved what should be there too without having been shown as saved: it is put back a
   *   moment after the saved ones.
   */
  async texts(unsaved: readonly string[] = []): Promise<string[]> {
    const { tab } = this;
    await tab?.reload();
    await tab?.waitFor(() => document.querySelector('.reader h1'));
    const view = tab ?? (await this.reader());
    const read = () =>
      view.evaluate(() => [...document.querySelectorAll('textarea')].map((field) => field.value));
    let texts: string[] = [];
    const whole = waitUntil(
      'every acknowledged note to be shown',
      async () => {
        texts = await read();
        return (
          this.oracle.missing(texts).length === 0 && unsaved.every((each) => texts.includes(each))
        );
      },
      SAVE_TIMEOUT,
    );
    // Which of them are missing is for the caller to say.
    await whole.catch(() => {});
    return texts;
  }

  /** What was acknowledged and is not there once, and what was deleted and is there again. */
  async missing(): Promise<string[]> {
    return this.oracle.missing(await this.texts());
  }
}

/** Runs in a view: presses the button with this name at the note with this text. */
function clickInNote(text: string, name: string): void {
  const fields = [...document.querySelectorAll('textarea')];
  const note = fields.find((field) => field.value === text)?.closest('.note');
  const buttons = [...(note?.querySelectorAll('button') ?? [])];
  buttons.find((button) => button.textContent?.trim() === name)?.click();
}

/** Runs in the worker: whether no note with this text stands in the database that is not deleted. */
async function isWithoutNote(text: string): Promise<boolean> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await settled(indexedDB.open('lede'));
  const notes = await settled(db.transaction('notes').objectStore('notes').getAll());
  db.close();
  return !notes.some(({ body, deletedAt }) => body === text && !deletedAt);
}

async function beginNote(view: ViewHandle): Promise<void> {
  // In a field, n is a letter.
  const isInField = () => document.activeElement?.matches('textarea') ?? false;
  if (await view.evaluate(isInField)) await view.press('Escape');
  await view.press('n');
  await view.waitFor(
    () => document.activeElement instanceof HTMLTextAreaElement && !document.activeElement.value,
  );
}
