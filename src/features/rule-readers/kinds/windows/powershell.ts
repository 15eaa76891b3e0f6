/**
 * `Get-NetFirewallRule` and its filters: as a list, a table, CSV or JSON
 * (https://learn.microsoft.com/powershell/module/netsecurity/get-netfirewallrule).
 */
import { csvCells, csvSeparator } from '#lib/csv-cells.ts';
import { LineBook, type PartLine, type PartReading, type RulePart } from '../../model/part.ts';
import { isObject, jsonText, parseJson } from '../../model/json.ts';
import type { RuleSetKind } from '../../rule-set-kind.ts';
import { fieldName } from './windows-rule.ts';
import { type WindowsRecord, windowsSet } from './windows-set.ts';

/** Fields by which such a record is known. */
const TELLING: ReadonlySet<string> = new Set([
  ...['displaygroup', 'direction', 'action', 'enabled', 'profile', 'localport', 'remoteport', 'edgetraversalpolicy'],
  ...[
    'remoteaddress',
    'dynamictarget',
    'dynamictransport',
    'policystoresource',
    'primarystatus',
    'icmptype',
    'instanceid',
  ],
]);
/** One of these is needed, so that no list of connections is taken for rules. */
const OWN: ReadonlySet<string> = new Set([
  ...['direction', 'action', 'edgetraversalpolicy', 'dynamictarget', 'dynamictransport', 'icmptype', 'displaygroup'],
]);

const PAIR = /^([A-Za-z][\w ]{0,30}?)\s*: ?(.*)$/;

const isRecord = (names: readonly string[]) =>
  names.filter((name) => TELLING.has(name)).length >= 2 &&
  (names.some((name) => OWN.has(name)) ||
    (names.includes('localport') &&
      names.includes('protocol') &&
      !names.includes('owningprocess') &&
      !names.includes('state')));

const tableNames = (line: string) => line.split(/\s+/).map(fieldName);

/** What the command above says of all rules: `-Direction Inbound -Action Allow -Enabled True`. */
function fromCommand(command: string): ReadonlyMap<string, string> {
  const said = [...command.matchAll(/-(Direction|Action|Enabled)\s+'?(\w+)'?/gi)];
  return new Map(said.map(([, name = '', value = '']) => [name.toLowerCase(), value]));
}

function listRecords(lines: readonly PartLine[], book: LineBook): WindowsRecord[] {
  const records: { fields: Map<string, string>; line: number }[] = [];
  let current: (typeof records)[number] | undefined;
  for (const { number, text } of lines) {
    const pair = PAIR.exec(text.trim());
    const name = fieldName(pair?.[1] ?? '');
    if (text.trim() === '') {
      current = undefined;
      book.frame(number);
    } else if (pair) {
      if (!current || current.fields.has(name)) {
        current = { fields: new Map(), line: number };
        records.push(current);
      }
      current.fields.set(name, pair[2] ?? '');
      book.rule(number);
    } else if (current && /^\s/.test(text)) book.rule(number);
    else book.leftOver(number, 'no line of a list of rules');
  }
  return records;
}

/** A table: values stand below their headings, which end where the next begins. */
function tableRecords(lines: readonly PartLine[], book: LineBook): WindowsRecord[] {
  const records: WindowsRecord[] = [];
  let columns: { name: string; start: number }[] = [];
  for (const { number, text } of lines) {
    if (/^[\s-]*$/.test(text)) book.frame(number);
    else if (isRecord(tableNames(text.trim()))) {
      columns = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ name: fieldName(word), start: index }));
      book.frame(number);
    } else if (columns.length === 0) book.leftOver(number, 'no line of a table of rules');
    else {
      const words = text.trim().split(/\s{2,}/);
      const cells =
        words.length === columns.length
          ? words
          : columns.map(({ start }, i) => text.slice(i === 0 ? 0 : start, columns[i + 1]?.start).trim());
      // A cell that a border cuts in two can't be told apart.
      const isCut =
        words.length !== columns.length &&
        columns.some(({ start }) => start > 0 && /\S\S/.test(text.slice(start - 1, start + 1)));
      if (isCut || words.some((word) => word.endsWith('...') || word.endsWith('…')))
        book.leftOver(number, 'a cell of the table is cut off: Format-List prints it whole');
      else {
        records.push({ fields: new Map(columns.map(({ name }, i) => [name, cells[i] ?? ''])), line: number });
        book.rule(number);
      }
    }
  }
  return records;
}

