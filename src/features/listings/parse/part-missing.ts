/** What the worker needs for some listings only: a script each. */
export type WorkerPart = 'further-readers' | 'comparer';

/** What ends the work on a question that needs such a part, where that isn't loaded. */
export class PartMissing extends Error {
  readonly part: WorkerPart;

  constructor(part: WorkerPart) {
    super(`This needs the ${part}.`);
    this.part = part;
  }
}
