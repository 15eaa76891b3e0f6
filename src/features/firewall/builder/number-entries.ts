/** Bare ports, ranges and IP protocols as things to choose. */
import { portPath } from '#chart/addresses.ts';
import type { Transport } from '#content-model/vocab.ts';
import type { Target } from '../model/rule-set.ts';
import { readPorts } from './codes.ts';
import type { Entry } from './entry.ts';
import { targetText } from '../model/target.ts';

function targetOf(kind: string, rest: string): Target | undefined {
  if (kind === 'ip') return { kind: 'ip', protocol: Number(rest) };
  const ports = readPorts(rest);
  return ports && { kind: 'ports', transport: kind as Transport, ...ports };
}

/** The page of a range's first number; IP protocols stand among the protocols. */
const pathOf = (target: Target) => (target.kind === 'ports' ? portPath(target.from) : '/protocols/');

/** The entry of `tcp/445`, `udp/5000-5010` or `ip/47`; expects a name that `isRef` takes. */
export function numberEntry(ref: string): Entry | undefined {
  const [kind = '', rest = ''] = ref.split('/');
  const target = targetOf(kind, rest);
  if (!target) return undefined;
  const [title, path] = [targetText(target), pathOf(target)];
  const what = target.kind === 'ip' ? 'IP protocol' : rest.includes('-') ? 'range' : 'port';
  const reason = { text: `${title}, chosen by its number`, path };
  return { ref, kind: what, title, path, switches: [], openings: [{ way: 'there', target, reason, all: [], any: [] }] };
}
