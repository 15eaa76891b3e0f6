/** Registers for auditors: drafts that hold every rule with its need. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { oscal } from '#features/firewall/syntax/oscal.ts';
import { registerFedramp, registerPci } from '#features/firewall/syntax/audit-register.ts';
import { opened, expected, icmp, type ReadRule } from '../../../support/firewall/read-rules.ts';
import {
  filledSets,
  HOSTILE_TEXTS,
  listSets,
  openSets,
  permit,
  setOf,
  tcp,
  udp,
} from '../../../support/firewall/sets.ts';
import { textIn } from '../../../support/firewall/texts.ts';
import { parseCsv } from '../../../built/csv.ts';

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../../fixtures/oscal-component-1.0.6.json', import.meta.url), 'utf8'),
) as object;
// The formats that the schema names have patterns beside them, which are checked.
const isOscal = new Ajv({ strict: false, validateFormats: false }).compile(SCHEMA);

const NEED = { text: 'SMB, for Print Spooler', path: '/services/print-spooler/', when: 'Printers are shared.' };

test('each row of the register for PCI DSS has service, protocol, port, need and an open approval', () => {
  const set = setOf([permit(tcp(445), 'forward', NEED)], {
    ticket: 'CHG-7',
    justification: 'New shop',
    expires: '2031-12-31',
  });
  const [head = [], row = []] = parseCsv(textIn(registerPci, set));
  const cell = (name: string) => row[head.indexOf(name)];
  assert.deepEqual(
    [
      'Service',
      'Protocol',
      'Port',
      'From',
      'To',
      'Business justification',
      'Change or ticket',
      'Valid until',
      'State',
      'Approved by',
    ].map(cell),
    [
      NEED.text,
      'TCP',
      '445',
      '10.0.0.0/8',
      '192.0.2.10',
      'New shop. Printers are shared.',
      'CHG-7',
      '2031-12-31',
      'DRAFT, not approved',
      '',
    ],
  );
});

test('the register for FedRAMP begins with the columns of its table', () => {
  const [head = [], row = []] = parseCsv(textIn(registerFedramp, setOf([permit(udp(53), 'forward', NEED)])));
  assert.deepEqual(head.slice(0, 5), ['Ports (T or U)', 'Protocols', 'Services', 'Purpose', 'Used By']);
  assert.deepEqual(row.slice(0, 5), ['53 (U)', 'UDP', NEED.text, NEED.when, '10.0.0.0/8']);
});

test('the registers hold each permit once, and no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.oneof(filledSets, openSets), (set) => {
      const [head = [], ...rows] = parseCsv(textIn(registerPci, set));
      const found = rows.map((row): ReadRule => {
        for (const text of row) assert.doesNotMatch(text, /^[=+\-@\t\r]/);
        const cell = (name: string) => row[head.indexOf(name)] ?? '';
        const ends = {
          client: cell('From').replace('any address', 'any'),
          server: cell('To').replace('any address', 'any'),
        };
        const [, type, code] = /^type (\d+)(?:, code (\d+))? /.exec(cell('Port')) ?? [];
        if (type)
          return {
            ...ends,
            ...icmp(cell('Protocol') === 'ICMPv6' ? 6 : 4, Number(type), code === undefined ? undefined : Number(code)),
          };
        const [from = 0, to = from] = cell('Port').split('-').map(Number);
        return cell('Protocol') === 'IP protocol'
          ? { ...ends, what: `ip ${from}`, from: 0, to: 0 }
          : { ...ends, what: cell('Protocol').toLowerCase(), from, to };
      });
      assert.deepEqual(opened(found), expected(set));
      assert.equal(parseCsv(textIn(registerFedramp, set)).length, rows.length + 1);
    }),
    { numRuns: 60 },
  );
});

interface Definition {
  'component-definition': {
    uuid: string;
    components: {
      uuid: string;
      protocols: { uuid: string; 'port-ranges'?: { start: number; end: number; transport: string }[] }[];
    }[];
  };
}

test('what is written for OSCAL is valid by NIST’s schema, whatever a set and its texts say', () => {
  const sets = fc.oneof(filledSets, openSets, listSets);
  fc.assert(
    fc.property(sets, fc.constantFrom('', ...HOSTILE_TEXTS), (set, justification) => {
      const text = textIn(oscal, { ...set, justification });
      const definition: unknown = JSON.parse(text);
      assert.ok(isOscal(definition), JSON.stringify(isOscal.errors?.slice(0, 3)));
      const { components } = (definition as Definition)['component-definition'];
      const ids = components.flatMap(({ uuid, protocols }) => [uuid, ...protocols.map((one) => one.uuid)]);
      assert.equal(new Set(ids).size, ids.length);
    }),
    { numRuns: 60 },
  );
  assert.equal(isOscal({ 'component-definition': { uuid: 'x' } }), false);
});

test('OSCAL has every port of TCP and UDP, and names the rest', () => {
  const text = textIn(oscal, setOf([permit(tcp(5000, 5010)), permit(udp(53)), permit({ kind: 'ip', protocol: 47 })]));
  const { components } = (JSON.parse(text) as Definition)['component-definition'];
  assert.deepEqual(
    components.flatMap(({ protocols }) => protocols.flatMap((one) => one['port-ranges'] ?? [])),
    [
      { start: 5000, end: 5010, transport: 'TCP' },
      { start: 53, end: 53, transport: 'UDP' },
    ],
  );
  assert.match(text, /Without ports of TCP or UDP: IP protocol 47 \(GRE\)/);
});
