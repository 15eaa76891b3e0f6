/** Finds the parts of a paste that are rules of a firewall. */
import type { PartLine } from './model/part.ts';
import type { RuleSetKind } from './rule-set-kind.ts';
import { RULE_SET_KINDS } from './rule-set-kinds.ts';

/** A part before it is read. */
interface FoundPart {
  kind: RuleSetKind;
  lines: readonly PartLine[];
  /** The command above it, as it was typed; empty where there is none. */
  command: string;
}

export interface FoundParts {
  parts: readonly FoundPart[];
  /** Lines of no part. */
  others: readonly PartLine[];
}

/** A prompt with a command behind it: `root@web:~# nft list ruleset`, `PS C:\> Get-NetFirewallRule`, `fw# show run`. */
const PROMPT =
  /^(?:\[?[\w.-]+@[\w.-]+[^#$%>]{0,80}[#$%>]|PS [^>]{0,120}>|[A-Za-z]:\\[^>]{0,120}>|[#$%]|[\w.-]{1,40}(?:\([\w-]+\))?[#>]) ?(?=\S)/;

/** So many lines behind one are shown to whoever decides whether it starts a part. */
const LOOK_AHEAD = 12;

/** The command of a prompt; undefined where the line has none. A comment of a rule set is no prompt. */
function commandIn(text: string): string | undefined {
  const prompt = PROMPT.exec(text);
  if (!prompt) return undefined;
  const command = text.slice(prompt[0].length);
  return prompt[0].trim() === '#' && !/^(?:sudo |ip6?tables|nft |ufw |firewall-cmd|pfctl)/.test(command)
    ? undefined
    : command;
}

interface OpenPart {
  kind: RuleSetKind;
  lines: PartLine[];
  command: string;
}

/** Whether a line starts a part. Within one, another kind starts only behind a blank line: the lines of some are alike. */
function isStart(kind: RuleSetKind, text: string, current: OpenPart | undefined): boolean {
  if (!current) return true;
  if (kind !== current.kind) return current.lines.at(-1)?.text.trim() === '' || kind.hasOwnHead === true;
  const before = () => current.lines.map((line) => line.text.trim());
  return kind.startsAnew?.(text, before) === true;
}

/**
 * Cuts a paste into parts. A part goes on until another kind starts, until a prompt with a command, or until a line of
 * something else, as `isOther` says.
 */
export function findParts(lines: readonly PartLine[], isOther: (text: string) => boolean = () => false): FoundParts {
  const parts: OpenPart[] = [];
  const others: PartLine[] = [];
  let current: OpenPart | undefined;
  let command = '';
  for (const [at, line] of lines.entries()) {
    const text = line.text.trim();
    const typed = commandIn(text);
    if (typed !== undefined || isOther(text)) {
      command = typed ?? '';
      current = undefined;
      others.push(line);
      continue;
    }
    const next = lines.slice(at + 1, at + 1 + LOOK_AHEAD).map((one) => one.text.trim());
    const kind = text === '' ? undefined : RULE_SET_KINDS.find(({ starts }) => starts(text, next));
    if (kind && isStart(kind, text, current)) {
      current = { kind, lines: [], command };
      parts.push(current);
      command = '';
    }
    if (current) current.lines.push(line);
    else others.push(line);
  }
  return { parts, others };
}
