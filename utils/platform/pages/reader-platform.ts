import type { QuoteSelector } from '../../contract/annotations';
import type { TabService } from '../../contract/background-services';
import type { LibraryClient } from '../../contract/library-service';
import type { Client } from '../../contract/result';
import { translate } from '../shared/texts';
import { copyText, openOutside } from './outside';
import { createSpeechEngine } from './speech';
import { deviceEngine } from './translator';

/**
 * What the reader's features get of the browser and the background worker.
 *
 * @param hasPageBehind whether the reader is over a news page, where sentences can be shown.
 */
export function readerPlatform(
  library: LibraryClient,
  tabs: Client<TabService>,
  hasPageBehind: boolean,
) {
  return {
    t: translate,
    open: openOutside,
    copy: copyText,
    speech: createSpeechEngine(),
    engine: deviceEngine(),
    showOnPage: hasPageBehind ? (quote: QuoteSelector) => tabs.showOnPage(quote) : null,
    keepTranslation: library.keepTranslation,
    compareEditions: library.compareEditions,
    openSettingsPage: () => void tabs.openSettingsPage(),
    showCount: (count: number) => void tabs.showNoteCount(count),
  };
}
