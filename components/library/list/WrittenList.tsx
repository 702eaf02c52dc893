import type { SentenceMark } from '../../../utils/contract/annotations';
import type { SearchMatch } from '../../../utils/contract/search';
import { COLOUR_NAMES, COMPREHENSION_NAMES } from '../../ui/mark-texts';
import { useTexts } from '../../ui/texts';
import type { ArticleEntry } from './rows';
import './written-list.css';

interface WrittenProps {
  readonly entry: ArticleEntry;
  /** The reader's address for the article, at a sentence or where it was left. */
  readonly addressOf: (id: string, sentence?: number) => string;
}

/** What the reader wrote and kept in an article, or where what was searched for stands. */
export function Written({ entry, addressOf }: WrittenProps) {
  const { article, notes, marks, places } = entry;
  const { lang, dir, id } = article;
  const own = { lang: lang ?? undefined, dir };
  const found = places.filter(({ kind }) => kind !== 'title');
  if (notes.length + marks.length + found.length === 0) return null;
  return (
    <div class="written">
      {notes.map((note) => (
        <div key={note.id} class="written-note">
          {note.target.kind === 'sentence' && (
            <a href={addressOf(id, note.target.sentence)} {...own}>
              {note.target.quote.exact}
            </a>
          )}
          <p dir="auto">{note.body}</p>
        </div>
      ))}
      {marks.map((mark) => (
        <p key={mark.id} class="written-mark" data-colour={mark.colour ?? undefined}>
          <a href={addressOf(id, mark.target.sentence)} {...own}>
            {mark.target.quote.exact}
          </a>
          <MarkWords mark={mark} />
        </p>
      ))}
      {found.map((place, i) => (
        <p key={i} class="found" dir="auto">
          {place.kind === 'note' ? (
            <Found place={place} />
          ) : (
            <a href={addressOf(id, place.sentence ?? 0)} {...own}>
              <Found place={place} />
            </a>
          )}
        </p>
      ))}
    </div>
  );
}

function MarkWords({ mark: { colour, grasp } }: { mark: SentenceMark }) {
  const t = useTexts();
  const words = [
    ...(colour ? [t(COLOUR_NAMES[colour])] : []),
    ...(grasp ? [t(COMPREHENSION_NAMES[grasp])] : []),
  ];
  return <span class="muted"> {words.join(' · ')}</span>;
}

/** A text with what was found in it marked. */
export function Found({ place: { text, spans } }: { place: SearchMatch }) {
  let at = 0;
  const pieces = spans.flatMap(([start, end], i) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={i}>{text.slice(start, end)}</mark>];
  });
  return [...pieces, text.slice(at)];
}
