/** A rule group of Windows that a service names rests on sources that exist. */
import { vocab, wordOf } from '#content-model/vocab.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { unknown } from './references.ts';
import { itemsOf, type Written } from './written.ts';

const groupSchema = wordOf(vocab.ruleGroups);

/** The sources of a group stand in the vocabulary, where the schema of front matter doesn't look. */
export function ruleGroupSources({ files, known }: Written): Diagnostic[] {
  return files.flatMap(({ file, data }) =>
    itemsOf(data, 'ruleGroups', groupSchema).flatMap(([i, id]) =>
      vocab.ruleGroups[id].sources
        .filter((source) => !known.sources.includes(source))
        .map((source) => ({
          file,
          field: `ruleGroups[${i}]`,
          ...unknown('sources', source, known.sources),
        })),
    ),
  );
}
