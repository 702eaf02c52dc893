import { useId } from 'preact/hooks';
import './radio-tiles.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly text: string;
}

/** One of a few, all of them seen: radio buttons that look like one row of tiles. */
export function RadioTiles<T extends string>(props: {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Gives each tile `data-<mark>` with its value, for a style that shows what it stands for. */
  readonly mark?: string;
}) {
  const { label, options, value, onChange, mark } = props;
  const name = useId();
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      <div class="tiles">
        {options.map((option) => (
          <label key={option.value} class="tile" {...(mark && { [`data-${mark}`]: option.value })}>
            <input
              type="radio"
              class="unseen"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
