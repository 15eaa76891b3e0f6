/** The OpenSearch description. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSearchDescription } from '#features/search/opensearch.ts';

const xml = openSearchDescription((path) => `https://ports.example/a&b${path}`);

test('the template is absolute, leads to /go/, and keeps its placeholder', () =>
  assert.ok(xml.includes('template="https://ports.example/a&amp;b/go/?q={searchTerms}"')));

test('it is XML from its first character on, in UTF-8', () => {
  assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'));
  assert.ok(xml.includes('<InputEncoding>UTF-8</InputEncoding>'));
  assert.doesNotMatch(xml, /&(?!amp;)/);
});

test('the short name is short enough for browsers: sixteen characters', () =>
  assert.ok((/<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1] ?? 'x'.repeat(17)).length <= 16));
