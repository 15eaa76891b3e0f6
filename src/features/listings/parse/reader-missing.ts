/** What ends a reading that needs the reader of a further kind, where that isn't loaded. */
export class ReaderMissing extends Error {}
