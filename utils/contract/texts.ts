import type messages from '../../public/_locales/en/messages.json';

/** The name of a text of the interface. */
export type MessageName = keyof typeof messages;

/** The interface's text for a message; `substitutions` fill `$1`, `$2`, … in order. */
export type Translate = (
  name: MessageName,
  ...substitutions: readonly (string | number)[]
) => string;
