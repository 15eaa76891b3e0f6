/** The text of a ruleset as tokens. */

export interface NftToken {
  text: string;
  line: number;
  /** It stood in quotes. */
  isQuoted: boolean;
}

const TOKEN = /"([^"]*)"?|[{};,()|&]|#.*|[^\s{};,()|&"#]+/g;

/** The words and signs of some lines, with a line break as a token of its own; comments are gone. */
export function nftTokens(lines: readonly { number: number; text: string }[]): NftToken[] {
  const tokens: NftToken[] = [];
  for (const { number: line, text } of lines) {
    for (const [word, quoted] of text.matchAll(TOKEN)) {
      if (word.startsWith('#')) break;
      tokens.push({ text: quoted ?? word, line, isQuoted: quoted !== undefined });
    }
    tokens.push({ text: '\n', line, isQuoted: false });
  }
  return tokens;
}

/** Walks through tokens, one after the other. */
export class TokenReader {
  readonly #tokens: readonly NftToken[];
  #at = 0;

  constructor(tokens: readonly NftToken[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** The token that comes, or one further on; empty behind the last one. */
  peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? '';
  }

  get line(): number {
    return this.#tokens[Math.min(this.#at, this.#tokens.length - 1)]?.line ?? 0;
  }

  next(): NftToken {
    const token = this.#tokens[this.#at] ?? { text: '', line: this.line, isQuoted: false };
    this.#at++;
    return token;
  }

  /** Takes it where it is one of these. */
  takes(...words: readonly string[]): boolean {
    if (!words.includes(this.peek())) return false;
    this.#at++;
    return true;
  }

  skipBreaks(): void {
    while (this.takes('\n', ';'));
  }

  /** The tokens up to the end of a statement: a line break or semicolon outside of braces; that end is taken along. */
  statement(): NftToken[] {
    const taken: NftToken[] = [];
    for (let depth = 0; !this.isAtEnd;) {
      const text = this.peek();
      if (depth === 0 && (text === '\n' || text === ';' || text === '}')) break;
      const token = this.next();
      if (token.text === '{' && !token.isQuoted) depth++;
      if (token.text === '}' && !token.isQuoted) depth--;
      if (text !== '\n') taken.push(token);
    }
    this.takes('\n', ';');
    return taken;
  }

  /** The tokens between braces, the opening one being next; both are taken and left out. */
  block(): NftToken[] {
    const taken: NftToken[] = [];
    this.next();
    for (let depth = 1; !this.isAtEnd;) {
      const token = this.next();
      if (token.text === '{' && !token.isQuoted) depth++;
      if (token.text === '}' && !token.isQuoted && --depth === 0) break;
      taken.push(token);
    }
    return taken;
  }
}
