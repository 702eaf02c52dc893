/** What a page did to the reader over it: took the keyboard, hid or covered it, or took it away. */
export type Fight = 'keys' | 'cover' | 'end';

/** Why reading goes on in a tab of its own, and where something was being written. */
export interface WentOn {
  readonly after: Fight;
  /** The note's id. */
  readonly note?: string | undefined;
}

const FIGHTS: readonly string[] = ['keys', 'cover', 'end'] satisfies Fight[];

/** The part of the reader's address that says so. */
export const wentOnParams = ({ after, note }: WentOn): Record<string, string> => ({
  after,
  ...(note ? { note } : {}),
});

/** What an address says of it; null for one that was opened for another reason. */
export function wentOnOf(address: URLSearchParams): WentOn | null {
  const after = address.get('after') ?? '';
  if (!isFight(after)) return null;
  return { after, note: address.get('note') || undefined };
}

const isFight = (text: string): text is Fight => FIGHTS.includes(text);
