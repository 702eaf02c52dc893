import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts';

/** The text to copy by hand, where the browser did not let us. */
export function CopyDialog(props: { readonly text: string | null; readonly onClose: () => void }) {
  const { text, onClose } = props;
  const t = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (text === null || dialog.current?.open) return;
    dialog.current?.showModal();
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <dialog ref={dialog} class="sheet copy-sheet" aria-labelledby="copy-title" onClose={onClose}>
      <h2 id="copy-title">{t('copyByHand')}</h2>
      {text !== null && (
        <textarea
          ref={field}
          readOnly
          rows={5}
          dir="auto"
          aria-labelledby="copy-title"
          value={text}
        />
      )}
      <form method="dialog">
        <button type="submit">{t('helpDone')}</button>
      </form>
    </dialog>
  );
}
