/** The tools whose output is read, as a sentence names them: `netstat, ss, lsof, nmap, PowerShell or Docker`. */
import { list } from '#lib/text.ts';
import { LISTING_KINDS } from './parse/listing-kinds.ts';

export const LISTING_TOOLS = list([...new Set(LISTING_KINDS.flatMap(({ tool }) => tool ?? []))], 'disjunction');
