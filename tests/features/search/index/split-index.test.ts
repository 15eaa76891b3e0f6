/** The exact index in files: each question is answered by a few small ones as by all of them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pathOf } from '#chart/page-ref.ts';
import { buildExactIndex } from '#features/search/index/build-index.ts';
import { type ExactIndex, type IndexedPage, isIdentifier } from '#features/search/index/index-format.ts';
import { joinIndex, unpackNumbers } from '#features/search/index/join-index.ts';
import { unpackPages } from '#features/search/index/pack-pages.ts';
import { unpackUnchartedPorts } from '#features/search/index/pack-uncharted-ports.ts';
import {
  identifiersFile,
  namedFiles,
  namesFile,
  numberFiles,
  numbersFile,
} from '#features/search/index/split-index.ts';
import { answerQuery } from '#features/search/query/answer.ts';
import { partsFor } from '#features/search/query/index-parts.ts';
import { lookup } from '#features/search/query/lookup.ts';
import { GROUPS, questionsOf } from '../../../relevance/groups.ts';
import { realChart } from '../../../support/real-chart.ts';

const whole = buildExactIndex(realChart);
const [names, identifiers, numbers, byNumber, byName] = [
  namesFile(whole),
  identifiersFile(whole),
  numbersFile(whole),
  numberFiles(whole),
  namedFiles(whole),
];
const pages = unpackPages(names);
const identified = unpackPages(identifiers);
const unpackedNumbers = unpackNumbers(numbers);
const sizes = new Map<unknown, number>();

/** Bytes of a file as it is sent. */
function sizeOf(file: unknown): number {
  const size = sizes.get(file) ?? gzipSync(JSON.stringify(file), { level: 9 }).length;
  sizes.set(file, size);
  return size;
}

const fileOf = (part: string) => {
  const [kind, file] = part.split('/');
  if (file !== undefined) return (kind === 'named' ? byName : byNumber)[Number(file)];
  return { names, identifiers, numbers }[kind ?? ''];
};

const bytesFor = (typed: string) => partsFor(typed).reduce((sum, part) => sum + sizeOf(fileOf(part)), 0);

function indexFor(typed: string, parts = partsFor(typed)): ExactIndex {
  const ports = parts.flatMap((part) => {
    const [kind, file] = part.split('/');
    if (file === undefined) return [];
    const packed = (kind === 'named' ? byName : byNumber)[Number(file)];
    return packed ? [unpackUnchartedPorts(packed)] : [];
  });
  return joinIndex(
    parts.includes('names') ? pages : undefined,
    parts.includes('identifiers') ? identified : undefined,
    parts.includes('numbers') ? unpackedNumbers : undefined,
    ports,
  );
}

const QUESTIONS = GROUPS.flatMap(questionsOf).map(({ query }) => query);
const top = (index: ExactIndex, typed: string) =>
  lookup(index, typed)
    .slice(0, 3)
    .map((match) => `${match.matchType} ${pathOf(match)}`);

test('a few files answer as all of them do', () => {
  const different = QUESTIONS.flatMap((typed) => {
    const [few, all] = [indexFor(typed), whole].map((index) => top(index, typed).join());
    return few === all ? [] : [`${typed}: ${few} and not ${all}`];
  });
  assert.deepEqual(different, []);
});

test('another file of ports leaves the pages as they are, so that they are opened once', () => {
  const { pages: plain } = indexFor('redis');
  assert.equal(indexFor('kerberos').pages, plain);
  const { pages: withNumbers } = indexFor('CVE-2021-34527');
  assert.notEqual(withNumbers, plain);
  assert.equal(indexFor('KB832017').pages, withNumbers);
});

/** What all pages are called is most of it: some 45 bytes a page, and there are 1,250 of them. */
const NAME_LIMIT = 60_000;

test('a number needs no more than 30 kB, a name no more than 60 kB', () => {
  for (const number of [0, 80, 445, 1023, 2049, 3389, 40_001, 65_535]) {
    const bytes = bytesFor(String(number));
    assert.ok(bytes > 0 && bytes <= 30_000, `${number}: ${bytes} bytes`);
  }
  for (const typed of QUESTIONS.filter((one) => !/\s.*\s|\d/.test(one))) {
    const bytes = bytesFor(typed);
    assert.ok(bytes <= NAME_LIMIT, `${typed}: ${bytes} bytes`);
  }
});

test('once what numbers need is there, a number with prose and one without a name need no more, and are answered the same', () => {
  const { uncharted } = unpackedNumbers;
  const charted = [...realChart.ports.values()].filter((port) => port.charted).map(({ number }) => number);
  const some = Array.from({ length: 200 }, (_, i) => i * 327 + 11).filter((number) => !uncharted.has(number));
  assert.ok(some.length > 100);
  for (const number of [...charted, ...some]) {
    for (const typed of [String(number), `udp/${number}`]) {
      const parts = partsFor(typed, uncharted);
      assert.deepEqual(parts, ['numbers'], typed);
      assert.deepEqual(answerQuery(indexFor(typed, parts), typed), answerQuery(indexFor(typed), typed), typed);
    }
  }
  for (const number of [...uncharted].slice(0, 20))
    assert.equal(partsFor(String(number), uncharted).length, 2, String(number));
});

test('a number asks for no names', () => {
  for (const typed of ['445', 'tcp/445', '135, 139', '6000-6063', '70000'])
    assert.ok(!partsFor(typed).some((part) => part === 'names' || part.includes('named/')), typed);
});

test('identifiers and codes of errors with digits have a file of their own, which words without digits don’t ask for', () => {
  const isNumbered = (page: IndexedPage) =>
    page.names.some(
      ([reason, text]) =>
        /\d/.test(text) && (isIdentifier(reason) || (reason === 'error' && /^\S*[a-z]\S*$/i.test(text))),
    );
  assert.deepEqual(pages.filter(isNumbered), []);
  assert.ok(identified.every(isNumbered));
  for (const typed of ['CVE-2021-34527', 'rfc 4120', 'KB832017', '832017', 'T1021.002', '0x80070005', 'ORA-12541'])
    assert.ok(partsFor(typed).includes('identifiers'), typed);
  for (const typed of ['redis', 'kerberos port', '445']) assert.ok(!partsFor(typed).includes('identifiers'), typed);
});
