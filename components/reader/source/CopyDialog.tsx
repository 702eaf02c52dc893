import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../ui/texts';
import { Sheet } from '../Sheet';

/** The text to copy by hand, where the browser did not let us. */
export function CopyDialog(props: { readonly text: string; readonly onClose: () => void }) {
  const { text, onClose } = props;
  const t = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <Sheet isOpen class="copy-sheet" aria-labelledby="copy-title" onClose={onClose}>
      <h2 id="copy-title">{t('copyByHand')}</h2>
      <textarea
        ref={field}
        readOnly
        rows={5}
        dir="auto"
        aria-labelledby="copy-title"
        value={text}
      />
    </Sheet>
  );
}
