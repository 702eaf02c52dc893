import type { Protocol } from 'puppeteer-core';
import { driverPage } from './chromium-views.ts';
import type { PageHandle } from './session.ts';

/**
 * Lets scripts of the page, as axe is one, see into the closed shadow roots that stand on it now. No
 * page can do that by itself.
 */
export async function openShadows(page: PageHandle): Promise<void> {
  const cdp = await driverPage(page).createCDPSession();
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  for (const backendNodeId of closedRoots(root)) {
    const { object } = await cdp.send('DOM.resolveNode', { backendNodeId });
    await cdp.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function () {
        Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true });
      }`,
    });
  }
  await cdp.detach();
}

const closedRoots = (node: Protocol.DOM.Node): number[] => [
  ...(node.shadowRoots ?? [])
    .filter(({ shadowRootType }) => shadowRootType === 'closed')
    .map(({ backendNodeId }) => backendNodeId),
  ...(node.children ?? []).flatMap(closedRoots),
];
