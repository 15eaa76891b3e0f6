/** `lsof -F`: a field a line, each with a letter in front: `p` the process, `c` its command, `P` the protocol, `n` the name. */
import type { Transport } from '#content-model/vocab.ts';
import { namedRemark, parsePort, reachOfAddress, splitAddress } from '../address-and-port.ts';
import { asConnection, asHeading, asListeners, asUnparsed, completeListener, type LineResult } from '../line-result.ts';
import type { ListingReader, StartReader } from '../listing-kind.ts';

const KIND = 'lsof-fields';
const PROCESS = /^p(\d{1,10})$/;
/** What may stand behind a process: any of lsof's fields, which are single letters, and the sub-fields of TCP's state. */
const BEHIND = /^(?:[cfgLRuaPnTtdDislGkKoSNrZ][^\s].{0,400}|[cla] ?|T(?:ST|QR|QS|SO|SS|TF|WR|WW)=.{0,60})$/;
const TRANSPORT = /^P(TCP|UDP|UDPLITE|SCTP|DCCP)$/;

/** The file that is being told of; its line is that of its name. */
interface OpenFile {
  line: number;
  name: string;
  transport: string;
}

export const lsofFieldsReader: StartReader = ({ log, numberOf }) => {
  let pid: number | null = null;
  let program: string | null = null;
  let transport = '';
  let file: OpenFile | undefined;
  let last = 0;

  function resultOf({ line, name, transport: of }: OpenFile): LineResult {
    if (name.includes('->')) return asConnection(KIND);
    const here = splitAddress(name);
    if (here === undefined) return asUnparsed(KIND, 'no port after the address');
    if (here.port === '*' || here.port === '0') return asConnection(KIND);
    const from = parsePort(here.port, '-P', numberOf);
    if (typeof from === 'string') return asUnparsed(KIND, from);
    const { address } = here;
    return asListeners([
      completeListener({
        kind: KIND,
        line,
        transport: of.replace('LITE', '').toLowerCase() as Transport,
        from,
        address,
        reach: reachOfAddress(address),
        pid,
        program,
        remark: namedRemark(here.port),
      }),
    ]);
  }

  function endFile(): void {
    if (file) log.record(file.line, resultOf(file));
    file = undefined;
  }

  const isStart = (text: string, number: number): boolean =>
    PROCESS.test(text) && /^[cfPgLRu]\S/.test(log.lines[number]?.trim() ?? '');

  const read: ListingReader['read'] = ({ number, text }) => {
    const trimmed = text.trimEnd();
    const goesOn = pid !== null && number === last + 1;
    if (!goesOn) {
      endFile();
      pid = null;
    }
    if (isStart(trimmed, number) || (goesOn && PROCESS.test(trimmed))) {
      endFile();
      [pid, program, transport] = [Number(PROCESS.exec(trimmed)?.[1]), null, ''];
    } else if (!goesOn || !BEHIND.test(trimmed)) return undefined;
    last = number;
    if (trimmed.startsWith('c')) program = trimmed.slice(1).replaceAll('\\x20', ' ').trim() || null;
    const next = TRANSPORT.exec(trimmed)?.[1];
    if (next !== undefined || trimmed.startsWith('f')) endFile();
    if (next !== undefined) transport = next;
    if (trimmed.startsWith('f')) transport = '';
    if (trimmed.startsWith('n') && transport !== '') file = { line: number, name: trimmed.slice(1), transport };
    if (trimmed.startsWith('TST=') && file) {
      const { line } = file;
      if (trimmed === 'TST=LISTEN') endFile();
      else {
        file = undefined;
        log.record(line, asConnection(KIND));
      }
    }
    return asHeading(KIND);
  };
  return { read, endRecord: endFile, end: endFile };
};
