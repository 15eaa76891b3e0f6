/** The field names that a schema knows at a path: what an unknown field is compared with. */
import { z } from 'astro/zod';

/** All schemas that may stand behind one: through defaults, options, lists, records and unions. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return unwrap(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(unwrap);
  return [schema];
}

export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = unwrap(schema);
  for (const key of path) {
    here = here.flatMap((s) => {
      if (s instanceof z.ZodArray) return unwrap(s.element);
      if (s instanceof z.ZodRecord) return unwrap(s.valueType);
      const inner = s instanceof z.ZodObject ? (s.shape as Record<PropertyKey, z.ZodType>)[key] : undefined;
      return inner ? unwrap(inner) : [];
    });
  }
  return [...new Set(here.flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : [])))];
}
