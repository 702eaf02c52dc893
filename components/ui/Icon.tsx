/** Line drawings on a field of 24 by 24, each one path. */
const PATHS = {
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  focus: 'M4 12h16M8 6.5h8M8 17.5h8',
  article: 'M4 5h16M4 9.5h16M4 14h16M4 18.5h9',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3 20 20',
  note: 'M5 4h14v11l-5 5H5ZM19 15h-5v5M9 9h6M9 13h3',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  close: 'M6 6l12 12M18 6 6 18',
  help: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.5h.01',
  library: 'M5 4v16M9 4v16M13 4.5l5 15',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture for a button; the button's label says what it means. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="drawing" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
