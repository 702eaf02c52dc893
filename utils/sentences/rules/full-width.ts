import type { Stop, Verdict } from '../stop';
import { characterAt } from '../stop';

const FULL_WIDTH = /[。．｡！？]/;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
/** Japanese particles that carry a quotation or a title on into the sentence. */
const PARTICLE =
  /(?:と(?!ころ)|って|など|とい|との|が(?!、)|を|は(?!い|じめ)|の|に|も(?!し|う|ちろん)|で(?!も|は|す)|や(?!が)|へ)/y;
/** Chinese attribution after a quotation: a short clause that ends with a verb of saying. */
const CHINESE_ATTRIBUTION =
  /[^。！？，、；：\s]{0,14}(?:说|說|说道|說道|问|問|问道|問道|答|回答|写道|寫道|称|稱|表示|指出|强调|強調|补充|補充|喊|喊道|笑道|感叹|感嘆)(?:道)?[。！？]/y;

const at = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index;
  return pattern.test(text);
};

function isIdeographic(text: string, index: number): boolean {
  return IDEOGRAPHIC.test(characterAt(text, index));
}

/**
 * Chinese and Japanese full stops, question and exclamation marks, which no space follows. What comes
 * after a closing quotation mark may go on: 「…。」と述べた, 《…？》是, “……？”他问。
 */
export function fullWidth(stop: Stop): Verdict {
  const { text, from, to, close, next } = stop;
  const wide = FULL_WIDTH.test(text.charAt(to - 1));
  if (!wide) {
    const half = /[!?]/.test(text.charAt(to - 1)) && close === next;
    if (!half || !isIdeographic(text, from - 1) || !isIdeographic(text, next)) return undefined;
  }
  const following = text.charAt(next);
  const full = /[。．｡]/.test(text.charAt(to - 1));
  if (/[,.、，。；：;:…—─～〜!?！？]/.test(following)) return 'join';
  if (/[（(]/.test(following)) return bracketVerdict(stop, full);
  if (close === to) return 'split';
  const closer = text.charAt(close - 1);
  if (/[》〉]/.test(closer)) return 'join';
  if (close === next) {
    if (at(PARTICLE, text, next) || at(CHINESE_ATTRIBUTION, text, next)) return 'join';
    if (
      !full &&
      /[」』）)]/.test(closer) &&
      /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
        text.slice(from - 8 < 0 ? 0 : from - 8, next + 8),
      )
    )
      return 'join';
  }
  return 'split';
}

/** A short note in brackets belongs to what it follows: 。（共同） */
function bracketVerdict(stop: Stop, full: boolean): Verdict {
  if (!full) return 'join';
  const note = stop.text.slice(stop.next + 1, stop.next + 17).search(/[)）]/);
  return note === -1 ? 'split' : 'join';
}
