/** Quoting: one case for each sign that has a meaning, and anything at all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { awsText } from '#features/firewall/quote/aws.ts';
import { csvCell, markdownLink, markdownText } from '#features/firewall/quote/table-cell.ts';
import { ciscoComment, ciscoRemark } from '#features/firewall/quote/cisco.ts';
import { cmdRemark, cmdString } from '#features/firewall/quote/cmd.ts';
import { hclString } from '#features/firewall/quote/hcl.ts';
import { iptablesString } from '#features/firewall/quote/iptables.ts';
import { nftString } from '#features/firewall/quote/nft.ts';
import { ascii, isWithin, maxBytes, maxCharacters, oneLine, truncate } from '#features/firewall/quote/one-line.ts';
import { powershellString } from '#features/firewall/quote/powershell.ts';
import { shellComment, shellString } from '#features/firewall/quote/shell.ts';
import { safeUrl } from '#features/firewall/quote/url.ts';
import { xmlComment, xmlText } from '#features/firewall/quote/xml.ts';
import { HOSTILE_TEXTS } from '../../../support/firewall/sets.ts';

const anything = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' }), fc.string());
/** Every quoting gives one line of this shape, whatever goes in. */
const SHAPES: readonly [name: string, quote: (text: string) => string, shape: RegExp][] = [
  ['PowerShell', powershellString, /^'(?:[^'‘’‚‛\n\r]|'')*'$/],
  ['cmd', cmdString, /^"[^"“”„%!$`^\\|&<>\n\r]*"$/],
  ['a remark of cmd', cmdRemark, /^rem [^"“”„'‘’‚‛%!$`^\\|&<>(){}[\];@*?\n\r]*$/],
  ['a shell', shellString, /^'(?:[^'\n\r]|'\\'')*'$/],
  ['a comment of a shell', shellComment, /^# [^"'`$;&|<>(){}[\]\\!*?~^\n\r]*$/],
  ['nft', nftString, /^"[^"\n\r]*"$/],
  ['iptables', iptablesString, /^"[^"\\\n\r]*"$/],
  ['HCL', hclString, /^"(?:[^"\\$%\n\r]|\\["\\]|\$\$\{|%%\{|[$%](?!\{))*"$/],
  ['XML', xmlText, /^(?:[^&<>"'\n\r]|&(?:amp|lt|gt|quot|#39);)*$/],
  ['a comment of XML', xmlComment, /^<!-- (?:(?!--)[^\n\r])* -->$/],
  ['a remark of Cisco', ciscoRemark, /^remark [!->@-~](?:[ ->@-~]{0,99})$/],
  ['a comment of Cisco', ciscoComment, /^! [ ->@-~]*$/],
  ['AWS', awsText, /^[A-Za-z0-9 ._\-:/()#,@[\]+=&;{}!$*]{0,255}$/],
  ['CSV', csvCell, /^(?![=+\-@])[^\n\r\t]*$/],
  ['Markdown', markdownText, /^(?:[^\\`*_[\]<>|~&#!$\n\r]|\\[\\`*_[\]<>|~&#!$])*$/],
];

for (const [name, quote, shape] of SHAPES)
  test(`${name}: nothing that is quoted gets out`, () => {
    fc.assert(
      fc.property(anything, (text) => {
        const quoted = quote(text);
        assert.match(quoted, shape);
        assert.ok(quoted.isWellFormed());
        assert.doesNotMatch(
          quoted,
          /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
        );
      }),
      { numRuns: 200 },
    );
  });

test('what Unicode has not assigned, and a reader may show as nothing, does not come through', () => {
  assert.equal(powershellString('a\u2065b'), "'ab'");
});

test('plain words come out as they went in', () => {
  const words = 'SMB, for Print Spooler: https://portolan.example/services/print-spooler/#tcp-445-smb';
  assert.equal(powershellString(words), `'${words}'`);
  assert.equal(cmdString(words), `"${words}"`);
  assert.equal(cmdRemark(words), `rem ${words}`);
  assert.equal(shellString(words), `'${words}'`);
  assert.equal(shellComment(words), `# ${words}`);
  assert.equal(shellComment('for what passes; for the rest; rm -rf;'), '# for what passes, for the rest, rm -rf');
  assert.equal(nftString(words), `"${words}"`);
  assert.equal(iptablesString(words), `"${words}"`);
  assert.equal(hclString(words), `"${words}"`);
  assert.equal(xmlText(words), words);
  assert.equal(ciscoRemark(words), `remark ${words}`);
  assert.equal(awsText(words), words);
  assert.equal(csvCell(words), words);
});

test('a quote stays readable where it can', () => {
  assert.equal(powershellString("it's"), "'it''s'");
  assert.equal(powershellString('it’s'), "'it''s'");
  assert.equal(shellString("it's"), String.raw`'it'\''s'`);
  assert.equal(nftString('a "b"'), `"a 'b'"`);
  assert.equal(hclString('a "b" ${c} %{d} 5 % $5'), '"a \\"b\\" $${c} %%{d} 5 % $5"');
  assert.equal(csvCell('=1+1'), "'=1+1");
});

test('a comment of XML may begin and end with hyphens', () => {
  assert.equal(xmlComment('--- a -'), '<!-- - - - a -  -->');
});

test('an address comes through whole, but for what no address of ours has', () => {
  const link = 'https://portolan.example/tools/firewall/#v=1&i=a%2Cb,c&n=CHG+1*_~-.@?';
  assert.equal(safeUrl(link), link);
  assert.equal(safeUrl('x\n"$`é\ud800'), 'x%0A%22%24%60%C3%A9%EF%BF%BD');
  for (const text of HOSTILE_TEXTS) assert.match(safeUrl(text), /^[A-Za-z0-9._~:/?#=&,+@%*-]*$/);
});

test('a link in Markdown ends where it should', () => {
  assert.equal(markdownLink('a]b', 'https://x/#a)b c'), String.raw`[a\]b](https://x/#a%29b%20c)`);
});

test('limits are kept, in bytes where bytes count, and no character is cut in two', () => {
  assert.ok(isWithin(nftString('é'.repeat(500)), maxBytes(128 + 2)));
  assert.ok(isWithin(iptablesString('😀'.repeat(500)), maxBytes(255 + 2)));
  assert.ok(iptablesString('😀'.repeat(500)).isWellFormed());
  assert.equal(truncate('abcdefgh', maxCharacters(6)), 'abc...');
  assert.equal(truncate('abcdef', maxCharacters(6)), 'abcdef');
});

test('a line loses what is not to be seen, and keeps its words', () => {
  assert.equal(oneLine(' a\r\n\tb\u2028c\u202ed\u0000e '), 'a b cd e');
  assert.equal(oneLine('x\ud800y\ufffez\ue000'), 'xyz');
  assert.equal(ascii('naïve – “x”', '?'), 'na?ve - ?x?');
});
