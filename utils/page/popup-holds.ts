import { after } from '../contract/timeout';

/** Milliseconds a popup that asked for preparation has to say that it is open. */
const POPUP_TIMEOUT_MS = 2000;

/** Knows whether a popup still needs what was prepared for it. */
export interface PopupHolds {
  /**
   * A popup has asked for preparation and not said yet that it is open. Call what is returned when it
   * was answered: the popup then has some time to say so.
   */
  popupAsked(): () => void;
  /** A popup is open. Call what is returned when it has closed. */
  popupOpened(): () => void;
}

/**
 * Counts popups that are open, and those that are about to be: when the button is clicked twice, the
 * first popup closes just as the second one is told of what was prepared, which must not go then.
 *
 * @param onUnneeded called whenever the last popup has closed, or did not open in time.
 */
export function createPopupHolds(onUnneeded: () => void): PopupHolds {
  const expected = new Set<object>();
  let openPopups = 0;
  const check = () => {
    if (openPopups === 0 && expected.size === 0) onUnneeded();
  };
  return {
    popupAsked() {
      const popup = {};
      expected.add(popup);
      return () =>
        void after(POPUP_TIMEOUT_MS).then(() => {
          expected.delete(popup);
          check();
        });
    },
    popupOpened() {
      const [popup] = expected;
      if (popup) expected.delete(popup);
      openPopups++;
      return () => {
        openPopups--;
        check();
      };
    },
  };
}
