/** The process of a row of netstat: `1234/sshd` on Linux, columns of their own on macOS. */

/** Who listens, as far as a row tells. */
export interface SocketOwner {
  pid: number | null;
  program: string | null;
}
const NOBODY: SocketOwner = { pid: null, program: null };

/** `1234/sshd: /usr/sbin/s`, cut off by netstat at will: the program ends at the colon. */
export function linuxOwner(fields: readonly string[]): SocketOwner {
  const at = fields.findIndex((field, index) => index > 4 && /^\d{1,10}\/./.test(field));
  if (at < 0) return NOBODY;
  const field = fields[at] ?? '';
  const slash = field.indexOf('/');
  const first = field.slice(slash + 1);
  // Timers of -o stand behind the program: `off (0.00/0/0)`.
  const end = fields.findIndex(
    (next, index) => index > at && /^(?:off|on|keepalive|timewait|probe|unkn-\d+)$/.test(next),
  );
  const rest = first.endsWith(':') ? [] : fields.slice(at + 1, end < 0 ? undefined : end);
  return { pid: Number(field.slice(0, slash)), program: [first, ...rest].join(' ').replace(/:$/, '') };
}

/** `-v` adds columns: `pid`, or `process:pid` with a name that may have spaces. `column` counts from the state. */
export function macOwner(fields: readonly string[], behind: number, column: number, named: boolean): SocketOwner {
  if (column < 1) return NOBODY;
  if (!named) {
    const field = fields[behind + column - 1] ?? '';
    return { pid: /^\d{1,10}$/.test(field) ? Number(field) : null, program: null };
  }
  const from = behind + column - 1;
  const at = fields.findIndex((field, index) => index >= from && /:\d{1,10}$/.test(field));
  if (at < 0) return NOBODY;
  const field = fields[at] ?? '';
  const cut = field.lastIndexOf(':');
  const program = [...fields.slice(from, at), field.slice(0, cut)].join(' ').trim();
  return { pid: Number(field.slice(cut + 1)), program: program === '' ? null : program };
}
