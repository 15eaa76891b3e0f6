/** The tools whose output is read, as a sentence names them, those that the page tells people to run first: `netstat, ss, lsof, nmap, PowerShell or Docker`. */
import { list } from '#lib/text.ts';
import { LISTING_GUIDES } from './parse/listing-guides.ts';

const byUse = LISTING_GUIDES.toSorted((a, b) => Number(b.suggested ?? false) - Number(a.suggested ?? false));

export const LISTING_TOOLS = list([...new Set(byUse.flatMap(({ tool }) => tool ?? []))], 'disjunction');
