import type { ComponentChildren } from 'preact';
import type { Mark } from '../../utils/article/types';
import { piecesOf } from '../../utils/reading/sentences';

/** Text with its emphasis and links, built from plain data: the page's HTML never gets here. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {piecesOf(text, marks).map((piece, i) => (
        <Marked key={i} text={piece.text} marks={piece.marks} />
      ))}
    </>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return <>{marks.reduceRight<ComponentChildren>(wrap, text)}</>;
}

function wrap(inner: ComponentChildren, mark: Mark) {
  if (mark.kind === 'link') {
    return (
      <a href={mark.href} target="_blank" rel="noopener noreferrer">
        {inner}
      </a>
    );
  }
  return mark.kind === 'strong' ? <strong>{inner}</strong> : <em>{inner}</em>;
}
