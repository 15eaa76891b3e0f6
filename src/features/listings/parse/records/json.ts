/**
 * JSON of any program's, whole or in pieces, on one line or on many: each object that has a port is a record, with
 * what the objects around it say (masscan: an address with a list of ports). Reads signs as they come, since a piece
 * that `grep` left has no beginning and no end.
 */
import type { LineLog } from '../line-log.ts';
import { asHeading, asUnparsed, type LineReader, type LineResult } from '../line-result.ts';
import type { ListingReader } from '../listing-kind.ts';
import { RULES } from '../rules-reason.ts';
import { fieldKey, isPortField, type RecordFields, readRecord, RECORDS, SCANNED_RECORDS } from './fields.ts';
import { hasPublishedPort, publishedPorts } from './published-ports.ts';

interface OpenObject {
  line: number;
  fields: Map<string, string>;
  /** Whether a listener or a connection was found in it. */
  useful: boolean;
}

const TOKEN = /"((?:[^"\\]|\\.)*)"|([{}[\],:])|(-?\d[\d.eE+-]*|true|false|null)/g;
/** How a line of JSON starts; `[name]` alone is another program's. */
const STARTS = /^\s*(?:[{}\]](?=\s*(?:["{}[\],]|$))|\[\s*(?:$|[{"])|"[^"]{1,80}"\s*:)/;
const NO_PORT = 'JSON without a port in it';
/** Keys of the rules of a cloud: AWS, Google, Azure. */
const CLOUD_RULES =
  /"(?:SecurityGroups|SecurityGroupRules|IpPermissions|IpPermissionsEgress|securityRules|defaultSecurityRules|destinationPortRanges?|sourceRanges|IPProtocol)"\s*:/;
const MAX_DEPTH = 100;

const unescaped = (text: string): string =>
  text.replace(/\\u([\da-f]{4})|\\(.)/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? (sign === 'n' || sign === 't' ? ' ' : sign) : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Reads the lines of one paste. */
export function jsonReader(log: LineLog): ListingReader {
  let open: OpenObject[] = [];
  let key: string | null = null;
  /** Fields outside any object, as `grep` leaves them. */
  let loose = new Map<string, string>();
  let looseLine = 0;
  let last = 0;
  /** The line on which the outermost bracket opened, and whether what it holds are rules of a cloud. */
  let first = 0;
  let isCloud = false;

  function put(line: number, result: LineResult): void {
    if (result.as === 'listeners') for (const listener of result.listeners) log.addListener(listener);
    else if (log.at(line)?.as !== 'listeners') log.record(line, result);
  }

  function take(line: number, fields: RecordFields): boolean {
    const listeners = publishedPorts(line, fields);
    const result = listeners.length > 0 ? undefined : readRecord(line, fields);
    for (const listener of listeners) log.addListener(listener);
    if (result) put(line, result);
    return listeners.length > 0 || result !== undefined;
  }

  function close(number: number): void {
    const object = open.pop();
    if (!object) return;
    const around = new Map(open.flatMap(({ fields }) => [...fields]));
    const isRecord = [...object.fields.keys()].some(isPortField) || hasPublishedPort(object.fields);
    if (isRecord && !isCloud && take(object.line, new Map([...around, ...object.fields]))) object.useful = true;
    if (!object.useful) return;
    for (const outer of open) outer.useful = true;
    for (let line = object.line; line <= number; line++) {
      const known = log.at(line);
      if (known === undefined || (known.as === 'unparsed' && known.reason === NO_PORT))
        log.record(line, asHeading(RECORDS));
    }
  }

  function endLoose(): void {
    if (loose.size > 0) take(looseLine, loose);
    loose = new Map();
  }

  function value(number: number, text: string): void {
    if (key === null) return;
    const name = fieldKey(key);
    key = null;
    const object = open.at(-1);
    if (object) return void object.fields.set(name, text);
    if (loose.has(name)) endLoose();
    if (loose.size === 0) looseLine = number;
    loose.set(name, text);
  }

  function readTokens(number: number, text: string): void {
    let string: string | null = null;
    for (const [, quoted, sign, word] of text.matchAll(TOKEN)) {
      if (quoted !== undefined) {
        if (string !== null) value(number, string);
        string = unescaped(quoted);
        continue;
      }
      if (sign === ':') {
        key = string;
        string = null;
        continue;
      }
      if (string !== null) value(number, string);
      string = null;
      if (word !== undefined) value(number, word);
      else if (sign === '{' && open.length < MAX_DEPTH) {
        key = null;
        open.push({ line: number, fields: new Map(), useful: false });
      } else if (sign === '}') close(number);
    }
    if (string !== null) value(number, string);
  }

  const read: LineReader = ({ number, text }) => {
    // A line that was taken in already, without what stands around it.
    if (number === last && open.length > 0) return undefined;
    if (number !== last + 1 && open.length === 0) endLoose();
    const inside = open.length > 0 && number === last + 1;
    if (!inside) {
      open = [];
      first = number;
      isCloud = false;
    }
    const isString = /^\s*"(?:[^"\\]|\\.)*",?\s*$/.test(text);
    if (isString || (text.includes('\\n') && /LISTEN|UNCONN/.test(text))) {
      if (inside) last = number;
      return inside && isCloud ? asUnparsed(null, RULES) : undefined;
    }
    if (log.lastKind === RECORDS || log.lastKind === SCANNED_RECORDS)
      if (/^\s*[,\]}]+\s*$/.test(text) && !inside) return asHeading(log.lastKind);
    if (!STARTS.test(text)) return undefined;
    last = number;
    if (!isCloud && CLOUD_RULES.test(text)) {
      isCloud = true;
      for (let line = first; line < number; line++) log.record(line, asUnparsed(null, RULES));
    }
    if (isCloud) {
      readTokens(number, text);
      return asUnparsed(null, RULES);
    }
    log.record(number, asUnparsed(null, NO_PORT));
    if (/^\s*[[\]{}],?\s*$/.test(text)) log.record(number, asHeading());
    readTokens(number, text);
    if (open.length === 0 && loose.size > 0 && [...loose.keys()].some(isPortField)) {
      const name = [...loose.keys()].find(isPortField);
      // One field alone is a record where it repeats.
      if (name !== undefined && loose.size === 1) endLoose();
    }
    return log.at(number);
  };
  return { read, endRecord: endLoose, end: endLoose };
}
