/** Shows the progress of this process's build on its standard output. */
import { onProgress } from './channel.ts';
import type { PhaseTimes } from './estimate.ts';
import { Reporter, type Screen } from './reporter.ts';

/** Milliseconds between two looks whether the line has to be rewritten. */
const TICK = 250;

/** Whatever else is printed, a warning for instance, stands on lines of its own. */
function giveWay(reporter: Reporter): void {
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = ((...args: Parameters<typeof write>) => {
      reporter.hide();
      return write(...args);
    }) as typeof stream.write;
  }
}

/** `last` are the times of the last build. A terminal that can't move its cursor is none. */
export function showProgress(last: PhaseTimes): Reporter {
  const { stdout } = process;
  const isTTY = stdout.isTTY && process.env['TERM'] !== 'dumb';
  const screen: Screen = { isTTY, columns: stdout.columns, write: stdout.write.bind(stdout) };
  const reporter = new Reporter(screen, last);
  if (isTTY) {
    giveWay(reporter);
    setInterval(() => reporter.refresh(), TICK).unref();
  }
  onProgress((progress) => reporter.show(progress));
  return reporter;
}
