/** What is asked for by number. */

/** A number that is asked for, or a range of them, and the transport where one is named. */
export interface PortQuery {
  /** First and last number, both included; the same for a single one. */
  from: number;
  to: number;
  transport: string | undefined;
}
