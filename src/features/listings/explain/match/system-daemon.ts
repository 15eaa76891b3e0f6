/** Daemons of macOS itself, on numbers that are handed out or that others are known for. */
import { bareName } from '../program-name.ts';
import { daemonOfMacos } from '../proxies-and-runtimes.ts';
import { systemOfRow } from '../systems.ts';
import type { MatchRule } from './match-rule.ts';

/** Where the kind of listing leaves the system open, it may be a Mac; on Windows and Linux nobody has these names. */
export const systemDaemonRule: MatchRule = ({ listener }) => {
  const { program, mayBeCut } = listener;
  const system = systemOfRow(listener);
  if (program === null || (system !== null && system !== 'macos')) return undefined;
  const daemon = daemonOfMacos(bareName(program), mayBeCut);
  return daemon && { match: 'expected', why: daemon.why, detail: daemon.explanation, links: [] };
};
