import type { ListQuery, WrittenArticle, WrittenPage } from '../../contract/lists';
import type { ArticleRecord, LibraryDatabase } from '../database';
import { marksOf } from '../records/marks';
import { notesOf } from '../records/notes';
import { pageOf } from './lists';
import { summaryOf } from './summary';

/**
 * One page of articles with what was written in them: the notes in the view `notes`, the sentences
 * in the views `kept` (in the colour asked for, if any) and `unclear`.
 */
export async function listWritten(db: LibraryDatabase, query: ListQuery): Promise<WrittenPage> {
  return db.transaction('r', db.articles, db.tallies, db.notes, db.marks, async () => {
    const { records, total } = await pageOf(db, query);
    const articles = await Promise.all(records.map((record) => written(db, record, query)));
    return { articles, total };
  });
}

async function written(
  db: LibraryDatabase,
  record: ArticleRecord,
  { view, filter }: ListQuery,
): Promise<WrittenArticle> {
  const showsMarks = view === 'kept' || view === 'unclear';
  const marks = showsMarks ? await marksOf(db, record.id) : [];
  const { colour } = filter;
  const shown = marks.filter((mark) =>
    view === 'kept'
      ? mark.colour && (!colour || mark.colour === colour)
      : mark.grasp && mark.grasp !== 'understood',
  );
  return {
    article: summaryOf(record),
    notes: view === 'notes' ? await notesOf(db, record.id) : [],
    marks: shown.sort((a, b) => a.target.sentence - b.target.sentence),
  };
}
