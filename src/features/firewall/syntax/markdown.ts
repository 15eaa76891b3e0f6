/** Markdown: a table for a wiki or a ticket. */
import { destinationOf, endText, sourceOf } from '../model/ends.ts';
import type { RuleSet } from '../model/rule-set.ts';
import { markdownLink, markdownText } from '../quote/table-cell.ts';
import { maxCharacters, oneLine, truncate } from '../quote/one-line.ts';
import { rowsOf, type RuleRow, whenOf } from './rule-rows.ts';
import { joinBlocks, type Syntax } from './syntax.ts';

const MAX_COMMENT = maxCharacters(500);
const HEAD = ['From', 'To', 'Protocol', 'Port', 'Why', 'Needed when'];

function row({ from, to, protocol, number, permit }: RuleRow, site: string): string {
  const why = permit.reasons.map(({ text, path }) => markdownLink(text, `${site}${path}`)).join('; ');
  return `| ${[from, to, protocol, number].map(markdownText).join(' | ')} | ${why} | ${markdownText(whenOf(permit))} |`;
}

function write(set: RuleSet): string {
  const comment = truncate(oneLine(set.comment), MAX_COMMENT);
  const title = `Firewall rules from ${endText(sourceOf(set))} to ${endText(destinationOf(set))}`;
  return joinBlocks(
    [`**${markdownLink(title, set.link)}**`],
    comment ? [markdownText(comment)] : [],
    [`| ${HEAD.join(' | ')} |`, `|${' --- |'.repeat(HEAD.length)}`, ...rowsOf(set).map((each) => row(each, set.site))],
    [`Portolan, edition ${markdownText(set.edition)}, ${markdownText(set.day)}`],
  );
}

export const markdown: Syntax = {
  id: 'markdown',
  label: 'Markdown',
  group: 'documents',
  fileName: 'portolan.md',
  language: 'markdown',
  trap: 'The first column opens the connection; a stateful firewall lets the answers through by itself.',
  write,
};
