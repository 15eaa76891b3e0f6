/** A port as a Markdown page. */
import { portPath } from '#chart/addresses.ts';
import { blockText } from '#chart/unassigned-blocks.ts';
import { portCitations } from '#chart/citations.ts';
import type { Port } from '#chart/model.ts';
import { ephemeralOn } from '#chart/ephemeral-ranges.ts';
import { rangeOf } from '#chart/port-space.ts';
import { registeredOn, transportsOf } from '#chart/port-transports.ts';
import { surroundingsOf } from '#chart/surroundings.ts';
import { vocab } from '#content-model/vocab.ts';
import { checkCommands } from '#features/ports/index.ts';
import type { Written } from './chart.ts';
import { bullets, code, link, markdownFile, plain, section, tableOf } from './markdown.ts';
import { advisories, endpointTable, marks, sourceList } from './parts.ts';
import { plainProse, sentence } from './prose.ts';

function names({ number, registrations, remarks, clash, naming, scanners }: Port, block: string): string {
  const lines = [
    ...registrations.map((r) => `\`${r.name}\` on ${registeredOn(r)} (${plain(r.description)})`),
    ...remarks.map((r) => `${vocab.transports[r.transport].label}: ${plain(r.description)}`),
    `Range: ${plain(rangeOf(number).label)}`,
    ...ephemeralOn(number).map((range) => `Handed out by ${plain(range.system)}`),
    ...[block, sentence(clash), sentence(naming), sentence(scanners)].filter((line) => line !== ''),
  ];
  return section('Names and place', bullets(lines));
}

function users({ chart }: Written, { endpoints, spans, uses, otherUses }: Port): string {
  const software = [
    ...otherUses.map((use) => [use.name, use.transport, use.note ?? '', use.sources] as const),
    ...uses.map((use) => [use.title, use.transport, use.role, use.sources] as const),
  ];
  return section(
    'Who uses it',
    endpointTable(chart, [...endpoints, ...spans]),
    tableOf(
      ['Software', 'Transport', 'What for', 'Sources'],
      software.map(([name, transport, note, sources]) => [
        plain(name),
        vocab.transports[transport].label,
        plain(note),
        marks(chart, sources),
      ]),
    ),
  );
}

function check(port: Port): string {
  const transports = transportsOf(port);
  const groups = checkCommands(port.number, transports.length > 0 ? transports : ['tcp', 'udp'], port.charted);
  const commands = groups.map(({ title, commands: all }) =>
    [`### ${title}`, ...all.flatMap(({ text, note }) => [code(text), plain(note)])].join('\n\n'),
  );
  return section('What listens here?', ...commands);
}

function neighbours({ chart }: Written, numbers: readonly number[]): string {
  const lines = numbers.map((n) => `${link(String(n), portPath(n))} ${plain(chart.ports.get(n)?.title ?? '')}`);
  return section('Around it', bullets(lines));
}

/** What the site tells of a port, without its buttons and pictures. */
export function portPage(written: Written, port: Port): string {
  const { chart, proseOf } = written;
  const around = surroundingsOf(chart.portIndexes, port.number);
  return markdownFile(`Port ${port.number}: ${port.title}`, [
    plain(port.inShort),
    port.verdict === null ? '' : plain(vocab.verdicts[port.verdict].label),
    users(written, port),
    names(port, around.block ? plain(blockText(around.block)) : ''),
    plainProse(chart, port.charted ? proseOf('ports', String(port.number)) : ''),
    advisories(port.advisories),
    check(port),
    neighbours(written, [...around.named, ...around.charted]),
    sourceList(chart, portCitations(port)),
  ]);
}
