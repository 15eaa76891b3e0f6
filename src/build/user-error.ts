/** Something that the person at the terminal can mend: told in its own words, without a stack. */
export class UserError extends Error {
  readonly exitCode: number;

  /** `exitCode` is 2 for what was asked wrongly, 1 for what went wrong. */
  constructor(message: string, exitCode: 1 | 2 = 1) {
    super(message);
    this.name = 'UserError';
    this.exitCode = exitCode;
  }
}
