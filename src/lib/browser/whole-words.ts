/** A command or a rule as nodes, in which no line ends behind the hyphen of an option (`unbroken.ts`). */
import { element } from './dom.ts';
import { isKeptWhole, wordsAndSpace } from '../unbroken.ts';

export const wholeWords = (text: string): (Node | string)[] =>
  wordsAndSpace(text).map((piece) => (isKeptWhole(piece) ? element('span', '', piece) : piece));
