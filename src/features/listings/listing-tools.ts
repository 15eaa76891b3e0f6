/** The tools whose output is read, as a sentence names them: `netstat, ss, lsof, nmap, PowerShell or Docker`. */
import { list } from '#lib/text.ts';
import { LISTING_GUIDES } from './parse/listing-guides.ts';

export const LISTING_TOOLS = list([...new Set(LISTING_GUIDES.flatMap(({ tool }) => tool ?? []))], 'disjunction');