function csvRecords(lines: readonly PartLine[], book: LineBook): WindowsRecord[] {
  const records: WindowsRecord[] = [];
  let names: readonly string[] = [];
  let separator = ',';
  for (const { number, text } of lines) {
    if (text.trim() === '' || text.startsWith('#TYPE')) book.frame(number);
    else if (names.length === 0) {
      separator = csvSeparator(text);
      names = csvCells(text, separator).map(fieldName);
      book.frame(number);
    } else {
      const cells = csvCells(text, separator);
      if (cells.length !== names.length)
        book.leftOver(number, `${cells.length} cells where the heading has ${names.length}`);
      else records.push({ fields: new Map(names.map((name, i) => [name, cells[i] ?? ''])), line: number });
    }
  }
  return records;
}

function jsonRecords(lines: readonly PartLine[], book: LineBook): WindowsRecord[] {
  const json = parseJson(lines, book);
  if (!json) return [];
  const items: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  return items.filter(isObject).map((item) => {
    const fields = Object.entries(item).map(([name, field]): [string, string] => [fieldName(name), jsonText(field)]);
    return { fields: new Map(fields), line: json.lineOf(item) };
  });
}

function recordsIn(lines: readonly PartLine[], book: LineBook): WindowsRecord[] {
  const first = lines.find(({ text }) => text.trim() !== '' && !text.startsWith('#TYPE'))?.text.trim() ?? '';
  if (/^[[{]/.test(first)) return jsonRecords(lines, book);
  if (isCsvHeading(first)) return csvRecords(lines, book);
  return PAIR.test(first) && !isRecord(tableNames(first)) ? listRecords(lines, book) : tableRecords(lines, book);
}

const isCsvHeading = (line: string) =>
  /[,;\t]/.test(line) && line.length < 2_000 && isRecord(csvCells(line, csvSeparator(line)).map(fieldName));

function read({ lines, command, names }: RulePart): PartReading {
  const book = new LineBook(lines);
  const said = fromCommand(command);
  const records = recordsIn(lines, book).map(({ fields, line }) => ({ line, fields: new Map([...said, ...fields]) }));
  return windowsSet(records, book, names);
}

/** Whether some lines are a record of the form `Name : value`. */
const isList = (line: string, next: readonly string[]) => {
  const names = [line, ...next].flatMap((one) => PAIR.exec(one)?.[1] ?? []).map(fieldName);
  return PAIR.test(line) && isRecord(names);
};

/** What each object holds that has to do with a rule; the rule itself says neither its ports nor its addresses. */
const FIELDS = {
  $_: ['DisplayName', 'Enabled', 'Direction', 'Action', 'Profile'],
  $port: ['Protocol', 'LocalPort', 'RemotePort', 'IcmpType'],
  $address: ['LocalAddress', 'RemoteAddress'],
  $program: ['Program'],
  $service: ['Service'],
};

/** A row of CSV for each inbound rule that is on, wherever it comes from, with what its filters say: several values in one cell. */
const COMMAND = [
  'Get-NetFirewallRule -PolicyStore ActiveStore -Enabled True -Direction Inbound | ForEach-Object {',
  '$port = $_ | Get-NetFirewallPortFilter; $address = $_ | Get-NetFirewallAddressFilter;',
  '$program = $_ | Get-NetFirewallApplicationFilter; $service = $_ | Get-NetFirewallServiceFilter;',
  '[pscustomobject]@{',
  Object.entries(FIELDS)
    .flatMap(([of, names]) => names.map((name) => `${name} = ${of}.${name} -join ','`))
    .join('; '),
  '} } | ConvertTo-Csv -NoTypeInformation',
].join(' ');

export const powershellRules: RuleSetKind = {
  id: 'get-netfirewallrule',
  label: 'Get-NetFirewallRule',
  group: 'Windows',
  commands: [COMMAND],
  starts: (line, next) =>
    (/^\S+(?:\s+\S+)+$/.test(line) &&
      line.length < 300 &&
      /^[A-Za-z ]+$/.test(line) &&
      isRecord(tableNames(line)) &&
      /^[-\s]+$/.test(next[0] ?? '')) ||
    isCsvHeading(line) ||
    isList(line, next) ||
    (/^[[{]/.test(line) &&
      [line, ...next].some((one) =>
        /"(?:EdgeTraversalPolicy|DisplayGroup|LooseSourceMapping|DynamicTarget|LocalOnlyMapping|DynamicTransport)"\s*:/.test(
          one,
        ),
      )),
  read,
};
