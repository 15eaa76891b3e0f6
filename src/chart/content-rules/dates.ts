/** Dates that have come, in an order that can be: an advisory is published before anybody lists or checks it. */
import { advisorySchema } from '#content-model/advisory.ts';
import { dateSchema, daySchema } from '#content-model/common.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fieldOf, filesOf, itemsOf, type WrittenContent } from './written-content.ts';

/** As much of today as the date says, so that this year and this month have come. */
const isToCome = (date: string, today: string) => date > today.slice(0, date.length);

function toCome(file: string, field: string, date: string, today: string): Diagnostic[] {
  if (!isToCome(date, today)) return [];
  return [{ file, field, found: `"${date}", which is to come`, expected: `a date up to ${today}` }];
}

function advisoryDates({ files, today }: WrittenContent): Diagnostic[] {
  return files.flatMap(({ file, data }) =>
    itemsOf(data, 'advisories', advisorySchema).flatMap(([i, { published, kev, checked }]): Diagnostic[] => {
      const field = (name: string) => `advisories[${i}].${name}`;
      const before = (name: string, date: string): Diagnostic[] => {
        if (date >= published) return [];
        const expected = `a day from ${published} on, when it was published`;
        return [{ file, field: field(name), found: `"${date}"`, expected }];
      };
      return [
        ...toCome(file, field('published'), published, today),
        ...toCome(file, field('checked'), checked, today),
        ...before('checked', checked),
        ...(kev === false ? [] : [...toCome(file, field('kev'), kev, today), ...before('kev', kev)]),
      ];
    }),
  );
}

function sourceDates(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'sources').flatMap(({ file, data }) => {
    const date = dateSchema.safeParse(fieldOf(data, 'date'));
    return date.success ? toCome(file, 'date', date.data, content.today) : [];
  });
}

function symptomDates(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'symptoms').flatMap(({ file, data }) => {
    const day = daySchema.safeParse(fieldOf(data, 'updated'));
    return day.success ? toCome(file, 'updated', day.data, content.today) : [];
  });
}

function measuredDates(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'measured').flatMap(({ file, data }) => {
    const day = daySchema.safeParse(fieldOf(data, 'date'));
    return day.success ? toCome(file, 'date', day.data, content.today) : [];
  });
}

/** The edition may be dated a while ahead, as an announcement is; a year is a slip of the pen. */
function editionDate({ lists, today }: WrittenContent): Diagnostic[] {
  return lists.flatMap(({ file, data }) => {
    const date = daySchema.safeParse(file === 'content/edition.json' ? fieldOf(data, 'date') : undefined);
    if (!date.success) return [];
    const year = Number(today.slice(0, 4)) + 1;
    return toCome(file, 'date', date.data, `${year}${today.slice(4)}`);
  });
}

export const dates = (content: WrittenContent): Diagnostic[] => [
  ...advisoryDates(content),
  ...sourceDates(content),
  ...symptomDates(content),
  ...measuredDates(content),
  ...editionDate(content),
];
