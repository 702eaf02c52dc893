import { COLOURS, type Colour, type Comprehension } from '../../../utils/contract/annotations';
import type { Announcer } from '../../ui/announcer';
import { failureText } from '../../ui/failure-text';
import { COLOUR_NAMES, COMPREHENSION_NAMES } from '../../ui/mark-texts';
import { useTexts } from '../../ui/texts';
import type { ReaderDeps, ReaderFeature } from '../feature';
import type { ReaderModel } from '../reader-model';
import { UnclearAtEnd, UnclearReview } from './UnclearReview';
import './marks.css';

/** Signs of how well a sentence was understood, as text: the screen shows them after it. */
const SIGNS: Readonly<Record<Comprehension, string>> = { understood: '✓', partly: '≈', not: '?' };

/** What keys and buttons do to the marks of the current sentence. */
export interface Marker {
  /** Keeps the sentence in this colour, or in the last used one; in the same again, takes it off. */
  keep(colour?: Colour): void;
  /** Says how well it was understood; the same again takes that back. */
  rate(comprehension: Comprehension): void;
}

/** Marking sentences is said to a screen reader too, which does not see the colour change. */
export function createMarker(model: ReaderModel, deps: ReaderDeps, announcer: Announcer): Marker {
  const { marks } = model;
  const { t } = deps;
  const lookup = () => deps.settings.peek().lookup;
  return {
    keep(colour) {
      if (!model.canNote.peek()) return;
      const n = model.current.peek();
      const now = marks.of(n).colour;
      const wanted = colour ?? now ?? lookup().colour;
      const isOff = now === wanted;
      marks.change(n, { colour: isOff ? null : wanted });
      announcer.say(isOff ? t('markNotKept') : t('markKept', t(COLOUR_NAMES[wanted])));
      if (lookup().colour !== wanted) deps.saveSection('lookup', { ...lookup(), colour: wanted });
    },
    rate(grasp) {
      if (!model.canNote.peek()) return;
      const n = model.current.peek();
      const isOff = marks.of(n).grasp === grasp;
      marks.change(n, { grasp: isOff ? null : grasp });
      announcer.say(isOff ? t('markNoGrasp') : t(COMPREHENSION_NAMES[grasp]));
    },
  };
}

/** Colours and comprehension: on the sentences, by keys, and the review of what was not clear. */
export function marksFeature(model: ReaderModel, deps: ReaderDeps, marker: Marker): ReaderFeature {
  const { marks } = model;
  const { t } = deps;

  function nextColour(): void {
    const now = marks.of(model.current.peek()).colour;
    const at = now ? COLOURS.indexOf(now) : COLOURS.indexOf(deps.settings.peek().lookup.colour);
    marker.keep(COLOURS[(at + 1) % COLOURS.length]);
  }

  function Unsaved() {
    const t = useTexts();
    const failure = marks.failure.value;
    if (!failure || !model.canNote.value) return null;
    return (
      <div class="strip" role="alert">
        <p>{t('markNotSaved', failureText(failure, t))}</p>
        <button type="button" class="quiet" onClick={() => marks.retry()}>
          {t('retry')}
        </button>
      </div>
    );
  }

  return {
    acts: {
      keep: () => marker.keep(),
      keepColour: nextColour,
      understood: () => marker.rate('understood'),
      partly: () => marker.rate('partly'),
      notUnderstood: () => marker.rate('not'),
      leave: () => {
        if (!model.reviewQueue.peek()) return false;
        model.reviewQueue.value = null;
        return true;
      },
    },
    decorate(n) {
      const { colour, grasp } = marks.of(n);
      if (!colour && !grasp) return {};
      const said = [
        colour && t('markKept', t(COLOUR_NAMES[colour])),
        grasp && t(COMPREHENSION_NAMES[grasp]),
      ];
      return {
        'data-colour': colour ?? undefined,
        'data-grasp': grasp ?? undefined,
        'data-mark': said.filter(Boolean).join(' · '),
        'data-sign': grasp ? SIGNS[grasp] : undefined,
      };
    },
    Strip: () => (
      <>
        <Unsaved />
        <UnclearReview model={model} />
      </>
    ),
    AtEnd: () => <UnclearAtEnd model={model} />,
  };
}
