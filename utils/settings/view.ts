import { group, oneOf } from './fields';

export const VIEWS = ['list', 'focus', 'article'] as const;

/** Which of the three views of an article the reader used last. */
export const readView = group({
  view: oneOf(VIEWS, 'list'),
});

export type ViewName = ReturnType<typeof readView>['view'];
