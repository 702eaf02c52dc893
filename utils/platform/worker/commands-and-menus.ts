import { browser } from 'wxt/browser';
import type { PageAct } from '../../contract/page-services';
import { showProblem } from '../shared/badge';
import { TOGGLE_COMMAND } from '../shared/commands';
import { activeTab, callPageInjected } from '../shared/tabs';
import { translate } from '../shared/texts';

const TOGGLE_MENU = 'toggle';
const SELECTION_MENU = 'read-selection';

/** Listens for the ways to Sentences Mode that are not the popup: command and context menu. */
export function listenForCommandsAndMenus(): void {
  // Firefox for Android has neither commands nor menus.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command !== TOGGLE_COMMAND) return;
    // Older versions do not say for which tab the keys were pressed.
    void (tab?.id === undefined ? switchActiveTab('toggle') : switchPage(tab.id, 'toggle'));
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined) return;
    if (menuItemId === TOGGLE_MENU) void switchPage(tab.id, 'toggle');
    if (menuItemId === SELECTION_MENU) void switchPage(tab.id, 'readSelection');
  });
  browser.runtime.onInstalled.addListener(() => void createMenus());
}

async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: TOGGLE_MENU,
    contexts: ['page'],
    title: translate('menuToggle'),
  });
  browser.contextMenus.create({
    id: SELECTION_MENU,
    contexts: ['selection'],
    title: translate('menuReadSelection'),
  });
}

async function switchActiveTab(act: PageAct): Promise<void> {
  const tab = await activeTab();
  if (tab) await switchPage(tab.id, act);
}

/** Without a popup on the screen, a page that cannot be read is shown by opening the popup. */
async function switchPage(tabId: number, act: PageAct): Promise<void> {
  const answer = await callPageInjected(tabId, (page) => page[act]());
  // Who has gone elsewhere meanwhile asks there anew, or not at all.
  if (!answer.ok && answer.error.code === 'page-left') return;
  const isFine = answer.ok && answer.value.kind !== 'problem' && answer.value.kind !== 'blocked';
  await showProblem(tabId, !isFine);
  if (isFine) return;
  // Not every version may open the popup by itself; the mark on the button stays in any case.
  await browser.action.openPopup?.().catch(() => {});
}
