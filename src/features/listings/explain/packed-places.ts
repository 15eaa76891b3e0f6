/**
 * Places in a list that fills as it is used, as texts: nothing for the next one, which most of them are; else how many
 * it is before the last that was new; `?` for none.
 */

/** Writes places, -1 for none; a new one is the next of the list. */
export class PlaceWriter {
  #last = -1;

  write(place: number): string {
    if (place < 0) return '?';
    if (place <= this.#last) return String(this.#last - place);
    this.#last = place;
    return '';
  }
}

/** Reads them in the order in which they were written. */
export class PlaceReader {
  #last = -1;

  read(text: string): number {
    if (text === '?') return -1;
    return text === '' ? ++this.#last : this.#last - Number(text);
  }
}
