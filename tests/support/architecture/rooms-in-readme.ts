import { isWithin, ROOMS } from './rooms';

const START = '<!-- rooms: written by `npx tsx tests/commands/rooms.ts` -->';
const END = '<!-- /rooms -->';

/** The rooms as the README shows them: a diagram and a table, between two marks. */
export function roomsInReadme(): string {
  return [START, '', diagram(), '', table(), '', END].join('\n');
}

/** The README with its rooms written anew. Throws where the two marks are missing. */
export function withRooms(readme: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`README.md needs the lines ${START} and ${END}`);
  return readme.slice(0, start) + roomsInReadme() + readme.slice(end + END.length);
}

/** A Markdown table: a row a room, with all it may import. */
function table(): string {
  const rows = Object.entries(ROOMS).map(([room, { holds, values, types }]) => {
    const imports = [names(values), types.length > 0 && `types of ${names(types)}`];
    return `| \`${room}\` | ${holds} | ${imports.filter(Boolean).join('; ') || 'nothing'} |`;
  });
  return ['| room | holds | may import |', '|---|---|---|', ...rows].join('\n');
}

const names = (all: readonly string[]) => all.map((name) => `\`${name}\``).join(', ');

/**
 * A Mermaid flowchart of which room uses which. An arrow that other arrows lead around is left out,
 * and so are packages and types: the table has them all.
 */
function diagram(): string {
  const rooms = Object.keys(ROOMS).filter((room) => room !== 'entrypoints');
  const arrows = rooms.flatMap((room) => {
    const used = usedRooms(room);
    const roundabout = new Set(used.flatMap((other) => [...reachable(other)]));
    return used.filter((other) => !roundabout.has(other)).map((other) => `  ${room} --> ${other}`);
  });
  const alone = rooms.filter((room) => !arrows.some((arrow) => arrow.includes(`${room}`)));
  return ['```mermaid', 'flowchart TD', ...arrows, ...alone.map((room) => `  ${room}`), '```'].join(
    '\n',
  );
}

/** The rooms whose values a room may import. */
function usedRooms(room: string): string[] {
  const values = ROOMS[room]?.values ?? [];
  return Object.keys(ROOMS).filter(
    (other) => other !== room && values.some((name) => isWithin(other, name)),
  );
}

/** Every room that a room uses, and that those use, and so on. */
export function reachable(room: string, seen = new Set<string>()): Set<string> {
  for (const other of usedRooms(room)) {
    if (seen.has(other)) continue;
    seen.add(other);
    reachable(other, seen);
  }
  return seen;
}
