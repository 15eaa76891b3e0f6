/** What stands around a listing: headings in many languages, prompts and commands, fences and rules. */
import type { LineLog } from './line-log.ts';
import { asHeading, type LineReader } from './line-result.ts';
import { LISTING_KINDS } from './listing-kinds.ts';

/**
 * First words of netstat's titles, Windows and Unix: English, German, French, Spanish, Italian, Portuguese, Polish,
 * Japanese, Chinese. `unknown-heading.ts` finds those of other languages by their place above the rows.
 */
const TITLES =
  /^(?:active (?:connections|internet|unix|local|multipath|kernel|bluetooth)|registered kernel|aktive (?:verbindungen|internetverbindungen|sockets)|connexions (?:internet )?actives|sockets? du domaine unix|conexiones activas|activar z|connessioni (?:internet )?attive|socket attivi|conexões (?:internet )?ativas|(?:sockets? )?ligações ac?tivas|aktywne (?:połączenia|gniazda)|アクティブな接続|稼働中の|活动连接|激活internet连接)/i;
/** The first column's name, where the second is no address. */
const PROTOCOL = /^(?:proto(?:[ck]ol{1,2}[eo]?)?|protokół|プロトコル|协议|address)$/i;

/** What stands in front of a command. */
const PROMPTS: readonly RegExp[] = [
  // `C:\>`, `PS C:\Users>`, with the name of an environment in front: `(base) C:\>`.
  /(?:\(\S{1,60}\) )?(?:PS )?[a-z]:\\[^>]{0,150}>/,
  /PS (?:[~/\\]|\w{2,12}:)[^>]{0,150}>/,
  /PS> /,
  // `[root@host ~]#`, and pfSense's `[2.7.2-RELEASE][root@fw]/root: `.
  /\[[^\]]{1,100}\] ?[$#>]/,
  /\[[\w.-]{1,64}@[\w.-]{1,64}:[^\]]{1,80}\] /,
  /\[[\w.-]{1,40}\]\[[\w.-]{1,64}@[\w.-]{1,64}\][~/][\w/.-]{0,100}: /,
  // `user@host:~$`, with the command right behind it too, `user@mac ~ %`, Gentoo's `host ~ #`, and bash on older Macs: `mac:~ user$`.
  /[\w.-]{1,64}@[\w.-]{1,64}(?:[: ][~/\w.-]{0,100})? ?[$#%>](?: |$)/,
  /[\w.-]{1,64}@[\w.-]{1,64}:[~/][\w/.-]{0,100}[$#]|[\w.-]{1,40} ~ [$#%](?: |$)/,
  /[\w.-]{1,64}:[~/][\w/.-]{0,80} [\w.-]{1,32}[$#%] /,
  // BusyBox in a container: `/ # netstat -tln`.
  /\/[\w./-]{0,80} [$#] /,
  /[$#%❯➜λ](?: |$)/,
  /[┌╭└╰]─/,
  // A router's `R1#show …`, and what asks a machine in SQL or in words of its own.
  /[\w.-]{1,40}(?:\([\w-]{1,20}\))?[#>] ?(?:show|display|do show) /,
  /[\w-]{1,20}> (?:select|ports?)\b/,
];
const PROMPT = new RegExp(`^(?:${PROMPTS.map(({ source }) => source).join('|')})`, 'i');
/** A command by itself; a sentence that starts with the same word is none. */
const COMMANDS = [...new Set(LISTING_KINDS.flatMap(({ commandPattern }) => commandPattern ?? []))].join('|');
const COMMAND = new RegExp(
  // In front of it may stand what asks for it: `nbsd# sockstat -4l`.
  `^(?:(?:[\\w.-]{1,40}[#$%>] ?)?(?:sudo |doas |time |watch )?(?:${COMMANDS})$|\\[sudo\\] |-- ?more)`,
  'i',
);

/** Fences and rules of Markdown, tickets and web pages; a row of dashes, equals signs or lines. */
const FENCE =
  /^(?:`{3,}|~{3,})\s*[\w-]{0,20}$|^\{(?:code|noformat|quote)(?::[\w=|#-]{0,60})?\}$|^\[\/?(?:code|quote|pre)\]$|^<\/?(?:pre|code)>$/i;
const RULE = /^[-=_*~+|.:#/`…\s─-╿]+$/;

/** What a tool says of itself: `netstat: no support for AF INET`, `Volatility 3 Framework 2.2.0`. */
const COMPLAINT =
  /^(?:(?:netstat|ss|lsof|nmap|sockstat|sudo): |\(No info could be read|Volatility (?:Foundation|\d Framework)|Progress: +\d+\.\d+\s)/;
/** A heading of Markdown, or a line in bold letters. */
const TITLE_LINE = /^(?:#{2,6} [^\d]{1,80}|\*\*[^\d*]{1,80}\*\*)$/;

/** What a shell of Windows greets with. */
const GREETING =
  /^(?:Microsoft Windows \[|\(c\) .{0,40}Microsoft|Copyright \(C\) .{0,20}Microsoft|© .{0,40}Microsoft|Windows PowerShell$)/i;

/** Reads what stands around a listing, and remembers the commands in it. */
export interface ShellNoise {
  read: LineReader;
  /** The last command; answered once, to the listing behind it. */
  takeLastCommand: () => string | null;
}

/** Starts to read a paste. */
export function shellNoise(log: LineLog): ShellNoise {
  let command: string | null = null;
  /** The first line of a note in brackets that goes on in the next line. */
  let note = 0;

  const read: LineReader = ({ number, text }) => {
    const trimmed = text.trim().slice(0, 300);
    const isAround = [FENCE, GREETING, COMPLAINT, TITLE_LINE].some((pattern) => pattern.test(trimmed));
    if (isAround || (text.length < 300 && RULE.test(trimmed))) return asHeading();
    if (PROMPT.test(trimmed) || COMMAND.test(trimmed)) {
      command = trimmed;
      return asHeading();
    }
    if (trimmed.length < 90 && TITLES.test(trimmed) && !/\d/.test(trimmed)) return asHeading();
    const [first = '', ...others] = trimmed.split(/\s+/, 20);
    if (PROTOCOL.test(first) && others.length > 1 && !/\d/.test(trimmed)) return asHeading();
    // "(Not all processes could be identified … / … to see it all.)", in any language.
    if (/^[(（]/.test(trimmed) && !/[)）]/.test(trimmed) && !/\d/.test(trimmed)) note = number;
    if (note > 0 && number === note + 1 && /^[^(（\d]+[)）]$/.test(trimmed)) {
      log.record(note, asHeading());
      return asHeading();
    }
    return /^[(（][^()（）\d]{1,200}\broot\b[^()（）\d]{0,200}[)）]$/.test(trimmed) ? asHeading() : undefined;
  };
  const takeLastCommand = (): string | null => {
    const taken = command;
    command = null;
    return taken;
  };
  return { read, takeLastCommand };
}
