/** The logic that pages and other rooms may use. */
export { type CheckedSet, checkSet } from './check-set.ts';
export { closedText, doubtsText, whoText } from './opening-text.ts';
export { namesFrom, type PackedPortNames, packPortNames, UnaskedNames } from './port-names.ts';
export { setNotes, setTitle } from './set-notes.ts';
