/** What is written besides the rules: only where it is asked for, and never at the cost of what was open. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RuleSet } from '#features/firewall/model/rule-set.ts';
import { writeRules } from '#features/firewall/syntax/write-rules.ts';
import { ANY, filledSets, ip, listSets, OPEN, permit, setOf, tcp, udp } from '../../../support/firewall/sets.ts';
import { LOADED, loaded } from '../../../support/firewall/written.ts';

const outputOf = (set: RuleSet, id: string) => writeRules(loaded(id), set);
const linesOf = (set: RuleSet, id: string) => outputOf(set, id).text.split('\n');

/** The lines that stand in the longer text besides those of the other, which has to be there whole and in its order. */
function added(longer: readonly string[], shorter: readonly string[]): string[] {
  const rest = [...shorter];
  const more = longer.filter((line) => {
    if (line !== rest[0]) return true;
    rest.shift();
    return false;
  });
  assert.deepEqual(rest, [], 'a line is missing');
  return more;
}

const isComment = (line: string) => /^(?:[!#] ?|rem )/.test(line);

/** What each syntax with a tail may add to the rules. */
const TAILS: Readonly<Record<string, RegExp>> = {
  'cisco-ios':
    /^ (?:remark What no line permits is logged and denied|deny ip any any log|deny ipv6 any any log|permit icmp any any nd-n[as])$/,
  'cisco-nxos':
    /^ (?:remark What no line permits is logged and denied|deny ip any any log|deny ipv6 any any log|permit icmp any any (?:nd-n[as]|router-(?:advertisement|solicitation)))$/,
  'cisco-asa':
    /^(?:object-group service portolan-test-0a1b2-rest| service-object ip|access-list [A-Z0-9_]+-LIST extended deny object-group portolan-test-0a1b2-rest any (?:any|(?:host|object|object-group) \S+|\S+ \S+|\S+\/\d+) log|)$/,
  'juniper-srx':
    /^(?:set security policies global policy portolan-tes[a-z0-9-]*-rest (?:match source-address any|match destination-address \S+|match application any|then deny|then log session-init)|)$/,
};

for (const [id, shape] of Object.entries(TAILS)) {
  test(`${id}: a tail adds its own lines, and every rule stays where it was`, () => {
    fc.assert(
      fc.property(fc.oneof(filledSets, listSets), (set) => {
        const rules = (also: RuleSet['also']) => linesOf({ ...set, also }, id).filter((line) => !isComment(line));
        for (const line of added(rules(['deny']), rules([]))) assert.match(line, shape);
      }),
      { numRuns: 100 },
    );
  });

  test(`${id}: the tail stands behind all that is permitted, and its undo lines take it out`, () => {
    const set = setOf([permit(tcp(445)), permit(udp(53), 'reverse')], { source: ip('10.0.0.0/8'), also: ['deny'] });
    const { text, undo } = outputOf(set, id);
    assert.ok(text.lastIndexOf('deny') > text.lastIndexOf('permit tcp 10'), text);
    for (const name of text.match(/portolan-test?-?\w*-rest\b/g) ?? []) assert.ok(undo.includes(name), name);
    assert.doesNotMatch(outputOf({ ...set, also: [] }, id).text, /deny (?:ip|object-group)|-rest\b|then deny/);
  });
}

test('each list of IOS and NX-OS ends with the line that denies, and in IPv6 neighbours still find each other', () => {
  const set = setOf([permit(tcp(445))], { source: ANY, destination: ANY, also: ['deny'] });
  for (const id of ['cisco-ios', 'cisco-nxos']) {
    const lists = outputOf(set, id)
      .text.split('\n\n')
      .flatMap((block) => block.split(/^no /m).slice(1))
      .map((list) => list.split('\n').filter((line) => line.startsWith(' ')));
    assert.equal(lists.length, 4);
    for (const list of lists) {
      const last = list.at(-1);
      assert.match(last ?? '', /^ deny ip(?:v6)? any any log$/);
      if (last?.includes('ipv6')) for (const word of ['nd-na', 'nd-ns']) assert.ok(list.join('\n').includes(word));
    }
  }
});

test('an unfilled list with a tail says that it would deny what its lines are to let through', () => {
  const text = outputOf(setOf([permit(tcp(445))], { source: OPEN, also: ['deny'] }), 'cisco-ios').text;
  assert.match(text, /^! Fill in the words in capitals first: .* the last line denies .* do not bind it\.$/m);
});

test('on ASA and SRX the tail is for the ends that listen, and what it may cut off stands beside it', () => {
  const set = setOf([permit(tcp(445))], { also: ['deny'] });
  assert.match(
    outputOf(set, 'cisco-asa').text,
    /^access-list SOURCE-LIST extended deny object-group portolan-test-0a1b2-rest any host 192\.0\.2\.10 log$/m,
  );
  assert.match(outputOf(set, 'cisco-asa').text, /^! NOTE: a global access list /m);
  assert.match(outputOf(set, 'juniper-srx').text, /-rest match destination-address portolan-tes\S+-destination$/m);
  assert.match(outputOf(set, 'juniper-srx').text, /^# NOTE: .*permit-all/m);
});

/** What opens something; the rest are tests and documents. */
const FIREWALL_GROUPS = ['windows', 'linux', 'automation', 'network', 'cloud'];

for (const also of ['deny'] as const)
  test(`“${also}” is written, or the text says what does it there`, () => {
    const plain = setOf([permit(tcp(445)), permit(tcp(80), 'reverse')]);
    for (const { id, group, can } of LOADED) {
      const before = new Set(linesOf(plain, id));
      const more = linesOf({ ...plain, also: [also] }, id).filter((line) => !before.has(line));
      const says = more.some((line) => line.includes('NOTE: '));
      if (can.writes?.includes(also)) assert.ok(more.length > 0 && !can.because[also], `${id} writes it`);
      else if (FIREWALL_GROUPS.includes(group)) assert.ok(says && /\.$/.test(can.because[also] ?? ''), `${id} says it`);
    }
  });
