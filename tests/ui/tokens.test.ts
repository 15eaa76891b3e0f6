/** Contrast of what is no text (WCAG 2.2, 1.4.11): computed from the tokens, in both themes. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const SHEETS = globSync('src/**/*.css');
const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');

/** Light and dark, by name. */
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, [light, dark] as const],
  ),
);

/** Relative luminance, as WCAG defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

for (const [drawn, grounds] of [
  // The borders of fields and buttons.
  ['edge', ['paper', 'raised']],
  // The ring around what has the focus, and what marks the current page and part.
  ['note', ['paper', 'raised', 'shallow', 'deep', 'note-tint']],
  // Buttons that are filled.
  ['ink', ['paper', 'raised']],
] as const)
  test(`${drawn} stands out from what it is drawn on by 3 : 1`, () => {
    for (const ground of grounds)
      for (const theme of [0, 1] as const) {
        const [a, b] = [colours.get(drawn)?.[theme] ?? '', colours.get(ground)?.[theme] ?? ''];
        assert.ok(contrast(a, b) >= 3, `${drawn} ${a} on ${ground} ${b}: ${contrast(a, b).toFixed(2)}`);
      }
  });

test('whatever can be typed into, chosen from or pressed has a border that stands out', () => {
  const rules = SHEETS.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
      file,
      selector: selector.trim().replace(/\s+/g, ' '),
      body,
    })),
  );
  const isControl =
    /(?:^|[\s>(,])(?:input|select|textarea|button)(?=[\s:),.\[]|$)|\.copy(?![\w-])|\.filter(?![\w-])|\.control(?![\w-])/;
  const controls = rules.filter(({ selector }) => isControl.test(selector));
  assert.ok(controls.length > 10);
  const faint = controls.filter(({ body }) => /border(?:-color)?:[^;]*var\(--(?:line|rule)\)/.test(body));
  assert.deepEqual(
    faint.map(({ file, selector }) => `${file}: ${selector}`),
    [],
  );
});
