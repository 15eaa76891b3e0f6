/** `nft list ruleset` as text. */
import { LineBook, type PartLine } from '../../model/part.ts';
import { type NftChain, nftName, nftPriority, type NftRuleset } from './ruleset.ts';
import { readElements, readStatements } from './statements.ts';
import { nftTokens, TokenReader } from './tokens.ts';

const FAMILIES: ReadonlySet<string> = new Set(['ip', 'ip6', 'inet', 'arp', 'bridge', 'netdev']);

interface Table {
  family: string;
  table: string;
}

/** `type filter hook input priority filter + 10; policy drop;` */
function readHook(chain: NftChain, words: readonly string[]): void {
  const after = (word: string) => words[words.indexOf(word) + 1] ?? '';
  if (words.includes('hook')) chain.hook = after('hook');
  const at = words.indexOf('priority');
  if (at >= 0) chain.priority = nftPriority(words.slice(at + 1).join(' '));
}

function readChain(reader: TokenReader, { family, table }: Table, ruleset: NftRuleset, book: LineBook): void {
  const name = reader.next().text;
  const chain: NftChain = {
    family,
    table,
    name,
    hook: null,
    priority: 0,
    policy: 'accept',
    policyLine: null,
    rules: [],
  };
  ruleset.chains.push(chain);
  reader.takes('{');
  for (;;) {
    reader.skipBreaks();
    if (reader.isAtEnd || reader.takes('}')) return;
    const line = reader.line;
    const tokens = reader.statement();
    const [first = '', second = ''] = tokens.map(({ text }) => text);
    // A stray brace would stop here for ever.
    if (tokens.length === 0) reader.next();
    else if (first === 'type')
      readHook(
        chain,
        tokens.map(({ text }) => text),
      );
    else if (first === 'policy')
      Object.assign(chain, { policy: second === 'drop' ? 'drop' : 'accept', policyLine: line });
    else if (first !== 'comment' && first !== 'devices' && first !== 'device') {
      const statements = readStatements(tokens);
      chain.rules.push({ line, statements });
      for (const token of tokens) book.rule(token.line);
      const why = statements.flatMap((one) => (one.kind === 'unknown' ? [one.text] : []));
      if (why.length > 0) book.leftOver(line, `not understood: ${why.join('; ')}`);
    }
  }
}

function readSet(reader: TokenReader, { family, table }: Table, ruleset: NftRuleset): void {
  const isMap = reader.next().text === 'map';
  const id = nftName(family, table, reader.next().text);
  const inside = new TokenReader(reader.block());
  const elements = [];
  while (!inside.isAtEnd) {
    if (inside.takes('elements')) {
      inside.takes('=');
      while (inside.takes('\n'));
      elements.push(...readElements(inside.block()));
    } else inside.next();
  }
  if (isMap)
    ruleset.maps.set(
      id,
      elements.flatMap(([tuple, verdict]) => (verdict ? [[tuple, verdict] as const] : [])),
    );
  else
    ruleset.sets.set(
      id,
      elements.map(([tuple]) => tuple),
    );
}

/** What of a ruleset's text is understood; `book` gets every line of it. */
export function readNftText(lines: readonly PartLine[], book: LineBook): NftRuleset {
  const ruleset: NftRuleset = { chains: [], sets: new Map(), maps: new Map() };
  const reader = new TokenReader(nftTokens(lines));
  let table: Table | undefined;
  while (!reader.isAtEnd) {
    reader.skipBreaks();
    const line = reader.line;
    const word = reader.peek();
    if (word === 'table') {
      reader.next();
      const family = FAMILIES.has(reader.peek()) ? reader.next().text : 'ip';
      table = { family, table: reader.next().text };
      reader.takes('{');
    } else if (word === '}') {
      reader.next();
      table = undefined;
    } else if (table && word === 'chain') {
      reader.next();
      readChain(reader, table, ruleset, book);
    } else if (table && (word === 'set' || word === 'map')) readSet(reader, table, ruleset);
    else if (table && ['flowtable', 'counter', 'quota', 'limit', 'ct', 'secmark', 'synproxy'].includes(word)) {
      while (!reader.isAtEnd && !['{', '\n'].includes(reader.peek())) reader.next();
      if (reader.peek() === '{') reader.block();
    } else if (table && ['flags', 'comment'].includes(word)) {
      const words = reader.statement().map(({ text }) => text);
      if (words.includes('dormant'))
        book.leftOver(line, 'a table that is switched off: its rules are read as if it were on');
    } else if (!reader.isAtEnd) {
      const tokens = reader.statement();
      if (tokens.length === 0) reader.next();
      else book.leftOver(line, 'no line of a ruleset that is known here');
    }
  }
  for (const { number } of lines) book.frame(number);
  return ruleset;
}
