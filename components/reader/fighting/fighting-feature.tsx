import type { MessageName } from '../../../utils/contract/texts';
import type { Fight } from '../../../utils/contract/went-on';
import { failureText } from '../../ui/failure-text';
import { useTexts } from '../../ui/texts';
import type { ReaderFeature } from '../feature';
import type { FightingModel } from './fighting-model';

/** What a page does, while the reader is over it. */
const DOES: Readonly<Record<Fight, MessageName>> = {
  keys: 'pageTakesKeys',
  cover: 'pageCovers',
  end: 'pageEnds',
};

/** What it did, once reading goes on elsewhere. */
const DID: Readonly<Record<Fight, MessageName>> = {
  keys: 'wentOnAfterKeys',
  cover: 'wentOnAfterCover',
  end: 'wentOnAfterEnd',
};

/** Says that a page fights, and offers to go on in a tab; there it says why. */
export function fightingFeature(fighting: FightingModel): ReaderFeature {
  function Head() {
    const t = useTexts();
    const notice = fighting.notice.value;
    if (!notice) return null;
    const { how, isInTab, failure } = notice;
    return (
      <div class="strip fight" role="alert">
        <p>
          {t(isInTab ? DID[how] : DOES[how])} {failure && failureText(failure, t)}
        </p>
        {!isInTab && (
          // The press must leave the caret where it is.
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={fighting.goOn}
          >
            {t('goOnInTab')}
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={t('dismiss')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={fighting.dismiss}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </div>
    );
  }
  return { Head };
}
