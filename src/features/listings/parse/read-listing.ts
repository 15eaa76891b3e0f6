/** Reads a pasted listing with the readers of all kinds. */
import type { NumberOfName } from './address-and-port.ts';
import { FURTHER_READERS } from './kinds/further-readers.ts';
import type { ParsedListing } from './listing.ts';
import { readPaste } from './read-paste.ts';

/** Never throws. `onProgress` gets the number of lines read so far, now and then and at the end. */
export const readListing = (
  text: string,
  onProgress?: (lines: number) => void,
  numberOf?: NumberOfName,
): ParsedListing => readPaste(text, { further: FURTHER_READERS, onProgress, numberOf });
