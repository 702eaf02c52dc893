import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { annotatedArticlesOf } from '../../../utils/exchange/annotated-article';
import { rowsOf } from '../../../utils/exchange/table-rows';
import { awkwardExport, exportText, sampleExport } from '../../support/exchange/annotated-articles';

function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

test('a spreadsheet gets a row for each note and each sentence kept', () => {
  const csv = exportText(sampleExport(), 'csv');
  expect(csv.startsWith('\ufefftitle') || csv.startsWith('\ufeff"title"')).toBe(true);
  const rows = read(csv);
  expect(rows).toHaveLength(5);
  expect(rows[0]).toMatchObject({
    note: 'Read again.\nTwice.',
    number: '',
    tags: 'sea side, work',
  });
  expect(rows[1]).toMatchObject({ number: '1', colour: 'green', note: '' });
  expect(rows[2]).toMatchObject({
    number: '2',
    translation: '아무도 이유를 몰랐다.',
    title: 'Ferry: "back" at last',
  });
  expect(rows.map(({ note }) => note)).not.toContain('deleted');
});

test('a parser of its own reads back every cell, whatever is in it', () => {
  fc.assert(
    fc.property(awkwardExport, (exported) => {
      const written = annotatedArticlesOf(exported)
        .flatMap(rowsOf)
        .map((row) => Object.entries(row));
      const cells = read(exportText(exported, 'csv')).map((row) => Object.entries(row));
      // But for the apostrophes that keep a text from being a formula.
      const bare = (rows: readonly (readonly [string, string])[][]) =>
        rows.map((row) => row.map(([column, text]) => [column, text.replaceAll("'", '')]));
      expect(bare(cells)).toEqual(bare(written));
    }),
  );
});

test('no cell begins like a formula', () => {
  fc.assert(
    fc.property(awkwardExport, (exported) => {
      const cells = read(exportText(exported, 'csv')).flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }),
  );
});

test('no formula begins where a semicolon or a line is taken for the end of a cell', () => {
  const exported = sampleExport();
  const body = 'a;=1+1\n@SUM(1)\t+2; "=cmd|x" \n- an item; -an aside\n-2+3';
  const notes = exported.notes.map((note) => ({ ...note, body }));
  const csv = exportText({ ...exported, notes }, 'csv');
  expect(csv).toContain(`"a;'=1+1\n'@SUM(1)\t'+2; ""'=cmd|x"" \n- an item; '-an aside\n'-2+3"`);
});
