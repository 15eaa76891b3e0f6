/** What a paste comes to, as lines that a test can be held against. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, openPorts, readRuleSets } from '#features/rule-readers/index.ts';
import { addressesText } from '#features/rule-readers/model/addresses.ts';
import type { Intervals } from '#features/rule-readers/model/intervals.ts';
import type { NameLookup } from '#features/rule-readers/model/part.ts';
import { protocolText } from '#features/rule-readers/model/protocols.ts';
import type { RuleSetReading } from '#features/rule-readers/model/rule.ts';
import { ROOT } from '../../support/real-chart.ts';

const PORTS: Readonly<Record<string, number>> = { ssh: 22, http: 80, https: 443, domain: 53, smtp: 25, www: 80 };

/** A few names, as the registry and firewalls have them. */
export const NAMES: NameLookup = {
  port: (name) => PORTS[name],
};

export const ruleSetFixture = (name: string): string =>
  readFileSync(join(ROOT, 'tests/fixtures/rule-sets', name), 'utf8');

/** The only reading of a paste. */
export function onlyReading(text: string): RuleSetReading {
  const { readings } = readRuleSets(text, NAMES);
  const [reading] = readings;
  if (!reading || readings.length > 1) throw new Error(`${readings.length} rule sets were found.`);
  return reading;
}

const portsText = (ports: Intervals<number> | null) =>
  ports === null ? 'all' : ports.map(([from, end]) => (end - from === 1 ? `${from}` : `${from}-${end - 1}`)).join(',');

const namesText = ({ names, isNegated }: { names: readonly string[]; isNegated: boolean }) =>
  (isNegated ? 'all but ' : '') + names.join(', ');

/** What is open and what isn't judged: `open TCP 22 from 10.0.0.0/8 (3)`, the lines in brackets. */
export const openingsOf = (reading: RuleSetReading): string[] =>
  reading.sets
    .flatMap((set) => openPorts(judge(set)))
    .map((row) =>
      [
        row.outcome,
        typeof row.protocol === 'number' ? protocolText(row.protocol) : row.protocol,
        portsText(row.ports),
        `from ${addressesText(row.sources)}`,
        row.destinations ? `to ${addressesText(row.destinations)}` : '',
        row.sourcePorts ? `by ports ${portsText(row.sourcePorts)}` : '',
        row.interfaces ? `on ${namesText(row.interfaces)}` : '',
        row.programs ? `for ${namesText(row.programs)}` : '',
        `(${row.lines.join(', ')})`,
        row.isLimited ? 'limited' : '',
        row.doubts.map(({ line, may }) => `${line} may ${may}`).join(', '),
      ]
        .filter(Boolean)
        .join(' '),
    );

/** Lines that are left over, with the reason. */
export const leftOverOf = ({ lines }: RuleSetReading): string[] =>
  lines.flatMap((line) => (line.as === 'left-over' ? [`${line.line}: ${line.reason}`] : []));
