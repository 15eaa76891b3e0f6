/** HTML as a browser reads it: every element of a page, in the order of the page. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';

export interface Tag {
  name: string;
  /** Values with their character references resolved. */
  attributes: ReadonlyMap<string, string>;
  parent: Tag | undefined;
  /** All text within, as it stands. */
  text: string;
}

type Node = DefaultTreeAdapterMap['node'];
type Attribute = DefaultTreeAdapterMap['element']['attrs'][number];

const keyOf = ({ prefix, name }: Attribute) => (prefix ? `${prefix}:${name}` : name);

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function tagsBelow(node: Node, parent: Tag | undefined): Tag[] {
  if (!('childNodes' in node)) return [];
  const inTemplate = 'content' in node ? tagsBelow(node.content, parent) : [];
  const inside = node.childNodes.flatMap((child) => {
    if (!('attrs' in child)) return [];
    const attributes = new Map(child.attrs.map((attribute) => [keyOf(attribute), attribute.value]));
    const tag: Tag = { name: child.tagName, attributes, parent, text: textOf(child) };
    return [tag, ...tagsBelow(child, tag)];
  });
  return [...inTemplate, ...inside];
}

/** All elements of a page. What stands in `<noscript>` counts too. */
export const parseHtml = (html: string): Tag[] => tagsBelow(parse(html, { scriptingEnabled: false }), undefined);

/** True where an element stands somewhere within another: `isInside(link, 'main')`. */
export function isInside({ parent }: Tag, name: string): boolean {
  return parent !== undefined && (parent.name === name || isInside(parent, name));
}

/** The elements of a name that have certain attributes: `find(tags, 'meta', { name: 'robots' })`. */
export function find(tags: readonly Tag[], name: string, wanted: Readonly<Record<string, string>> = {}): Tag[] {
  return tags.filter(
    (tag) =>
      tag.name === name &&
      Object.entries(wanted).every(([key, value]) => tag.attributes.get(key)?.toLowerCase() === value),
  );
}

/** The values that an attribute has on those elements that have it. */
export const valuesOf = (tags: readonly Tag[], attribute: string): string[] =>
  tags.flatMap((tag) => tag.attributes.get(attribute) ?? []);
