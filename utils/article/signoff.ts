import type { Span, UndividedBlock } from '../contract/article';
import { slice } from './blocks';
import { comparable } from './fold';

/** A longer text is neither a sign-off nor a source line (UTF-16 code units). */
const MAX_SIGN_OFF_CHARS = 400;
/** Among this many blocks at the end a plain "Name, Outlet" line is a sign-off. */
const SIGN_OFF_BLOCKS = 4;

/** Words that end an outlet's name. */
const OUTLETS =
  'News TV Radio Times Post Daily Herald Press Agency Media Network Today Online Journal Tribune Television Reuters AFP AP UPI BBC CNN NPR ABC CBC NBC CBS KBS MBS SBS YTN NHK Xinhua Yonhap Bloomberg Guardian Gazette Chronicle'.split(
    ' ',
  );
const OUTLET = new Set(OUTLETS);
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|van|von|der|den|bin|al|la|le|da|di)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*){0,4}`;
/** "Oh Soo-young, Arirang News." */
const NAME_OUTLET = new RegExp(
  String.raw`^${NAME},\s+(?:(?:for|in)\s+)?(?:the\s+|The\s+)?(?:\p{Lu}[\p{L}\p{N}&'’.-]*\s+){0,4}(?:${OUTLETS.join('|')})\b[^.,]{0,24}\.?$`,
  'u',
);
const AGENCY = `(?:Yonhap|Reuters|AP|AFP|dpa|Xinhua|ANI|PTI|IANS|ANSA|EFE|TASS|Bernama|Kyodo|연합뉴스|뉴시스|뉴스1|共同|時事)`;
const SIGN_OFFS: readonly RegExp[] = [
  // "(Reporting by A; Editing by B)", "Additional reporting by A", "Editing by A".
  /^[([]?\s*(?:(?:additional\s+)?(?:reporting|writing|translat(?:ion|ed|ing))|edit(?:ing|ed)|written|compiled|produced|reported)\b[^.!?]{0,40}\bby\s*:?\s+\S/i,
  new RegExp(String.raw`^[([【〔]\s*(?:${AGENCY}|END|끝)(?:[^)\]】〕]{0,40})[)\]】〕]\.?$`, 'i'),
  /^(?:[-–—―~]{1,2}\s*)(?:with\s+(?:files|reporting)\s+from\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){0,5}$/u,
  /^[([]?\s*with\s+(?:files|reporting|inputs?|agencies)\b.{0,80}$/i,
  // "홍길동 기자 hong@example.com", "hong@example.com", "[서울=뉴스] 홍길동 기자".
  /^(?:[[(［【].{0,30}[\])］】]\s*)?(?:\/?\s*[가-힣]{2,4}\s*(?:[가-힣]{0,6}(?:기자|특파원|리포터|앵커|논설위원|통신원))[\s,/·]*)+(?:[\s(/]*[\w.+-]*@?[\w.-]*[)\s]*)?\.?$/u,
  /^[([<]?\s*(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[)\]>]?$/i,
  /^[（(［【][^）)］】]{0,20}(?:記者|编辑|編輯|记者|責任編輯|责任编辑)[^）)］】]{0,30}[）)］】]$/u,
];
/** "Source: …" */
const SOURCES = new Set(
  'source sources quelle fuente fonte bron kilde källa źródło источник 출처 자료 来源 來源 出典'.split(
    ' ',
  ),
);
const LABEL = /^(?:original\s+)?(\S{2,9}?)\s*[:：]/i;
const ADDRESS = /^(?:[-–—]\s*)?https?:\/\/\S+$/i;

/** What any sign-off but "Name, Outlet" begins with or has in it: quickly rules out most blocks. */
const OPENING_SIGNS = '([（［【〔<–—―~-';
const BY_VERB_STEMS = 'report writ edit translat compil produc'.split(' ');

function mayBeSignOff(text: string): boolean {
  if (OPENING_SIGNS.includes(text.charAt(0)) || text.includes('@') || /기자|특파원/.test(text))
    return true;
  const lower = text.toLowerCase();
  return (
    lower.startsWith('with ') ||
    (lower.includes('by') && BY_VERB_STEMS.some((stem) => lower.includes(stem)))
  );
}

/** Whether the end of a paragraph looks like the end of a sign-off. */
function mayEndInSignOff(text: string): boolean {
  if (/[)\]】〕]\.?$|@[\w.-]+$|https?:\S+$/.test(text.slice(-MAX_SIGN_OFF_CHARS))) return true;
  const last = text.slice(-40).replace(/\.$/, '').split(/[.,]/).at(-1) ?? '';
  return last.split(/[^\w]/).some((word) => OUTLET.has(word));
}

/** Whether a line names where a story comes from, by its first word. */
export const namesSource = (text: string): boolean =>
  SOURCES.has(LABEL.exec(text)?.[1]?.toLowerCase() ?? '');

/** Who the page says wrote it, and for whom. */
export interface Credits {
  readonly byline: string | null;
  readonly siteName: string | null;
}

/**
 * Makes sign-offs and source lines blocks of their own kinds: whole blocks, or a paragraph's last sentences.
 *
 * @param sentencesIn divides a text.
 */
export function separateSignOffs(
  blocks: readonly UndividedBlock[],
  sentencesIn: (text: string) => readonly Span[],
  { byline, siteName }: Credits,
): UndividedBlock[] {
  // "Mara Ellison, The Quay Courier.": names from the page's own metadata need no pattern.
  const credit = comparable(`${byline ?? ''} ${siteName ?? ''}`);
  return blocks.flatMap((block, index) => {
    const isCredit = credit && index === blocks.length - 1 && comparable(block.text) === credit;
    if (isCredit && index > 0) return [{ ...block, kind: 'signoff' }];
    if (block.kind === 'heading' || block.kind === 'preformatted') return [block];
    const atEnd = index >= blocks.length - SIGN_OFF_BLOCKS;
    const kind = kindOf(block, atEnd);
    if (kind) return [{ ...block, kind }];
    return atEnd && block.kind === 'paragraph' && mayEndInSignOff(block.text)
      ? splitTail(block, sentencesIn(block.text))
      : [block];
  });
}

function kindOf(block: UndividedBlock, atEnd: boolean): 'signoff' | 'source' | null {
  const { text } = block;
  if (text.length > MAX_SIGN_OFF_CHARS) return null;
  if (mayBeSignOff(text) && SIGN_OFFS.some((pattern) => pattern.test(text))) return 'signoff';
  if (namesSource(text) || ADDRESS.test(text)) return 'source';
  if (!atEnd || !mayEndInSignOff(text)) return null;
  if (NAME_OUTLET.test(text)) return 'signoff';
  // "Arirang news https://…": a few words before an address that links to itself.
  return /^[^.!?]{0,60}\s\(?https?:\/\/\S+\)?$/.test(text) ? 'source' : null;
}

/** Cuts sentences off the end of a paragraph as long as they are sign-offs or sources. */
function splitTail(block: UndividedBlock, spans: readonly Span[]): UndividedBlock[] {
  const tail: UndividedBlock[] = [];
  let end = block.text.length;
  for (const [from, to] of [...spans].reverse()) {
    if (from === 0 || to - from > MAX_SIGN_OFF_CHARS) break;
    const piece = slice(block, from, to, 'paragraph');
    const kind = kindOf(piece, true);
    if (!kind) break;
    tail.unshift({ ...piece, kind });
    end = from;
  }
  if (!tail.length) return [block];
  const body = block.text.slice(0, end).trimEnd().length;
  return [slice(block, 0, body, block.kind), ...tail];
}
