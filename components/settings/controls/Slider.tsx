import { useId } from 'preact/hooks';
import './slider.css';

/** A number by degrees; what it comes to is shown beside its name, and said with it. */
export function Slider(props: {
  readonly label: string;
  readonly bounds: { readonly least: number; readonly most: number; readonly step: number };
  readonly value: number;
  /** The value with its unit, as people write it. */
  readonly shown: string;
  readonly onChange: (value: number) => void;
}) {
  const { label, bounds, value, shown, onChange } = props;
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id} dir="auto">
        {shown}
      </output>
      <input
        id={id}
        type="range"
        min={bounds.least}
        max={bounds.most}
        step={bounds.step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
