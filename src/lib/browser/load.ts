/** Files of the site, loaded by its pages: each once, and with its answer checked. */
import { BASE } from './base.ts';

const loaded = new Map<string, Promise<unknown>>();

async function ask(path: string): Promise<Response> {
  const answer = await fetch(BASE + path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** What has failed may be asked for again: the network may be back. */
function once<T>(path: string, load: () => Promise<T>): Promise<T> {
  const known = loaded.get(path) ?? load();
  loaded.set(path, known);
  known.catch(() => loaded.delete(path));
  return known as Promise<T>;
}

/**
 * The JSON file at a path below the base, such as `/search/names.json`. Its shape is the caller's word: it is a
 * file of this very build. Fails when the network does, when the host answers with an error, or without JSON.
 */
export const loadJson = <T>(path: string): Promise<T> => once(path, async () => (await (await ask(path)).json()) as T);

/** The text file at a path below the base. Fails as `loadJson` does. */
export const loadText = (path: string): Promise<string> => once(path, async () => (await ask(path)).text());
