/** Every syntax over random sets: nothing that was chosen is missing, nothing more is opened, nothing escapes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithin } from '#features/firewall/quote/one-line.ts';
import { SYNTAXES } from '#features/firewall/syntax/syntax-names.ts';
import type { WrittenRules } from '#features/firewall/syntax/write-rules.ts';
import type { IcmpType } from '#content-model/icmp-types.ts';
import { pairPermits } from '#chart/permits/flow-openings.ts';
import { usualFeatures } from '#chart/permits/need.ts';
import type { PermitTarget } from '#chart/permits/permit.ts';
import { rolePairsOf } from '#chart/permits/role-pairs.ts';
import { targetText } from '#chart/permits/target.ts';
import { inNumbers } from '#features/firewall/model/dynamic.ts';
import { whyNotOf } from '#features/firewall/model/capabilities.ts';
import { noteOf } from '#features/firewall/model/notes.ts';
import { permitsIn, type RuleSet, type SetEnd, type SetLeg } from '#features/firewall/model/rule-set.ts';
import {
  expected,
  icmp,
  opened,
  tcpAndUdp,
  type ReadRule,
  type Expressible,
} from '../../../support/firewall/read-rules.ts';
import * as read from '../../../support/firewall/readers.ts';
import {
  filledSets,
  HOSTILE_TEXTS,
  listSets,
  openSets,
  permit,
  setOf,
  SITE,
  tcp,
  udp,
} from '../../../support/firewall/sets.ts';
import { FIREWALLS } from '../../../support/firewall/firewalls.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { LOADED, loaded, writtenIn, writtenRules } from '../../../support/firewall/written.ts';
import { realChart } from '../../../support/real-chart.ts';
import { parseCsv } from '../../../built/csv.ts';

const RUNS = { numRuns: 100 };

function output(set: RuleSet, id: string): WrittenRules {
  const found = writtenIn(set, id);
  assert.ok(found, `an output ${id}`);
  return found;
}

/** The legs with the permits of one direction. */
const legsWith = ({ legs }: RuleSet, direction: 'forward' | 'reverse'): SetLeg[] =>
  legs.map((leg) => ({ ...leg, permits: leg.permits.filter((one) => one.direction === direction) }));

/** The names for addresses that a syntax has no words for, where they stand. */
const unsaid = ({ legs }: RuleSet, { named = {}, byGroup }: Expressible): string[] =>
  legs.flatMap(({ source, destination, permits }) =>
    permits.flatMap(({ direction }) => {
      const [client, server] = direction === 'forward' ? [source, destination] : [destination, source];
      const at = (end: SetEnd, role: 'client' | 'server') =>
        end.addresses.flatMap((one) =>
          'text' in one && one.kind !== 'ip' && !named[one.kind]?.includes(role) ? [one.text] : [],
        );
      return [...at(client, 'client'), ...(byGroup === 'server' ? [] : at(server, 'server'))];
    }),
  );

const isZero = (target: PermitTarget) => target.kind === 'ports' && target.from === 0;

