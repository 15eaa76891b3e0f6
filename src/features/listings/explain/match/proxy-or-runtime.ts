/** Processes that listen for others, and runtimes, whose name speaks for no program. */
import { type Case, type Judge, type Judged, titlesOf } from './match-rule.ts';
import { expectedOn } from './known-program.ts';
import { bareName } from '../program-name.ts';
import { type StandIn, standIn } from '../proxies-and-runtimes.ts';

/** Web interfaces and developers' servers: written in anything. */
const ANYTHING: ReadonlySet<number> = new Set([80, 443, 5000]);
/** Tools of attackers and of those who test against them; a runtime on their ports is worth the question. */
const ATTACKERS: ReadonlySet<string> = new Set(['Metasploit Framework', 'NetBus', 'Sliver']);

/** What is odd about a runtime here; nothing where known software may well be written in it. */
function oddity(known: Case, says: string): Judged | undefined {
  const { from } = known.listening;
  const here = expectedOn(known);
  if (known.facts.ports.has(from) && here !== '') {
    if (ANYTHING.has(from)) return undefined;
    const detail = `${from} is known for ${here}, and a runtime is none of the usual programs there. ${says}`;
    return { fit: 'stranger', why: 'A runtime on a known port', detail, links: [] };
  }
  const software = titlesOf(known.facts.expected('tcp', from));
  if (software.length > 0 && !software.some((title) => ATTACKERS.has(title))) return undefined;
  const place = here === '' ? `Nothing is charted for ${from}.` : `${from} is known for ${here}.`;
  return { fit: 'unknown', why: 'A runtime, its program not told', detail: `${place} ${says}`, links: [] };
}

export const onHost: Judge = (known) => {
  const { program, transport } = known.listening;
  const host: StandIn | undefined = standIn(bareName(program ?? ''));
  if (!host) return undefined;
  const odd = host.runtime && transport === 'tcp' ? oddity(known, host.says) : undefined;
  return odd ?? { fit: 'host', why: 'Listens for others', detail: host.says, links: host.link ? [host.link] : [] };
};
