/**
 * `docker ps` and `podman ps`, the default table or any format that prints the ports:
 * `0.0.0.0:8080->80/tcp, [::]:8080->80/tcp`. A port without an arrow (`80/tcp`) is not published: nothing on the host
 * listens for it. https://docs.docker.com/engine/network/port-publishing/
 */
import { type TableColumn, columnsWithSpaces } from '../table-columns.ts';
import { type Container, DOCKER, INNER, mappingOf, NO_CONTAINER } from './docker-mapping.ts';
import type { LineLog } from '../line-log.ts';
import type { StartReader } from '../listing-kind.ts';
import type { ListingLine } from '../lines.ts';
import { asHeading, asUnparsed, asListeners, type LineReader } from '../line-result.ts';

const KIND = DOCKER;
/** What stands in the column of a name: up to the next column, and nothing where the row isn't aligned. */
function cellOf(text: string, columns: readonly TableColumn[], name: string): string {
  const at = columns.findIndex((column) => column.name === name);
  const { start } = columns[at] ?? { start: -1 };
  const next = columns[at + 1]?.start;
  const isEdge = (index: number | undefined): boolean => index === undefined || index === 0 || text[index - 1] === ' ';
  return start >= 0 && isEdge(start) && isEdge(next) ? text.slice(start, next).trim().slice(0, 80) : '';
}

/** The words of a row but for its ports; whoever asked for a format may have asked for bars between the columns. */
const wordsIn = (text: string): string[] =>
  text
    .split(/\s*\|\s*|\s+/)
    .filter((word) => word !== '' && !word.includes('->') && !INNER.test(word.replace(',', '')));

/** The name where there is no heading: the default table starts with an id and ends with the name. */
function nameIn(words: readonly string[]): string {
  const name = (/^[0-9a-f]{12}$/.test(words[0] ?? '') ? words.at(-1) : words[0]) ?? '';
  return (name.endsWith(':') ? name.slice(0, -1) : name).slice(0, 80);
}

/** The container of a row, as far as it tells. */
function containerOf({ text }: ListingLine, columns: readonly TableColumn[]): Container {
  const words = columns.length > 0 ? [] : wordsIn(text);
  const name = cellOf(text, columns, 'names') || cellOf(text, columns, 'name') || nameIn(wordsIn(text));
  const image = cellOf(text, columns, 'image') || words.find((word) => /^[a-z][\w./-]*:\w[\w.-]*$/.test(word)) || '';
  if (name === '') return { words: '', image };
  // Without the image the container's own name has to do.
  return { words: image === '' ? `container ${name}, ` : `container ${name} (${image}), `, image: image || name };
}

function dockerRows(log: LineLog): LineReader {
  let columns: TableColumn[] = [];
  return (line) => {
    const { number, text, fields } = line;
    // docker-compose of before 2021 writes its names small.
    if ((fields.includes('PORTS') && !/[a-z\d]/.test(text)) || /^\s*Name\s+Command\s+State\s+Ports\s*$/.test(text)) {
      columns = columnsWithSpaces(text);
      return asHeading(KIND);
    }
    if (log.at(number - 1)?.kind !== KIND) columns = [];
    if (columns.length > 0 && /^-+$/.test(text.trim())) return asHeading(KIND);
    if (text.includes('->')) {
      const container = fields[1] === '->' ? NO_CONTAINER : containerOf(line, columns);
      // `docker port web` turns it round: `80/tcp -> 0.0.0.0:8080`.
      const turned = fields.length === 3 && fields[1] === '->';
      const words = turned ? [`${fields[2]}->${fields[0]}`] : fields;
      const mappings = words.flatMap((word) => word.split(/[,|]/)).map((word) => mappingOf(number, word, container));
      const reason = mappings.find((mapping) => typeof mapping === 'string');
      if (typeof reason === 'string') return asUnparsed(KIND, reason);
      const [first, ...others] = mappings.filter((mapping) => typeof mapping === 'object');
      if (first !== undefined) return asListeners([first, ...others]);
    }
    if (columns.length === 0 && !(text.includes('|') && log.at(number - 1)?.kind === KIND)) return undefined;
    const unpublished = text.split(/[\s,|]+/).some((word) => INNER.test(word));
    const idle =
      columns[0]?.name === 'container id' ? /^[0-9a-f]{12,64}$/.test(fields[0] ?? '') : /^[\w.-]+$/.test(text.trim());
    // Of one that publishes nothing the other columns are there.
    const isRow = columns.length > 2 && columns.slice(0, 3).every(({ name }) => cellOf(text, columns, name) !== '');
    return unpublished || idle || isRow ? asHeading(KIND) : undefined;
  };
}

export const dockerReader: StartReader = ({ log }) => ({ read: dockerRows(log) });