for (const { id, reader, expressible } of FIREWALLS) {
  test(`${id}: what is read back is exactly the set, whatever the comments say`, () => {
    fc.assert(
      fc.property(fc.oneof(filledSets, openSets), (set) => {
        assert.deepEqual(opened(reader(output(set, id).text)), expected(set, expressible));
      }),
      RUNS,
    );
  });

  test(`${id}: of several addresses and legs, what is read back is exactly the set`, () => {
    fc.assert(
      fc.property(listSets, (set) => {
        const { text } = output(set, id);
        assert.deepEqual(opened(reader(text)), expected(set, expressible));
        const left = words(
          text
            .split('\n')
            .filter((line) => line.includes('NOT WRITTEN'))
            .join('\n'),
        );
        for (const name of unsaid(set, expressible)) assert.ok(left.includes(words(name)), `${id}: ${name}`);
      }),
      { numRuns: 40 },
    );
  });

  test(`${id}: what it can't say is named, permit by permit, and never widened`, () => {
    fc.assert(
      fc.property(filledSets, (set) => {
        const { text } = output(set, id);
        const left = text.split('\n').filter((line) => /^(?:#|rem|!) NOT WRITTEN: /.test(line));
        if (expressible.can) {
          const cannot = (target: PermitTarget) =>
            !expressible.can?.(target) || (expressible.lowest === 1 && isZero(target));
          assert.equal(
            left.length > 0,
            permitsIn(set).some((one) => cannot(one.target)),
          );
        } else assert.deepEqual(left, []);
      }),
      RUNS,
    );
  });
}

test('the script around the rules is the same whatever a set and its comments say', () => {
  const shell = (set: RuleSet, id: string) =>
    read.apart(output(set, id).text).shell.filter((line) => !line.startsWith('#'));
  for (const id of ['nftables', 'iptables'])
    fc.assert(
      fc.property(fc.oneof(filledSets, openSets), (set) => {
        const legs = set.legs.map((leg) => ({ ...leg, permits: [permit(tcp(1))] }));
        assert.deepEqual(shell(set, id), shell({ ...set, comment: '', legs }, id));
      }),
      RUNS,
    );
});

/** Those that have a reader of their own below. */
const OTHERS = [
  'firewalld-service',
  'firewalld-service-back',
  'cisco-ios',
  'cisco-nxos',
  'csv',
  'markdown',
  'change-request',
  'test-netconnection',
  'register-pci',
  'register-fedramp',
  'oscal',
];
/** Those that only their real programs and parsers read: tests/firewall. */
const READ_ELSEWHERE = ['terraform-aws', 'terraform-azure', 'terraform-gcp', 'nmap'];

test('every syntax of the registry is read back by a test', () => {
  const read = [...FIREWALLS.map(({ id }) => id), ...OTHERS, ...READ_ELSEWHERE];
  assert.deepEqual(read.sort(), SYNTAXES.map(({ id }) => id).sort());
});

/** Without the signs, which some quotings leave out. */
const words = (text: string) => text.replace(/[^A-Za-z0-9]+/g, ' ').trimEnd();

for (const syntax of LOADED) {
  const { id, label, can } = syntax;
  const [whyNot, maxNote] = [whyNotOf(can), can.note];
  test(`${label}: what it can't say it names, with the reason, and nothing else`, () => {
    fc.assert(
      fc.property(filledSets, (set) => {
        const text = words(textIn(syntax, set));
        for (const { target, direction } of inNumbers(permitsIn(set), set)) {
          if ((syntax.direction ?? direction) !== direction) continue;
          // A range from 0 is written in two parts where 0 is no port.
          if (target.kind === 'ports' && target.from === 0 && target.to > 0) continue;
          const [why, named] = [whyNot(target), words(targetText(target))];
          if (why === undefined) assert.doesNotMatch(text, new RegExp(`NOT (?:WRITTEN|TESTED) ${named} (?![0-9])`), id);
          else assert.ok(text.includes(` ${named} ${words(why)}`), `${id}: ${named}`);
        }
      }),
      RUNS,
    );
  });

  if (maxNote)
    test(`${label}: the reasons of every job in the chart fit beside a rule`, () => {
      for (const scenario of realChart.scenarios.values())
        for (const pair of rolePairsOf(scenario))
          for (const permit of pairPermits(scenario, pair, usualFeatures(scenario.features))) {
            const note = noteOf(permit, { site: SITE, ticket: '', expires: '', comment: '' }, maxNote);
            assert.ok(isWithin(note, maxNote), note);
          }
    });
}

test('a firewalld service holds the ports of one way, the other way has a service of its own', () => {
  fc.assert(
    fc.property(fc.oneof(filledSets, openSets), (set) => {
      for (const [id, direction] of [
        ['firewalld-service', 'forward'],
        ['firewalld-service-back', 'reverse'],
      ] as const) {
        const legs = legsWith(set, direction);
        const found = writtenRules(set).find((one) => one.id === id);
        assert.equal(found !== undefined, permitsIn({ legs }).length > 0);
        if (!found) continue;
        const wanted = expected({ ...set, legs }, { can: ({ kind }) => kind !== 'icmp' });
        const withoutClient = Object.fromEntries(
          Object.entries(wanted).map(([key, ports]) => [key.replace(/^.* > /, '- > '), ports]),
        );
        assert.deepEqual(opened(read.readService(found.text)), withoutClient);
      }
    }),
    RUNS,
  );
});

/** What lets the answer to a message through. */
const ANSWERS: Partial<Record<IcmpType, IcmpType>> = { 'echo-request': 'echo-reply' };

/** Whether all numbers of a text are in another one: `1-5` in `1-9,12-12`. */
function covers(all: string | undefined, some: string): boolean {
  const rangesOf = (text: string) => text.split(',').map((one) => one.split('-').map(Number));
  return rangesOf(some).every(([from = 0, to = 0]) =>
    rangesOf(all ?? '').some(([first = Infinity, last = 0]) => first <= from && to <= last),
  );
}

for (const id of ['cisco-ios', 'cisco-nxos'])
  test(`${id}: each list holds one direction of the packets, with the answers to the other`, () => {
    fc.assert(
      fc.property(fc.oneof(filledSets, openSets), (set) => {
        const lists = read.readCisco(output(set, id).text);
        const isAny = (end: SetEnd | undefined) => end?.addresses[0]?.kind === 'any';
        const versions = isAny(set.legs[0]?.source) && isAny(set.legs[0]?.destination) ? 2 : 1;
        assert.equal(lists.length, 2 * versions);
        for (const { name, permits, answers } of lists) {
          const own = name.endsWith('TO-DESTINATION') ? 'forward' : 'reverse';
          // A list is for one version of IP, and so are the messages in it.
          const other = name.includes('-V6-TO-') ? / icmp 4$/ : / icmp 6$/;
          const part = (direction: 'forward' | 'reverse', more: Expressible = {}) => {
            const legs = legsWith(set, direction);
            const all = Object.entries(expected({ ...set, legs }, { can: tcpAndUdp(), ...more }));
            return Object.fromEntries(all.filter(([key]) => !other.test(key)));
          };
          assert.deepEqual(opened(permits), part(own));
          const answered = part(own === 'forward' ? 'reverse' : 'forward', { icmpAs: (type) => ANSWERS[type] });
          const found = opened(answers);
          for (const [key, numbers] of Object.entries(found)) assert.ok(covers(answered[key], numbers), key);
          for (const [key, numbers] of Object.entries(answered)) {
            // What has no ports is the same line both ways: where it is opened already, it doesn't stand there twice.
            const [, from = '', to = '', what = ''] = /^(.*) > (.*), (.*)$/.exec(key) ?? [];
            const there = /^(?:ip|icmp) /.test(what)
              ? [found[key], part(own)[`${to} > ${from}, ${what}`]]
              : [found[key]];
            assert.ok(covers(there.flatMap((one) => one ?? []).join(','), numbers), `${key} ${numbers}`);
          }
        }
      }),
      RUNS,
    );
  });

/** `ICMP` with `type 3, code 4 (fragmentation needed)` as what it opens; undefined for anything but ICMP. */
function icmpRow(protocol: string, number: string): Pick<ReadRule, 'what' | 'from' | 'to'> | undefined {
  if (!protocol.startsWith('ICMP')) return undefined;
  const [, type, code] = /^type (\d+)(?:, code (\d+))? \([a-z ]+\)$/.exec(number) ?? [];
  assert.ok(type, number);
  return icmp(protocol === 'ICMPv6' ? 6 : 4, Number(type), code === undefined ? undefined : Number(code));
}

test('csv: each row holds one permit, no cell begins like a formula, and every column is filled alike', () => {
  fc.assert(
    fc.property(fc.oneof(filledSets, openSets), (set) => {
      const [head = [], ...rows] = parseCsv(output(set, 'csv').text);
      const found = rows.map((row): ReadRule => {
        const cell = (name: string) => row[head.indexOf(name)] ?? '';
        assert.equal(row.length, head.length);
        for (const text of row) assert.doesNotMatch(text, /^[=+\-@\t\r]|[\n\r\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
        const ends = {
          client: cell('from'),
          server: cell('to'),
        };
        const [from = 0, to = from] = cell('ports').split('-').map(Number);
        const message = icmpRow(cell('protocol'), cell('ports'));
        if (message) return { ...ends, ...message };
        return cell('protocol') === 'IP protocol'
          ? { ...ends, what: `ip ${from}`, from: 0, to: 0 }
          : { ...ends, what: cell('protocol').toLowerCase(), from, to };
      });
      assert.deepEqual(opened(found), expected(set));
    }),
    RUNS,
  );
});

test('markdown: each permit is one row of six cells, and no comment makes markup', () => {
  fc.assert(
    fc.property(filledSets, (set) => {
      const lines = output(set, 'markdown').text.split('\n');
      const rows = lines.filter((line) => line.startsWith('|')).slice(2);
      const found = rows.map((row): ReadRule => {
        const cells = row
          .split(/(?<!\\)\|/)
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('\\', ''));
        assert.equal(cells.length, 6);
        const [client = '', server = '', protocol = '', number = ''] = cells.map((c) =>
          c.replace('any address', 'any'),
        );
        const [from = 0, to = from] = number.split('-').map(Number);
        const message = icmpRow(protocol, number);
        if (message) return { client, server, ...message };
        return protocol === 'IP protocol'
          ? { client, server, what: `ip ${from}`, from: 0, to: 0 }
          : { client, server, what: protocol.toLowerCase(), from, to };
      });
      assert.deepEqual(opened(found), expected(set));
      for (const line of lines)
        assert.doesNotMatch(line.replace(/\\./g, '').replace(/\]\([^)]*\)/g, ']'), /[<>`]|\]\(/);
    }),
    RUNS,
  );
});

test('change-request: each permit is one numbered item', () => {
  fc.assert(
    fc.property(filledSets, (set) => {
      const items = output(set, 'change-request')
        .text.split('\n')
        .filter((line) => /^\d+\. /.test(line));
      const found = items.map((line): ReadRule => {
        const shape =
          /^\d+\. (TCP|UDP|SCTP|DCCP|IP protocol|ICMP|ICMPv6) (\S+|type [^()]* \([^()]*\)), from (.+) to (.+)$/.exec(
            line,
          );
        assert.ok(shape, line);
        const [, protocol = '', number = '', client = '', server = ''] = shape.map((s) =>
          s.replace('any address', 'any'),
        );
        const [from = 0, to = from] = number.split('-').map(Number);
        const message = icmpRow(protocol, number);
        if (message) return { client, server, ...message };
        return protocol === 'IP protocol'
          ? { client, server, what: `ip ${from}`, from: 0, to: 0 }
          : { client, server, what: protocol.toLowerCase(), from, to };
      });
      assert.deepEqual(opened(found), expected(set));
    }),
    RUNS,
  );
});

test('test-netconnection: each line is a comment or connects to chosen TCP ports, and every permit has one line', () => {
  fc.assert(
    fc.property(filledSets, (set) => {
      const shape =
        /^(?:foreach \(\$port in \d+ \.\. \d+\) \{ Test-NetConnection -ComputerName \S+ -Port \$port \}|Test-NetConnection -ComputerName \S+(?: -Port \d+)?)$/;
      const lines = output(set, 'test-netconnection')
        .text.split('\n')
        .filter((line) => line !== '' && !/^#(?! NOT)/.test(line));
      for (const line of lines) assert.ok(shape.test(line) || line.startsWith('# NOT TESTED: '), line);
      assert.ok(lines.length > 0);
    }),
    RUNS,
  );
});

test('every output says why each rule is there, with the permalink, and where the set comes from', () => {
  const set = setOf([permit(tcp(445)), permit(udp(137)), permit(tcp(3389), 'reverse')]);
  for (const { id, text } of writtenRules(set)) {
    if (!['nmap', 'test-netconnection'].includes(id)) {
      assert.ok(text.includes('SMB, for Print Spooler'), id);
      assert.ok(text.includes(`${SITE}/services/print-spooler/#tcp-445-smb`), id);
    }
    const written = text.replaceAll('&amp;', '&').replaceAll('%2A', '*');
    for (const word of [set.link, '2026.11', '2026-11-21']) assert.ok(written.includes(word), `${id}: ${word}`);
  }
});

test('every output has a name, a file name of its own and a trap in whole sentences', () => {
  const outputs = writtenRules(setOf([permit(tcp(135)), permit(tcp(3389), 'reverse')]));
  assert.deepEqual(
    outputs.map(({ id }) => id),
    SYNTAXES.map(({ id }) => id),
  );
  assert.equal(new Set(outputs.map(({ label }) => label)).size, outputs.length);
  assert.equal(new Set(outputs.map(({ fileName }) => fileName)).size, outputs.length);
  for (const { id, trap, fileName } of outputs) {
    assert.match(trap, /^[A-Zu].*\.$/, id);
    assert.match(fileName, /^portolan-t(?:est-0a1b2|-[a-z0-9]{5})[a-z0-9-]*\.[a-z0-9]+$/, id);
  }
});

/** Texts for people and for registers, which have no comments. */
const WITHOUT_COMMENTS = ['csv', 'markdown', 'change-request', 'register-pci', 'register-fedramp', 'oscal'];

test('where a syntax has comments, its trap and the way back travel in what is copied and saved', () => {
  const sets = [
    setOf([permit(tcp(135)), permit({ kind: 'rpc' }), permit(tcp(3389), 'reverse')]),
    setOf([permit({ kind: 'rpc' })], { dynamicPorts: '5722, 50000-50100' }),
    setOf([permit(udp(53))], { also: ['deny', 'egress'], risks: ['Any address may come to it.'] }),
  ];
  for (const set of sets)
    for (const { id, text, trap, undo } of writtenRules(set)) {
      if (WITHOUT_COMMENTS.includes(id)) continue;
      assert.ok(words(text).includes(words(trap)), `${id}: ${trap}`);
      const { comment } = loaded(id);
      // Tests put nothing in. XML has no two hyphens in a comment, and says the way back in words.
      if (undo !== '') assert.match(text, /To take it out again:(?: |$)/m, id);
      assert.equal(comment === undefined, id.startsWith('firewalld-service'), id);
      const mark = comment?.('').trimEnd();
      if (mark && undo !== '')
        for (const line of undo.split('\n')) assert.ok(text.includes(`${mark} ${line}`), `${id}: ${line}`);
      for (const risk of set.risks) assert.ok(words(text).includes(words(risk)), `${id}: ${risk}`);
    }
});

test('a word in capitals stands wherever an end is not filled in', () => {
  const set = setOf([permit(tcp(445)), permit(tcp(80), 'reverse')], {
    source: { kind: 'placeholder' },
    destination: { kind: 'placeholder' },
  });
  for (const { id, text } of writtenRules(set)) {
    assert.match(text, /\bSOURCE\b/, id);
    assert.match(text, /\bDESTINATION\b/, id);
  }
});

test('a comment of every nasty kind stays one comment: the same rules come out as without it', () => {
  const permits = [permit(tcp(445)), permit(udp(53), 'reverse')];
  const rulesOf = (comment: string) =>
    writtenRules(setOf(permits, { comment })).map(({ id, text }) => {
      const lines = text.split('\n').length;
      return { id, lines: ['markdown', 'change-request'].includes(id) ? 0 : lines };
    });
  const wanted = rulesOf('plain');
  for (const comment of HOSTILE_TEXTS) assert.deepEqual(rulesOf(comment), wanted, JSON.stringify(comment).slice(0, 60));
});

test('no output holds a control character, a bidi mark or a lone surrogate, and none is long because of a comment', () => {
  for (const comment of HOSTILE_TEXTS)
    for (const { id, text } of writtenRules(
      setOf([permit(tcp(445), 'forward', { text: comment, path: '/x/' })], { comment }),
    )) {
      assert.doesNotMatch(
        text.replace(/\r?\n/g, ''),
        /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/,
        id,
      );
      assert.ok(text.isWellFormed(), id);
      assert.ok(text.length < 60_000, id);
    }
});

/** What a rule for ports looks like that are let through for one reason. */
const LISTS: Readonly<Record<string, string>> = {
  powershell: "-LocalPort 25,80,'8080-8090' ",
  'powershell-groups': "-LocalPort 25,80,'8080-8090' ",
  'windows-gpo': "-LocalPort 25,80,'8080-8090' ",
  netsh: ' localport=25,80,8080-8090 ',
  nftables: ' tcp dport { 25, 80, 8080-8090 } ',
  iptables: ' --dports 25,80,8080:8090 ',
  ufw: ' port 25,80,8080:8090 ',
  'ansible-windows': ' localport: "25,80,8080-8090"',
  'ansible-ufw': ' to_port: "25,80,8080:8090"',
  routeros: ' dst-port=25,80,8080-8090 ',
  vyos: " destination port '25,80,8080-8090'",
  pf: ' port { 25, 80, 8080:8090 } ',
  proxmox: ' -dport 25,80,8080:8090 ',
};

test('ports that are let through for one reason share a rule where the syntax has lists; a keyword of Windows stands alone', () => {
  const set = setOf([tcp(25), tcp(80), tcp(135), tcp(8080, 8090), udp(53)].map((target) => permit(target)));
  for (const [id, list] of Object.entries(LISTS)) {
    const { text } = output(set, id);
    const isWindows = list.startsWith('-LocalPort') || /localport/.test(list);
    assert.ok(text.includes(isWindows ? list : list.replace('80', '80,135').replace(', 80,135', ', 80, 135')), id);
    if (isWindows) assert.match(text, /RPC-?EPMap/, id);
  }
});

test('ports that were pinned stand in every output as numbers, and nowhere the range or a keyword for RPC', () => {
  const set = setOf([permit({ kind: 'rpc' })], { dynamicPorts: '5722, 50000-50100' });
  for (const { id, text } of writtenRules(set)) {
    if (id === 'change-request') assert.match(text, /^Dynamic ports are set to 5722, 50000-50100 here\./m);
    assert.match(text, /\b5722\b/, id);
    assert.match(text, /\b50000\b/, id);
    assert.doesNotMatch(text, /49152|65535|(?:-LocalPort |localport=|localport: ")RPC\b/, id);
  }
});

test('there is no output for an empty set, nor for one with problems', () => {
  assert.deepEqual(writtenRules(setOf([])), []);
  assert.deepEqual(writtenRules(setOf([permit({ kind: 'ip', protocol: 6 })])), []);
});
