import type { Note } from '../contract/annotations';

/** A note as views see it, of a record that says more. */
export const noteOf = ({ id, articleId, target, body, editionId, createdAt, rev }: Note): Note => ({
  ...{ id, articleId, target, body, editionId, createdAt, rev },
});
