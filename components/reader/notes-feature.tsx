import { computed } from '@preact/signals';
import type { NoteTarget } from '../../utils/contract/annotations';
import { followCount } from '../notes/follow-count';
import { NoteCard } from '../notes/NoteCard';
import type { NoteEntry } from '../notes/notes-model';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/texts';
import type { ReaderDeps, ReaderFeature, SentenceProps } from './feature';
import { useKeyHint } from './keys';
import type { ReaderModel } from './reader-model';
import './note-sections.css';

const NONE: readonly NoteEntry[] = [];

/** Notes: under their sentences, and begun by key or button. */
export function notesFeature(model: ReaderModel): ReaderFeature {
  const bySentence = computed(() => {
    const placed = new Map<number, NoteEntry[]>();
    for (const entry of model.notes.entries.value) {
      const n = model.sentenceOf(entry.target);
      if (n !== null) placed.set(n, [...(placed.get(n) ?? []), entry]);
    }
    return placed;
  });

  function Below({ n }: SentenceProps) {
    const t = useTexts();
    const own = bySentence.value.get(n) ?? NONE;
    if (own.length === 0) return null;
    return (
      <div class="notes">
        {own.map((entry) => (
          <div key={entry.id}>
            <NoteAnchorStatus target={entry.target} model={model} />
            <NoteCard
              entry={entry}
              notes={model.notes}
              focus={model.focusNote}
              label={t('noteOnSentence', n + 1)}
              isReadOnly={!model.canNote.value}
            />
          </div>
        ))}
      </div>
    );
  }

  function BeginNote(props: { on: 'sentence' | 'article'; class: string; isNamed?: boolean }) {
    const { on, isNamed } = props;
    const t = useTexts();
    const hint = useKeyHint();
    if (!model.canNote.value) return null;
    const name = t(on === 'sentence' ? 'addNote' : 'addArticleNote');
    return (
      <button
        type="button"
        class={props.class}
        aria-label={name}
        {...hint(on === 'sentence' ? 'note' : 'articleNote')}
        onClick={() => model.beginNote(on)}
      >
        <Icon name="note" />
        {isNamed && <span>{name}</span>}
      </button>
    );
  }

  return {
    acts: {
      note: () => model.beginNote('sentence'),
      articleNote: () => model.beginNote('article'),
    },
    Below,
    Tools: () => <BeginNote on="sentence" class="add-note" isNamed />,
    Top: () => <BeginNote on="article" class="icon" />,
  };
}

/** What became of a note's sentence since it was written on; nothing where that is as it was. */
function NoteAnchorStatus({ target, model }: { target: NoteTarget; model: ReaderModel }) {
  const t = useTexts();
  const status = model.anchorStatusOf(target);
  if (target.kind === 'article' || status === 'in-place' || status === 'gone') return null;
  return (
    <p class="note-anchor-status" dir="auto">
      {status === 'moved' ? t('noteMoved') : t('noteEdited', target.quote.exact)}
    </p>
  );
}

/** The number of notes on the toolbar button, for those who want it, once the article is known. */
export function badgeFeature(model: ReaderModel, deps: ReaderDeps): ReaderFeature {
  const isWanted = () => deps.settings.value.library.badge && model.known.value !== null;
  followCount(model.notes, isWanted, deps.showCount);
  return {};
}
