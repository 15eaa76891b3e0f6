/** Whoever leads at a number listens there: a service that a port's file lets lead has an endpoint at it. */
import { z } from 'astro/zod';
import { idSchema } from '#content-model/common.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { filesOf, itemsOf, type WrittenContent, type WrittenFile } from './written-content.ts';

/** Its port alone: an endpoint that is wrong in something else still has it. */
const placeSchema = z.object({ port: z.union([z.number(), z.string()]) });

const portsOf = ({ data }: WrittenFile) => itemsOf(data, 'endpoints', placeSchema).map(([, { port }]) => String(port));

export function leadingServices(written: WrittenContent): Diagnostic[] {
  const ports = new Map(filesOf(written, 'services').map((file) => [file.id, portsOf(file)]));
  return filesOf(written, 'ports').flatMap(({ id, file, data }) =>
    itemsOf(data, 'leads', idSchema).flatMap(([place, service]): Diagnostic[] => {
      const its = ports.get(service);
      // A service that doesn't exist is reported as a reference.
      if (its === undefined || its.includes(id)) return [];
      const expected = `a service with an endpoint at ${id}`;
      return [{ file, field: `leads[${place}]`, found: `"${service}"`, expected }];
    }),
  );
}
