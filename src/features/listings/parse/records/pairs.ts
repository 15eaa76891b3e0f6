/** Records as pairs: on one line, `port port=7000 protocol="ipv4" address="*" process.executable="/usr/bin/x"`. */
import type { LineLog } from '../line-log.ts';
import { asHeading, type LineReader } from '../line-result.ts';
import { fieldKey, isPortField, readRecord, RECORDS, tellOfListeners, tellOfTraffic } from './fields.ts';

const PAIR = /([\w.-]{1,40})=(?:"([^"]{0,400})"|(\S{1,400}?)(?=[,;>)]*(?:\s|$)))/g;

/** What stands between the pairs where they are a rule of a firewall: `rule family="ipv4" port port="22" accept`. */
const RULE_WORD = /^rule\b|\b(?:accept|drop|reject|deny|allow|permit)\b/i;

/** Tells what a line of pairs is; undefined where they don't tell of a listener. */
export const pairRows: LineReader = ({ number, text }) => {
  if (!text.includes('=') || text.length > 2_000) return undefined;
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(PAIR)) fields.set(fieldKey(name), quoted ?? bare ?? '');
  if (RULE_WORD.test(text.replace(PAIR, '').trim())) return undefined;
  const keys = [...fields.keys()];
  return keys.some(isPortField) && tellOfListeners(keys) && !tellOfTraffic(keys)
    ? readRecord(number, fields)
    : undefined;
};

/** `port = 22`, a line for each, as osquery prints a record. */
const FIELD = /^\s*([a-z][\w.]{0,40}) = (.*)$/;
/** osquery's widest table has fewer columns. */
const MAX_FIELDS = 60;

/** Reads records of which each field has a line; one that names no process may be anybody's settings. */
export function fieldLines({ lines }: LineLog): LineReader {
  let end = 0;
  return ({ number, text }) => {
    if (number <= end) return asHeading(RECORDS);
    if (!FIELD.test(text)) return undefined;
    const fields = new Map<string, string>();
    let next = number - 1;
    for (; next < number + MAX_FIELDS; next++) {
      const [, name = '', value = ''] = FIELD.exec(lines[next] ?? '') ?? [];
      const key = fieldKey(name);
      if (key === '' || fields.has(key)) break;
      fields.set(key, value.trim());
    }
    const keys = [...fields.keys()];
    if (!keys.some(isPortField) || !keys.includes('pid')) return undefined;
    end = next;
    return readRecord(number, fields);
  };
}
