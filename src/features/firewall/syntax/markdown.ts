/** Markdown: a table for a wiki or a ticket. */
import { NO_LIMITS } from '../model/capabilities.ts';
import { endText } from '../model/ends.ts';
import { namedReason } from '../model/reader-notes.ts';
import type { SetToWrite } from '../model/to-write.ts';
import { markdownLink, markdownText } from '../quote/table-cell.ts';
import { maxCharacters, oneLine, truncate } from '../quote/one-line.ts';
import { writtenNotes } from '../model/notes.ts';
import { needText, rowsOf, type RuleRow } from './rule-rows.ts';
import type { Block, Syntax } from './syntax.ts';

const MAX_COMMENT = maxCharacters(500);
const HEAD = ['From', 'To', 'Protocol', 'Port', 'Why', 'Needed when'];

function row({ from, to, protocol, number, permit }: RuleRow, set: SetToWrite): string {
  const why = permit.reasons.map((reason) => markdownLink(namedReason(reason), `${set.site}${reason.path}`)).join('; ');
  return `| ${[from, to, protocol, number].map(markdownText).join(' | ')} | ${why} | ${markdownText(needText(permit, set))} |`;
}

function write(set: SetToWrite): Block[] {
  const between = set.legs.map(({ source, destination }) => `from ${endText(source)} to ${endText(destination)}`);
  const title = `Firewall rules ${between.join(', ')}`;
  return [
    [`**${markdownLink(title, set.link)}**`],
    ...writtenNotes(set).map(({ label, text }) => [
      markdownText(`${label === 'Comment' ? '' : `${label}: `}${truncate(oneLine(text), MAX_COMMENT)}`),
    ]),
    set.risks.map((risk) => `**Note:** ${markdownText(risk)}  `),
    [`| ${HEAD.join(' | ')} |`, `|${' --- |'.repeat(HEAD.length)}`, ...rowsOf(set).map((each) => row(each, set))],
    [`${set.name}. Portolan, edition ${markdownText(set.edition)}, ${markdownText(set.day)}`],
  ];
}

export const markdown: Syntax = {
  fileEnding: '.md',
  language: 'markdown',
  trap: 'The first column opens the connection; a stateful firewall lets the answers through by itself.',
  can: NO_LIMITS,
  write,
};
