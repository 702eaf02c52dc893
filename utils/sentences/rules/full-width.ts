import { characterAt, type Stop, type Verdict } from '../stop';

const IDEOGRAPHIC = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u;
const KATAKANA = /\p{sc=Kana}/u;
/** Japanese particles that carry a quotation or a title on into the sentence. */
const PARTICLE =
  /と(?!ころ)|って|など|が(?!、)|を|は(?!い|じめ)|の|に|も(?!し|う|ちろん)|で(?!も|は|す)|や|へ/y;
/** Chinese attribution after a quotation: a short clause that ends with a verb of saying. */
const SAYS =
  /[^。！？，、；：\s没沒不未]{0,14}[说說问問答道称稱示写寫指喊](?:[。！？]|[，：][“「])/y;

/**
 * Chinese and Japanese full stops, question and exclamation marks, which no space follows. What comes
 * after a closing quotation mark may go on: 「…。」と述べた, 《…？》是, “……？”他问。
 */
export function fullWidth({ text, from, to, close, next, mark, sign }: Stop): Verdict {
  if (!/[。．｡！？]/.test(mark)) {
    const half = /[!?‼⁇⁈⁉]/.test(mark) && close === next && IDEOGRAPHIC.test(text.charAt(from - 1));
    if (!half || !IDEOGRAPHIC.test(characterAt(text, next))) return undefined;
  }
  const full = /[。．｡]/.test(mark);
  if (mark === '．' && /\d|[０-９]/.test(sign)) return 'join';
  if (/[,.、，。；：;:—─～〜!?！？]/.test(sign)) return 'join';
  // A short note in brackets belongs to what it follows: 。（共同）
  if (/[（(]/.test(sign))
    return full && !/[)）]/.test(text.slice(next, next + 17)) ? 'split' : 'join';
  if (close === to) return 'split';
  const closer = text.charAt(close - 1);
  if (/[》〉]/.test(closer)) return 'join';
  if (close < next) return 'split';
  PARTICLE.lastIndex = next;
  SAYS.lastIndex = next;
  if (PARTICLE.test(text) || SAYS.test(text)) return 'join';
  // 「ハイキュー!!」シリーズ: a title that a noun in katakana follows.
  const goesOn = !full && /[」』）)]/.test(closer) && KATAKANA.test(sign);
  return goesOn ? 'join' : 'split';
}
