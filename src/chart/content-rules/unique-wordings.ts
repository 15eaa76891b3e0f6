/** The text of an error, and its code, lead to one symptom: each stands once in all of them. */
import { textSchema } from '#content-model/common.ts';
import { wordingSchema } from '#content-model/symptom.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nameKey } from './name-key.ts';
import { filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

interface Said {
  field: string;
  text: string;
  key: string;
}

/** What differs from case to case tells no text from another. */
const wordingKey = (text: string) => nameKey(text.replace(/\{[a-z]+\}/g, ' '));

const saidIn = ({ data }: WrittenFile): Said[] => [
  ...itemsOf(data, 'wordings', wordingSchema).map(([i, { text }]) => ({
    field: `wordings[${i}].text`,
    text,
    key: wordingKey(text),
  })),
  ...itemsOf(data, 'codes', textSchema).map(([i, text]) => ({ field: `codes[${i}]`, text, key: nameKey(text) })),
];

export function uniqueWordings(content: WrittenContent): Diagnostic[] {
  const owners = new Map<string, string>();
  return filesOf(content, 'symptoms').flatMap((written) =>
    saidIn(written).flatMap(({ field, text, key }): Diagnostic[] => {
      const owner = owners.get(key);
      const own = `${written.file} as ${field}`;
      owners.set(key, owner ?? own);
      // A list that repeats a code within itself is told of by the rule on lists.
      if (owner === undefined || (owner.startsWith(`${written.file} as codes`) && field.startsWith('codes'))) return [];
      return [
        {
          file: written.file,
          field,
          found: `"${text}", which stands in ${owner}`,
          expected: 'each text and code once in all symptoms: pasted, it leads to one page',
        },
      ];
    }),
  );
}
