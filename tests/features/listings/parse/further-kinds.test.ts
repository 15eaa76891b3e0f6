/** Kinds whose readers are loaded only where a line bears their sign: by it nothing is read otherwise. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { FURTHER_READERS } from '#features/listings/parse/kinds/further-readers.ts';
import { LISTING_GUIDES } from '#features/listings/parse/listing-guides.ts';
import { LISTING_KINDS } from '#features/listings/parse/listing-kinds.ts';
import { PartMissing } from '#features/listings/parse/part-missing.ts';
import { readLines, readPaste } from '#features/listings/parse/read-paste.ts';
import { splitLines } from '#features/listings/parse/lines.ts';
import { fixture, FIXTURES } from './support.ts';
import { pastes } from './damaged-pastes.ts';

const further = FURTHER_READERS;
const isFurther = new Set(LISTING_KINDS.flatMap((kind) => ('sign' in kind ? kind.id : [])));
const MACHINES = new URL('../../../fixtures/machines/', import.meta.url);

/** Read by all readers at once, and as it is done: by those whose signs were seen. */
function assertSame(text: string, what: string): void {
  assert.deepEqual(readPaste(text, { further }), readLines(splitLines(text), { further }), what);
}

test('every further kind has a sign and a reader', () => {
  assert.deepEqual(Object.keys(further).sort(), [...isFurther].sort());
});

test('every sign has the flags with which all of them are looked for together', () => {
  for (const kind of LISTING_KINDS)
    if ('sign' in kind)
      for (const sign of [kind.sign.start, kind.sign.anywhere]) assert.equal(sign?.flags ?? 'is', 'is', kind.id);
});

for (const name of FIXTURES) {
  test(`${name} is read by its signs as by all readers`, () => {
    assertSame(fixture(name), name);
  });
}

test('so is each line of a listing by itself, and each listing without its first lines', () => {
  for (const name of FIXTURES) {
    const lines = fixture(name).split('\n');
    for (const [at, line] of lines.slice(0, 200).entries()) {
      assertSame(line, `${name}, line ${at + 1}`);
      if (at < 6) assertSame(lines.slice(at).join('\n'), `${name} from line ${at + 1}`);
    }
  }
});

/** A line that was run together from two kinds may be read as either. */
test('so are damaged pastes, but for a few lines run together from two kinds', () => {
  const others = [...pastes(3_000)].filter(
    ({ text }) => !isDeepStrictEqual(readPaste(text, { further }), readLines(splitLines(text), { further })),
  );
  assert.ok(others.length <= 6, others.map(({ seed, text }) => `${seed}: ${text.slice(0, 500)}`).join('\n'));
});

test('listings of common kinds need no further readers; those of the others do', () => {
  for (const { id, example } of LISTING_GUIDES) {
    const read = () => readPaste(example, { further: {} });
    if (isFurther.has(id)) assert.throws(read, new PartMissing('further-readers'), id);
    else assert.doesNotThrow(read, id);
  }
  for (const name of readdirSync(MACHINES)) {
    const text = readFileSync(new URL(name, MACHINES), 'utf8');
    if (!/pfsense|docker/.test(name)) assert.doesNotThrow(() => readPaste(text, { further: {} }), name);
  }
});

test('what a scanner calls a finding is told as one, and names nobody who listens', () => {
  const { listeners } = readPaste(fixture('nessus.csv.txt'), { further });
  assert.deepEqual(
    listeners.map(({ from, program, remark }) => [from, program, remark]),
    [
      [22, null, 'finding: SSH Protocol Versions Supported'],
      [443, null, 'finding: Medium Strength Cipher Suites'],
      [3389, null, 'finding: Nessus SYN scanner'],
    ],
  );
});
