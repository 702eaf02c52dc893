import { type ReadonlySignal, signal } from '@preact/signals';
import './toast.css';

/** How long what was said stays on the screen. */
const SHOWN_MS = 4000;

/** Says in a word that something was done. */
export interface Announcer {
  readonly text: ReadonlySignal<string>;
  /** How often something was said. */
  readonly count: ReadonlySignal<number>;
  say(text: string): void;
}

export function createAnnouncer(): Announcer {
  const text = signal('');
  const count = signal(0);
  let timer: ReturnType<typeof setTimeout> | null = null;
  return {
    text,
    count,
    say(said) {
      if (timer !== null) clearTimeout(timer);
      text.value = said;
      count.value++;
      timer = setTimeout(() => {
        text.value = '';
      }, SHOWN_MS);
    },
  };
}

/** What is said, on the screen and, politely, to a screen reader. */
export function AnnouncerToast({ announcer }: { readonly announcer: Announcer }) {
  const text = announcer.text.value;
  return (
    <div class="toast-place" role="status">
      {/* Anew each time: the same word again would not be heard. */}
      {text && (
        <p key={announcer.count.value} class="toast said">
          <span dir="auto">{text}</span>
        </p>
      )}
    </div>
  );
}
