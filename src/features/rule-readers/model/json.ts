/** Rules as JSON: read whole, and told of rule by rule. */
import type { LineBook, PartLine } from './part.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The lines on which objects open, in the order in which they do. */
function openingLines(lines: readonly PartLine[]): number[] {
  return lines.flatMap(({ number, text }) =>
    [...text.matchAll(/"(?:[^"\\]|\\.)*"|\{/g)].flatMap(([token]) => (token === '{' ? [number] : [])),
  );
}

/** All objects in a value, in the order in which they open. */
function objectsInOrder(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsInOrder);
  return Array.isArray(value) ? inside : [value, ...inside];
}

/** A value with the line on which each of its objects starts. */
export interface ReadJson {
  value: unknown;
  lineOf: (object: JsonObject) => number;
}

/** The value that some lines come to; undefined where they are no JSON: then all of them are left over, with the reason. */
export function parseJson(lines: readonly PartLine[], book: LineBook): ReadJson | undefined {
  try {
    const value: unknown = JSON.parse(lines.map(({ text }) => text).join('\n'));
    const at = openingLines(lines);
    const byObject = new Map(objectsInOrder(value).map((object, i) => [object, at[i]]));
    for (const { number } of lines) book.rule(number);
    return { value, lineOf: (object) => byObject.get(object) ?? lines[0]?.number ?? 0 };
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read';
    for (const { number, text } of lines)
      if (text.trim() === '') book.frame(number);
      else book.leftOver(number, `no whole JSON: ${why}`);
    return undefined;
  }
}

/** A value as a text cell has it; a list with commas, nothing where there is nothing. */
export function jsonText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(jsonText).join(',');
  if (typeof value === 'object') {
    // What ConvertTo-Json makes of an enumeration or a string with properties.
    const inner: unknown = Reflect.get(value, 'value') ?? Reflect.get(value, 'Value');
    return inner === undefined ? '' : jsonText(inner);
  }
  return String(value);
}

/** A property, whatever the case of its name: `az` writes `securityRules`, PowerShell `SecurityRules`. */
export function property(object: JsonObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

/** The objects of a list; of anything else none. */
export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A property as a list of texts: one value is a list of one. */
export function texts(object: JsonObject, name: string): string[] {
  const value = property(object, name);
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map(jsonText).filter((text) => text !== '');
}
