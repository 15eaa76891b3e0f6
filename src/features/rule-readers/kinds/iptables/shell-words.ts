/** A line in words, as a shell and iptables-save quote them. */

const WORD = /"((?:[^"\\]|\\.)*)"?|'([^']*)'?|(\S+)/g;

/** The words, without their quotes; a quote that is never closed ends with the line. */
export const shellWords = (line: string): string[] =>
  [...line.matchAll(WORD)].map(([, double, single, plain]) => double?.replace(/\\(.)/g, '$1') ?? single ?? plain ?? '');
