/** Roles and features of a scenario: each declared once, each used by a flow, and none used that isn't declared. */
import { flowSchema, scenarioSchema } from '#content-model/scenario.ts';
import { type Diagnostic, nearestWord } from '../diagnostic.ts';
import { fieldOf, filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

const PARTS = {
  roles: { noun: 'role', schema: scenarioSchema.shape.roles.element },
  features: { noun: 'feature', schema: scenarioSchema.shape.features.unwrap().element },
} as const;

interface Mention {
  field: string;
  id: string;
}

/** Where the flows of a file name parts of a kind. */
function mentionsOf(kind: keyof typeof PARTS, { data }: WrittenFile): Mention[] {
  return itemsOf(data, 'flows', flowSchema).flatMap(([i, { from, to, features, onlyWith }]) =>
    kind === 'roles'
      ? [
          { field: `flows[${i}].from`, id: from },
          { field: `flows[${i}].to`, id: to },
        ]
      : [
          ...features.map((id, j) => ({ field: `flows[${i}].features[${j}]`, id })),
          ...onlyWith.map((id, j) => ({ field: `flows[${i}].onlyWith[${j}]`, id })),
        ],
  );
}

/** Whether each item of a list is in order: a gap in it may be just what another place asks for. */
const isWhole = (data: unknown, field: string, count: number) => {
  const list = fieldOf(data, field);
  return list === undefined || (Array.isArray(list) && list.length === count);
};

function problemsOf(kind: keyof typeof PARTS, written: WrittenFile): Diagnostic[] {
  const { file, data } = written;
  const { noun, schema } = PARTS[kind];
  const declared = itemsOf<{ id: string }>(data, kind, schema);
  const all = declared.map(([, { id }]) => id);
  const ids = [...new Set(all)];
  const mentions = mentionsOf(kind, written);
  const used = new Set(mentions.map(({ id }) => id));
  const flowsAreWhole = isWhole(data, 'flows', itemsOf(data, 'flows', flowSchema).length);
  const twice = declared.filter(([, { id }], i) => all.indexOf(id) < i);
  const idle = flowsAreWhole ? declared.filter(([, { id }], i) => !used.has(id) && all.indexOf(id) === i) : [];
  const lost = isWhole(data, kind, declared.length) ? mentions.filter(({ id }) => !ids.includes(id)) : [];
  return [
    ...twice.map(([i, { id }]) => ({
      file,
      field: `${kind}[${i}].id`,
      found: `the ${noun} "${id}" for the second time`,
      expected: `each ${noun} once`,
    })),
    ...idle.map(([i, { id }]) => ({
      file,
      field: `${kind}[${i}].id`,
      found: `the ${noun} "${id}", which no flow names`,
      expected: `a flow that names it, or no such ${noun}`,
    })),
    ...lost.map(({ field, id }) => ({
      file,
      field,
      found: `unknown ${noun} "${id}"`,
      expected:
        ids.length > 0 ? `one of the ${noun}s of this file: ${ids.join(', ')}` : `a ${noun} that this file declares`,
      nearest: nearestWord(id, ids),
    })),
  ];
}

export function scenarioParts(content: WrittenContent): Diagnostic[] {
  return filesOf(content, 'scenarios').flatMap((file) => [
    ...problemsOf('roles', file),
    ...problemsOf('features', file),
  ]);
}
