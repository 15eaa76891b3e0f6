/** The drawings as a file. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawNarrow } from '#features/scenarios/drawing/draw-narrow.ts';
import { drawWide } from '#features/scenarios/drawing/draw-wide.ts';
import { fadingProperty, hidingProperty } from '#features/scenarios/drawing/properties.ts';
import { drawingsSvg } from '#features/scenarios/drawing/svg.ts';
import { SCENARIO } from '../support.ts';

const roles = SCENARIO.roles.map((role, i) => (i === 0 ? { ...role, title: 'A <b> & "c"' } : role));
const scenario = { ...SCENARIO, roles };
const svg = drawingsSvg({ wide: drawWide(scenario), narrow: drawNarrow(scenario) }, 'A & B', 'From A to B.');

test('both drawings are there under the ids that the page asks for', () => {
  assert.deepEqual(
    [...svg.matchAll(/ id="(\w+)"/g)].map(([, id]) => id),
    ['wide', 'narrow'],
  );
});

test('line and name of every flow can be hidden, in both drawings', () => {
  for (const flow of SCENARIO.flows.keys())
    assert.equal(svg.split(`visibility="var(${hidingProperty(flow)},visible)"`).length - 1, 4, String(flow));
});

test('a node without edges can be faded, outline and name: by its role, and where it stands with its pair', () => {
  for (const { id } of SCENARIO.roles)
    assert.ok(svg.split(`opacity="var(${fadingProperty(id)},1)"`).length - 1 >= 3, id);
  assert.ok(svg.includes(`opacity="var(${fadingProperty('client', 'server')},1)"`));
});

test('the three needs are told apart by their strokes, not by colour alone', () => {
  assert.match(svg, /stroke-dasharray="7 3.5"/);
  assert.match(svg, /stroke-dasharray="1.5 3"/);
});

test('who opens the file by itself has its title and its words', () => {
  assert.ok(svg.includes('<title>A &amp; B</title><desc>From A to B.</desc>'));
});

test('every colour follows the theme, and nothing is styled inline', () => {
  assert.deepEqual(
    svg.match(/(?:fill|stroke)="#[^"]*"/g),
    ['fill="#efe3c4"'],
    'the nodes’ alone, for the file by itself',
  );
  assert.doesNotMatch(svg, /style=|<style|<script/);
});

test('names are text and no markup', () => {
  assert.ok(svg.includes('A &lt;b&gt;'));
  assert.ok(svg.includes('&amp; &quot;c&quot;'));
  assert.doesNotMatch(svg, /<b>/);
});
