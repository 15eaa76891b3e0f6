/** What nobody sees is no part of a text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutInvisible } from '#lib/invisible.ts';

const INVISIBLE = [
  ['marks of direction', '\u202a\u202b\u202c\u202d\u202e\u200e\u200f\u061c\u2066\u2067\u2068\u2069'],
  ['spaces and joiners of no width', '\u200b\u200c\u200d\u2060\ufeff\u180e'],
  ['soft hyphens', '\u00ad'],
  ['variation selectors and fillers', '\ufe0f\u{e0100}\u3164\u115f'],
  ['tags', '\u{e0041}\u{e007f}'],
  ['other format characters', '\ufff9\ufffb\u206a'],
] as const;

for (const [name, characters] of INVISIBLE) {
  test(`${name} are taken out, each one of them, and nothing else is`, () => {
    for (const character of characters)
      assert.equal(withoutInvisible(`4${character}4${character}5`), '445', character.codePointAt(0)?.toString(16));
  });
}

test('letters of all scripts, signs, spaces and pictures stay', () => {
  for (const text of ['Drucker-Spooler (445)', 'порт 445', 'ポート', 'منفذ', 'cafe\u0301', 'a\tb\u00a0c', '🔥'])
    assert.equal(withoutInvisible(text), text);
});
