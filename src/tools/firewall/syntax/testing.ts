/** What both ways to test a set share: whom to ask. */
import { endText, type End } from '../sides.ts';

/** A host to test against: a program can't ask any address, and a whole network only as nmap does. */
export function testTarget(end: End, network: boolean): string {
  if (end.address.kind !== 'ip') return end.word;
  return network || !end.address.text.includes('/') ? end.address.text : end.word;
}

/** What has to be filled in before the lines work. */
export const fillIn = (end: End, target: string): string[] =>
  target === end.word ? [`Put the name or address of one machine (${endText(end)}) in the place of ${end.word}.`] : [];
