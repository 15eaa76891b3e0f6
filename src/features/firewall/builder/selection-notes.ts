/** What the reader says of one of the things that are chosen. */
import type { ReaderNotes } from '#chart/permits/permit.ts';
import { isDay } from '#content-model/day.ts';
import { oneLine } from '../quote/one-line.ts';
import { type Selection, withOwn } from './subjects/selection.ts';

/** Of a thing of which nothing is said. */
export const NO_NOTES: ReaderNotes = { name: '', justification: '', ticket: '', expires: '' };

const isEmpty = (notes: ReaderNotes): boolean => Object.values(notes).every((text) => text === '');

/** A selection with other notes; empty ones are none. */
export const withNotes = (selection: Selection, notes: ReaderNotes): Selection =>
  withOwn(selection, { notes: isEmpty(notes) ? undefined : notes });

/** Typed notes as they go into rules: each on one line, without a last day that is none; undefined where nothing is left. */
export function notesToWrite({ name, justification, ticket, expires }: ReaderNotes): ReaderNotes | undefined {
  const line = (text: string) => oneLine(text).trim();
  const day = expires.trim();
  const notes: ReaderNotes = {
    name: line(name),
    justification: line(justification),
    ticket: line(ticket),
    expires: isDay(day) ? day : '',
  };
  return isEmpty(notes) ? undefined : notes;
}
