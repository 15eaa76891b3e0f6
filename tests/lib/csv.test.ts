/** CSV after RFC 4180. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, guardFormulas } from '#lib/csv.ts';

/** Reads CSV back, after the grammar of RFC 4180, so that the tests need not trust the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('a header comes first, in the order of the fields, and every line ends with CRLF', () => {
  assert.equal(csv(['b', 'a'], [{ a: 1, b: 2 }]), 'b,a\r\n2,1\r\n');
  assert.equal(csv(['a'], []), 'a\r\n');
});

const cells: [what: string, value: string, cell: string][] = [
  ['plain text', 'Print Spooler', 'Print Spooler'],
  ['a comma', 'a, b', '"a, b"'],
  ['quotes', 'the "System" process', '"the ""System"" process"'],
  ['only a quote', '"', '""""'],
  ['a line feed', 'a\nb', '"a\nb"'],
  ['a carriage return', 'a\rb', '"a\rb"'],
  ['a semicolon, which is no separator here', 'a; b', 'a; b'],
  ['nothing', '', ''],
  ['more than ASCII', 'Größe – 日本', 'Größe – 日本'],
];

for (const [what, value, cell] of cells) {
  test(`a cell with ${what} is written so that it reads back as it was`, () => {
    const text = csv(['x', 'y'], [{ x: value, y: 'end' }]);
    assert.equal(text, `x,y\r\n${cell},end\r\n`);
    assert.deepEqual(read(text), [
      ['x', 'y'],
      [value, 'end'],
    ]);
  });
}

test('null is empty; numbers, zero and truth stand as they are', () => {
  assert.equal(csv(['a', 'b', 'c', 'd'], [{ a: null, b: 0, c: false, d: 445 }]), 'a,b,c,d\r\n,0,false,445\r\n');
});

test('a list is joined by spaces, and an empty one is empty', () => {
  assert.equal(csv(['a', 'b'], [{ a: [3000, 5000], b: [] }]), 'a,b\r\n3000 5000,\r\n');
});

test('a list whose items hold commas or quotes stays one cell', () => {
  const text = csv(['a'], [{ a: ['x,y', 'z'] }]);
  assert.deepEqual(read(text)[1], ['x,y z']);
});

test('fields that were not asked for are left out', () => {
  const row = { a: 1, secret: 2 };
  assert.equal(csv(['a'], [row]), 'a\r\n1\r\n');
});

test('what a spreadsheet would take for a formula begins with an apostrophe', () => {
  const beginnings = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
  for (const sign of beginnings) assert.equal(guardFormulas(`${sign}1+1`), `'${sign}1+1`);
});

test('that holds for each cell that another separator makes', () => {
  for (const separator of [';', '\t', '|'])
    for (const sign of ['=', '-', '＝', '＠'])
      assert.equal(guardFormulas(`a${separator}${sign}1+1`).split(separator).at(-1), `'${sign}1+1`);
  assert.equal(guardFormulas(';=1;;@x'), ";'=1;;'@x");
});

test('a text with these signs in other places stays as it is', () => {
  for (const text of ['', 'a=b', '5000-5010', 'DHCP; -1', 'user@host', 'a|b', '1+1'])
    assert.equal(guardFormulas(text), text);
});
