import { choiceField, section } from './fields';

export const READING_VIEWS = ['list', 'focus', 'article'] as const;

/** Which of the three views of an article the reader used last. */
export const readView = section({
  view: choiceField(READING_VIEWS, 'list'),
});

export type ViewName = ReturnType<typeof readView>['view'];
