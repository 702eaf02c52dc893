import type { ComponentProps } from 'preact';
import { Dialog, DialogDone } from '../ui/Dialog';
import './sheet.css';

/**
 * A dialog at the lower edge of the screen, with the button that closes it at its end.
 *
 * @param props as those of `Dialog`; `class` is one of the sheet's own, for what is in it.
 */
export function Sheet(props: ComponentProps<typeof Dialog>) {
  const { class: own, children, ...rest } = props;
  return (
    <Dialog class={`sheet ${own}`} {...rest}>
      {children}
      <DialogDone />
    </Dialog>
  );
}
