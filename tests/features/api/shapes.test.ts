/** The shapes of the API. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { SHAPES } from '#features/api/shapes.ts';
import edition from '#content/edition.json' with { type: 'json' };
import {
  endpointList,
  portList,
  protocolList,
  scenarioList,
  serviceList,
  sourceList,
  symptomList,
} from '#features/api/lists.ts';
import {
  type ApiContext,
  portObject,
  protocolObject,
  scenarioObject,
  serviceObject,
  sourceObject,
  symptomObject,
} from '#features/api/objects.ts';
import { realChart } from '../../support/real-chart.ts';

const context: ApiContext = {
  chart: realChart,
  link: (path) => `https://example.org${path}`,
};

const files: Record<keyof typeof SHAPES, unknown[]> = {
  edition: [edition],
  endpoints: [endpointList(context)],
  ports: [portList(context)],
  services: [serviceList(context)],
  protocols: [protocolList(context)],
  scenarios: [scenarioList(context)],
  symptoms: [symptomList(context)],
  sources: [sourceList(context)],
  port: [...realChart.ports.values()].map((port) => portObject(context, port)),
  service: [...realChart.services.values()].map((service) => serviceObject(context, service)),
  protocol: [...realChart.protocols.values()].map((protocol) => protocolObject(context, protocol)),
  scenario: [...realChart.scenarios.values()].map((scenario) => scenarioObject(context, scenario)),
  symptom: [...realChart.symptoms.values()].map((symptom) => symptomObject(context, symptom)),
  source: [...realChart.sources.values()].map((source) => sourceObject(context, source)),
};

for (const name of Object.keys(SHAPES) as (keyof typeof SHAPES)[]) {
  test(`the shape "${name}" fits the whole chart`, () => {
    assert.ok(files[name].length > 0);
    for (const file of files[name]) assert.deepEqual(SHAPES[name].safeParse(file).error?.issues ?? [], []);
  });

  test(`the shape "${name}" can be said as JSON Schema, closed and with its required fields`, () => {
    const shape = SHAPES[name];
    const object = shape instanceof z.ZodArray ? shape.element : shape;
    const schema = z.toJSONSchema(object);
    assert.equal(z.toJSONSchema(shape).type, shape === object ? 'object' : 'array');
    assert.equal(schema.type, 'object');
    assert.equal(schema.additionalProperties, false);
    assert.deepEqual([...(schema.required ?? [])].sort(), Object.keys(object.shape).sort());
  });
}

test('a port in the API is a whole number from 0 to 65535 in its JSON Schema too', () => {
  const { properties } = z.toJSONSchema(SHAPES.port);
  assert.deepEqual(properties?.['port'], { type: 'integer', minimum: 0, maximum: 65535 });
});
