import { useId } from 'preact/hooks';
import './switch.css';

/** On or off, at once. */
export function Switch(props: {
  readonly label: string;
  /** What it means, where the label does not say it all. */
  readonly about?: string | undefined;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}) {
  const { label, about, isOn, onChange } = props;
  const id = useId();
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      aria-labelledby={`${id}-label`}
      aria-describedby={about ? `${id}-about` : undefined}
      onClick={() => onChange(!isOn)}
    >
      <span class="switch-words">
        <span id={`${id}-label`}>{label}</span>
        {about && (
          <span id={`${id}-about`} class="muted">
            {about}
          </span>
        )}
      </span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
