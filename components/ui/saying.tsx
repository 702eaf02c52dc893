import { type ReadonlySignal, signal } from '@preact/signals';

/** Milliseconds that what was said stays on the screen. */
const STAYS = 4000;

/** Says in a word that something was done. */
export interface Saying {
  readonly text: ReadonlySignal<string>;
  say(text: string): void;
}

export function createSaying(): Saying {
  const text = signal('');
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    text,
    say(said) {
      if (timer !== null) clearTimeout(timer);
      text.value = said;
      timer = setTimeout(() => {
        text.value = '';
      }, STAYS);
    },
  };
}

/** What is said, on the screen and, politely, to a screen reader. */
export function SayingToast({ saying }: { readonly saying: Saying }) {
  const text = saying.text.value;
  return (
    <div class="toast-place" role="status">
      {text && (
        <p class="toast said">
          <span dir="auto">{text}</span>
        </p>
      )}
    </div>
  );
}
