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
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  play: 'M8 5.5v13L18.5 12Z',
  pause: 'M9 6v12M15 6v12',
  help: 'M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1M12 17.5h.01',
  comfort: 'M3 18 8 6l5 12M4.7 14h6.6M15 18l3-7.5 3 7.5M16 15.5h4',
  settings: 'M4 7h9M17 7h3M15 4.8v4.4M4 12h3M11 12h9M9 9.8v4.4M4 17h11M19 17h1M17 14.8v4.4',
  library: 'M5 4v16M9 4v16M13 4.5l5 15',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  place: 'M12 21c-4-4-6-7.7-6-11a6 6 0 0 1 12 0c0 3.3-2 7-6 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  word: 'M5 19V5.5A2.5 2.5 0 0 1 7.5 3H19v18H7a2 2 0 0 1 0-4h12M9 8h6',
  translate:
    'M3.5 6H13M8.2 4v2M11 6c-.8 3.6-3.2 6-6.5 7.5M6 9c1 2 3 3.8 5.3 4.5M12.5 20l4-9 4 9M14 17h5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  understood: 'm5 12.5 4.5 4.5L19 7.5',
  partly: 'M5 9.5c2.3-2.5 4.7-2.5 7 0s4.7 2.5 7 0M5 15.5c2.3-2.5 4.7-2.5 7 0s4.7 2.5 7 0',
  not: 'M8.8 9.2a3.2 3.2 0 1 1 4.8 2.8c-1.1.7-1.6 1.3-1.6 2.5M12 18.5h.01',
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
