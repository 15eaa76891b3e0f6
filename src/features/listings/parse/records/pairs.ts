/** Records as pairs on one line: `port port=7000 protocol="ipv4" address="*" process.executable="/usr/bin/x"`. */
import type { LineReader } from '../line-result.ts';
import { fieldKey, isPortField, readRecord, tellOfListeners, tellOfTraffic } from './fields.ts';

const PAIR = /([\w.-]{1,40})=(?:"([^"]{0,400})"|(\S{1,400}))/g;

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
