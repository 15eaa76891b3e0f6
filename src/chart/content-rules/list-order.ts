/** No two entries of a kind that is shown in an order of its own stand at the same place. */
import { z } from 'astro/zod';
import { KIND_NAMES, KINDS } from '#content-model/kinds.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { fieldOf, filesOf, type WrittenContent, type WrittenFile } from './written-content.ts';

const ORDERED = KIND_NAMES.filter((kind) => 'order' in KINDS[kind].schema.shape);

const placeSchema = z.int().min(1);

function samePlaces(files: readonly WrittenFile[]): Diagnostic[] {
  const owners = new Map<number, string>();
  return files.flatMap(({ file, data }): Diagnostic[] => {
    const order = placeSchema.safeParse(fieldOf(data, 'order'));
    if (!order.success) return [];
    const owner = owners.get(order.data);
    if (owner === undefined) {
      owners.set(order.data, file);
      return [];
    }
    return [{ file, field: 'order', found: `${order.data}, which ${owner} has`, expected: 'a place of its own' }];
  });
}

export const listOrder = (content: WrittenContent): Diagnostic[] =>
  ORDERED.flatMap((kind) => samePlaces(filesOf(content, kind)));
