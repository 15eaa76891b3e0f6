/** Pieces that more than one schema needs. */
import { z } from 'astro/zod';
import { isDay } from './day.ts';

/** An id: a file's name without its extension, in kebab-case. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id in kebab-case, such as "print-spooler"');

/** Markdown or HTML that gives a text form: a page would print its signs. Configuration has tags of other names. */
const MARKUP =
  /\*\*[^*\s][^*]*\*\*|\]\((?:https?:|[./#])|<\/?(?:a|b|br|code|em|i|img|p|script|span|strong|sub|sup|u)\b[^>]*>/i;

/** A sentence or more of plain text: no markup, no line break, no stray space. */
export const textSchema = z
  .string()
  .regex(/^\S(?:[^\n]*\S)?$/, { error: 'one line of text without leading or trailing space', abort: true })
  .refine((text) => !MARKUP.test(text), 'plain text, without Markdown and HTML');

/** A calendar date, or as much of one as is known: `2004`, `2004-07` or `2004-07-14` (ISO 8601). */
export const dateSchema = z
  .string()
  .regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'a date such as "2004-07-14", in quotes',
    abort: true,
  })
  .refine((text) => text.length < 10 || isDay(text), 'a day that exists');

/** A whole calendar date, `2004-07-14`. */
export const daySchema = z
  .string()
  .regex(/^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, {
    error: 'a day such as "2004-07-14", in quotes',
    abort: true,
  })
  .refine(isDay, 'a day that exists');

/** The sources of one claim: ids of files in `content/sources/`, at least one. */
export const citationsSchema = z.array(idSchema).min(1, 'at least one source');

/** Further names people use or type: each once, no order. */
export const aliasesSchema = z.array(textSchema).default([]);
