/** What an opening is called in a table and in a sentence. */
import { targetText } from '../model/target.ts';
import { readCode } from './codes.ts';

/** `TCP 445`, `TCP dynamic (RPC)`, `UDP 138, the way back`; the code itself where it is none. */
export function placeName(code: string): string {
  const opened = readCode(code);
  if (!opened) return code;
  return targetText(opened.target) + (opened.way === 'back' ? ', the way back' : '');
}
