import type { ReaderDeps } from '../../components/reader/feature';
import type { SettingsModel } from '../../components/settings/settings-model';
import type { TabService } from '../../utils/contract/background-services';
import type { Client } from '../../utils/contract/client';
import type { LibraryClient } from '../../utils/contract/library-service';
import { copyText, openOutside } from '../../utils/platform/pages/outside';
import { createSpeechEngine } from '../../utils/platform/pages/speech';
import { deviceEngine } from '../../utils/platform/pages/translator';
import { translate } from '../../utils/platform/shared/texts';

/**
 * What the features of the reader are given: settings, texts, the browser and the Library.
 *
 * @param place `locale`: the interface's BCP 47 tag. `isFramed`: whether the reader is over a page.
 */
export function readerDeps(
  settings: SettingsModel,
  { library, tabs }: { readonly library: LibraryClient; readonly tabs: Client<TabService> },
  place: { readonly locale: string; readonly isFramed: boolean },
): ReaderDeps {
  return {
    settings: settings.all,
    saveSection: settings.change,
    resetSection: settings.reset,
    locale: place.locale,
    t: translate,
    open: openOutside,
    copy: copyText,
    speech: createSpeechEngine(),
    engine: deviceEngine(),
    showOnPage: place.isFramed ? (quote) => tabs.showOnPage(quote) : null,
    keepTranslation: library.keepTranslation,
    compareEditions: library.compareEditions,
    openSettingsPage: () => void tabs.openSettingsPage(),
    showCount: (count) => void tabs.showNoteCount(count),
  };
}
