import type { ComponentChildren } from 'preact';
import type { Mark } from '../../utils/contract/article';
import { piecesOf } from '../../utils/reading/sentences';
import type { Highlight } from './feature';

type AnyMark = Mark | Highlight;

/**
 * Text with its emphasis, links and what stands out in it, built from plain data: the page's HTML
 * never gets here.
 */
export function MarkedText({ text, marks }: { text: string; marks: readonly AnyMark[] }) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {piecesOf(text, marks).map((piece, i) => (
        <Marked key={i} text={piece.text} marks={piece.marks} />
      ))}
    </>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly AnyMark[] }) {
  return <>{marks.reduceRight<ComponentChildren>(wrap, text)}</>;
}

function wrap(inner: ComponentChildren, mark: AnyMark) {
  switch (mark.kind) {
    case 'link':
      return (
        <a href={mark.href} target="_blank" rel="noopener noreferrer">
          {inner}
        </a>
      );
    case 'strong':
      return <strong>{inner}</strong>;
    case 'emphasis':
      return <em>{inner}</em>;
    default:
      return <mark class={mark.kind}>{inner}</mark>;
  }
}
