import type { Note } from './types';

/** A note as views see it, of a record that says more. */
export const noteOf = ({ id, articleId, target, body, editionId, createdAt, rev }: Note): Note => ({
  ...{ id, articleId, target, body, editionId, createdAt, rev },
});
