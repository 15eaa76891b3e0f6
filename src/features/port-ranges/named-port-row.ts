/** One line of a listing: what a port is called, and what it is. */
import { vocab, wordsOf } from '#content-model/vocab.ts';
import type { Port } from '#chart/model.ts';

interface NamedPortRow {
  number: number;
  charted: boolean;
  name: string;
  /** IANA's description, and software that listens there by default; empty where the name says it all. */
  about: string;
  /** `TCP UDP`; empty where nobody names a transport. */
  transports: string;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The words that say more than the name and than those before them. */
function moreThan(name: string, words: readonly string[]): string[] {
  const said = new Set([plain(name)]);
  return words.filter((word) => {
    const key = plain(word);
    return key !== '' && !said.has(key) && said.add(key);
  });
}

export function namedPortRow(port: Port): NamedPortRow {
  const { number, charted, title, registrations, remarks, endpoints } = port;
  const heard = [...endpoints, ...registrations, ...remarks].map(({ transport }) => transport);
  const official = charted
    ? registrations.map((r) => r.name)
    : [...registrations, ...remarks].map((r) => r.description);
  const software = charted ? [] : endpoints.map((e) => (title.includes(e.serviceTitle) ? e.purpose : e.serviceTitle));
  return {
    number,
    charted,
    name: title,
    about: moreThan(title, [...official, ...software]).join('; '),
    transports: wordsOf(vocab.transports)
      .filter((t) => heard.includes(t))
      .map((t) => vocab.transports[t].label)
      .join(' '),
  };
}
