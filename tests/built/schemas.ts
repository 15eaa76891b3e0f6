/** The JSON Schemas that the site publishes, compiled. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { API, apiFiles, readJson } from './api.ts';
import type { Site } from './site.ts';

const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** Every published schema by its name. Ajv is strict: a schema with an unknown word or format throws. */
export function compileSchemas(site: Site): Map<string, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  ajv.addFormat('date', isDate).addFormat('uri', (text: string) => URL.canParse(text));
  const files = apiFiles(site, '.schema.json');
  return new Map(
    files.map((file) => [
      file.slice(`${API}schemas/`.length, -'.schema.json'.length),
      ajv.compile(readJson<Record<string, unknown>>(site, file)),
    ]),
  );
}

/** The schema that a file of the API keeps to: `ports/445.json` to `port`, `ports/index.json` to `ports`. */
export function schemaNameOf(file: string): string {
  const [kind = '', name] = file.slice(API.length, -'.json'.length).split('/');
  return name === undefined || name === 'index' ? kind : kind.replace(/s$/, '');
}
