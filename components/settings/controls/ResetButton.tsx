import type { MessageName } from '../../../utils/contract/texts';
import { useTexts } from '../../ui/texts';

/** Puts a section back to how it was at first, in one click. */
export function ResetButton(props: {
  /** The section's title, which tells one such button from another. */
  readonly of: MessageName;
  readonly onReset: () => void;
}) {
  const t = useTexts();
  return (
    <button
      type="button"
      class="reset"
      aria-label={`${t('settingsReset')}: ${t(props.of)}`}
      onClick={props.onReset}
    >
      {t('settingsReset')}
    </button>
  );
}
