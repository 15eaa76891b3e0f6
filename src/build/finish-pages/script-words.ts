/** The classes that a page's scripts might set, and the elements that they might make: every word of the scripts that it can load. */

const wordsOf = (text: string) => text.split(/[\s"'`<>]+/);
const fileName = (address: string) => address.slice(address.lastIndexOf('/') + 1);

export class ScriptWords {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #imports: ReadonlyMap<string, readonly string[]>;
  readonly #words = new Map<string, ReadonlySet<string>>();

  /** `texts` are the site's scripts by file name. One imports another where it has the other's name in it. */
  constructor(texts: ReadonlyMap<string, string>) {
    const names = [...texts.keys()];
    this.#texts = texts;
    this.#imports = new Map([...texts].map(([name, text]) => [name, names.filter((other) => text.includes(other))]));
  }

  #reached(names: readonly string[]): Set<string> {
    const reached = new Set(names);
    for (const name of reached) for (const other of this.#imports.get(name) ?? []) reached.add(other);
    return reached;
  }

  /** The words for a page with scripts at these addresses. Pages with the same scripts get the very same set. */
  for(addresses: readonly string[]): ReadonlySet<string> {
    const names = addresses.map(fileName).sort();
    const key = names.join(' ');
    const words =
      this.#words.get(key) ??
      new Set([...this.#reached(names)].flatMap((name) => wordsOf(this.#texts.get(name) ?? '')));
    this.#words.set(key, words);
    return words;
  }
}
