import { startedByNpm } from './lock';

export interface StopRequest {
  /** Resolves with the exit code to end with. */
  readonly asked: Promise<number>;
  /** For an error that nobody caught: everything is stopped all the same. */
  ask(exitCode: number): void;
}

const PARENT_CHECK_MS = 500;
// npm hands on the Ctrl-C that the terminal has already given to us: one press, two signals.
const SAME_PRESS_MS = 400;

/** Ctrl-C, SIGTERM, a closed terminal, or the end of npm without a word: all mean an ordered stop; twice means at once. */
export function listenForStop(atOnce: () => void): StopRequest {
  let resolve: (exitCode: number) => void = () => {};
  const asked = new Promise<number>((done) => (resolve = done));
  let first: number | null = null;
  const hear = (): void => {
    if (first !== null && Date.now() - first >= SAME_PRESS_MS) atOnce();
    first ??= Date.now();
    resolve(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  if (startedByNpm()) watchParent(() => resolve(0));
  return { asked, ask: resolve };
}

function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, PARENT_CHECK_MS);
  timer.unref();
}
