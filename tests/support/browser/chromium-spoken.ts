import type { Protocol } from 'puppeteer-core';
import { driverPage } from './chromium-views.ts';
import type { PageHandle } from './session.ts';

type Node = Protocol.Accessibility.AXNode;

/** Roles that hold others and are not spoken of themselves. */
const SILENT = new Set([
  'generic',
  'none',
  'RootWebArea',
  'InlineTextBox',
  'LineBreak',
  'paragraph',
]);
/** Roles whose name says all that is in them. */
const WHOLE = new Set([
  'button',
  'link',
  'heading',
  'slider',
  'checkbox',
  'radio',
  'switch',
  'StaticText',
]);
/** States that are spoken, and how. */
const STATES: Readonly<Record<string, (value: unknown) => string>> = {
  level: (value) => `level ${value}`,
  pressed: (value) => (value === 'true' ? 'pressed' : 'not pressed'),
  checked: (value) => (value === 'true' ? 'checked' : 'not checked'),
  expanded: (value) => (value ? 'expanded' : 'collapsed'),
  disabled: (value) => (value ? 'unavailable' : ''),
  modal: (value) => (value ? 'modal' : ''),
};

/**
 * What a screen reader says of a tab's document, from the browser's accessibility tree in reading
 * order: one line a thing, its role, its name, its state.
 */
export async function spokenTree(page: PageHandle): Promise<string[]> {
  const cdp = await driverPage(page).createCDPSession();
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find(({ parentId }) => parentId === undefined);
  return root ? ['document', ...spoken(root, 0, byId)] : [];
}

function spoken(node: Node, depth: number, byId: ReadonlyMap<string, Node>): string[] {
  const role = String(node.role?.value ?? '');
  const isSilent = node.ignored || SILENT.has(role);
  const name = String(node.name?.value ?? '').trim();
  const line = isSilent ? [] : [`${'  '.repeat(depth)}${said(node, role, name)}`];
  if (WHOLE.has(role) && !node.ignored) return line;
  const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  return [...line, ...children.flatMap((child) => spoken(child, depth + (isSilent ? 0 : 1), byId))];
}

function said(node: Node, role: string, name: string): string {
  const states = (node.properties ?? []).map(({ name, value }) => STATES[name]?.(value.value));
  const value = node.value?.value;
  const more = [...states, node.description?.value].filter(Boolean).join(', ');
  const words = role === 'StaticText' ? name : `${role}${name && ` “${name}”`}`;
  return `${words}${value ? ` = ${value}` : ''}${more && ` (${more})`}`;
}
