/** Several addresses in one text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_ENTRIES, mendedText, readAddressList } from '#features/firewall/model/address-list.ts';
import { wholeEnd, endText } from '#features/firewall/model/ends.ts';

const texts = (typed: string) =>
  endText(wholeEnd({ word: 'SOURCE', title: '', addresses: readAddressList(typed).addresses }));

test('entries stand behind commas, semicolons, spaces or on lines of their own', () => {
  for (const typed of [
    '10.0.0.0/8,192.0.2.1',
    '10.0.0.0/8; 192.0.2.1',
    ' 10.0.0.0/8   192.0.2.1 ',
    '10.0.0.0/8\r\n192.0.2.1\n',
  ])
    assert.equal(texts(typed), '10.0.0.0/8, 192.0.2.1', JSON.stringify(typed));
});

test('masks, wildcards and ranges with spaces are one entry each', () => {
  assert.equal(
    texts('10.1.1.0 255.255.255.0 10.2.0.0/255.255.0.0, 10.3.1.0 0.0.0.255\n10.4.0.5 - 10.4.0.9 2001:db8::/32'),
    '10.1.1.0/24, 10.2.0.0/16, 10.3.1.0/24, 10.4.0.5-10.4.0.9, 2001:db8::/32',
  );
});

test('names of every kind are read, in the maker’s own writing', () => {
  assert.deepEqual(readAddressList('WWW.Example.com. localsubnet sg-0123456789ABCDEF0 dns').addresses, [
    { kind: 'name', text: 'www.example.com' },
    { kind: 'keyword', text: 'LocalSubnet' },
    { kind: 'security-group', text: 'sg-0123456789abcdef0' },
    { kind: 'keyword', text: 'DNS' },
  ]);
  for (const none of ['server1', 'sg-12', '-a.com', 'a..b', '10.1', '1.2.3.4.5'])
    assert.equal(readAddressList(none).bad.length, 1, none);
});

test('a bad entry is named with what was meant, and the others are kept', () => {
  const typed = '10.0.0.0/8, 192.168.1.5/24 foo';
  const { addresses, bad } = readAddressList(typed);
  assert.equal(addresses.length, 1);
  assert.deepEqual(
    bad.map(({ text }) => text),
    ['192.168.1.5/24', 'foo'],
  );
  const [first = assert.fail()] = bad;
  assert.deepEqual(
    first.instead.map((one) => mendedText(typed, first, one)),
    ['10.0.0.0/8, 192.168.1.5 foo', '10.0.0.0/8, 192.168.1.0/24 foo'],
  );
});

test('any takes in all the others, and what lies within another is said', () => {
  assert.deepEqual(readAddressList('10.0.0.0/8, any').addresses, [{ kind: 'any' }]);
  assert.deepEqual(readAddressList('10.0.0.0/8, any').within, ['10.0.0.0/8']);
  assert.deepEqual(readAddressList('10.0.0.0/8, 10.1.2.3, 10.0.0.0/8').within, ['10.1.2.3', '10.0.0.0/8']);
});

test('so many are taken, and the rest is said', () => {
  const many = Array.from({ length: MAX_ENTRIES + 5 }, (_, i) => `10.0.${i}.1`).join('\n');
  const { addresses, bad } = readAddressList(many);
  assert.equal(addresses.length, MAX_ENTRIES);
  assert.match(bad[0]?.problem ?? '', /More than 100 entries/);
});
