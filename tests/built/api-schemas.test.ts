/** Every file of the API keeps to the JSON Schema that the site publishes for it. */
import { test } from 'node:test';
import { addressOf } from './address.ts';
import { API, apiFiles, readJson } from './api.ts';
import { assertNone, assertSome } from './report.ts';
import { compileSchemas, schemaNameOf } from './schemas.ts';
import { openSite } from './site.ts';

const data = (file: string) => !file.startsWith(`${API}schemas/`);

test('every JSON file below /api/v1/ validates against its published schema', () => {
  const site = openSite();
  const schemas = compileSchemas(site);
  const files = apiFiles(site, '.json').filter(data);
  assertSome(files, 'files of the API');
  const problems = files.flatMap((file) => {
    const validate = schemas.get(schemaNameOf(file));
    if (!validate) return [`${file}: there is no schema "${schemaNameOf(file)}"`];
    validate(readJson(site, file));
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${file}${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  });
  assertNone(problems, 'Files that break their schema');
});

test('every schema is used, and its $id is the address where it lies', () => {
  const site = openSite();
  const used = new Set(apiFiles(site, '.json').filter(data).map(schemaNameOf));
  const problems = [...compileSchemas(site).keys()].flatMap((name) => {
    const file = `${API}schemas/${name}.schema.json`;
    const { $id } = readJson<{ $id: string }>(site, file);
    return [
      ...(used.has(name) ? [] : [`${file} has no file that keeps to it`]),
      ...($id === addressOf(site, file) ? [] : [`${file} calls itself ${$id}`]),
    ];
  });
  assertNone(problems, 'Schemas that mislead');
});

test('nothing else lies below /api/v1/ than JSON and the one CSV file', () => {
  const others = apiFiles(openSite()).filter((file) => !file.endsWith('.json') && file !== `${API}endpoints.csv`);
  assertNone(others, 'Files that no test reads');
});
