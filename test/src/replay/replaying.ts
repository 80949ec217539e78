import { join } from 'node:path';
import { dataConverter } from '@duban/temporal';
import { bundleOptions } from '@duban/temporal/worker';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Worker,
  type InjectedSinks,
  type ReplayWorkerOptions,
} from '@temporalio/worker';
import { servers } from '../support/office';
import '../support/quiet-worker';
import { historyFromJson } from './history-json';
import { RECORDING_KEY, type Outcome, type Recording } from './recording';
import type { Watching } from './watch-decisions';

const MINUTE_MS = 60_000;

const settings = () => ({
  address: '',
  namespace: '',
  payloadKey: RECORDING_KEY,
  failureConverterPath: join(servers().dist, 'temporal', 'failure-converter.cjs'),
});

/** The workflows of the present sources, with ears. */
export async function bundleWatched(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    ...bundleOptions({
      workflowsPath: require.resolve('@duban/workflows'),
      failureConverterPath: settings().failureConverterPath,
    }),
    workflowInterceptorModules: [require.resolve('./watch-decisions')],
    logger: new DefaultLogger('WARN'),
  });
  return code;
}

/** The same bundle with one change in it; throws unless the place is found exactly once. */
export function planted(code: string, place: RegExp, change: string): string {
  const found = [...code.matchAll(new RegExp(place, 'g'))].length;
  if (found !== 1) throw new Error(`${String(place)} stands ${found} times in the bundle`);
  return code.replace(place, change);
}

const productBundle = () => ({ codePath: join(servers().dist, 'worker', 'workflows.cjs') });

/** Against the product's own bundle, as it is started everywhere. Rejects when the commands differ. */
export const replayPlainly = ({ history, workflowId }: Recording): Promise<void> =>
  Worker.runReplayHistory(
    {
      workflowBundle: productBundle(),
      dataConverter: dataConverter(settings()),
    },
    historyFromJson(history),
    workflowId,
  );

/** Replays all of them in one worker as the product runs them; how many a minute. */
export async function replayRate(all: Iterable<Recording>): Promise<number> {
  const lot = [...readable(all)];
  const options = { workflowBundle: productBundle(), dataConverter: dataConverter(settings()) };
  let first = 0;
  // The first one pays for the worker's start, which is not what is asked.
  for await (const { error } of Worker.runReplayHistories(options, lot)) {
    if (error) throw error;
    first ||= performance.now();
  }
  return Math.round(((lot.length - 1) * MINUTE_MS) / (performance.now() - first));
}

function* readable(all: Iterable<Pick<Recording, 'history' | 'workflowId'>>) {
  for (const { history, workflowId } of all) yield { workflowId, history: historyFromJson(history) };
}

export interface Replayed extends Outcome {
  /** What the engine itself finds wrong; a green replay finds nothing. */
  readonly error: Error | null;
}

/** Replays one after another in one worker, and tells what each has come to. */
export async function* replayAll(
  code: string,
  all: Iterable<Pick<Recording, 'history' | 'workflowId'>>,
): AsyncGenerator<Replayed> {
  let decided: string[] = [];
  let carried: Outcome['carried'] | null = null;
  const sinks: InjectedSinks<Watching> = {
    watch: {
      decided: { callDuringReplay: true, fn: (_, said) => void decided.push(said) },
      remembers: {
        callDuringReplay: true,
        fn: (_, said) => void (carried = JSON.parse(said) as Outcome['carried']),
      },
    },
  };
  const options: ReplayWorkerOptions = {
    workflowBundle: { code },
    dataConverter: dataConverter(settings()),
    sinks,
  };
  for await (const { error } of Worker.runReplayHistories(options, readable(all))) {
    if (!carried) throw error ?? new Error('the replay told nothing');
    yield { carried, decided, error: error ?? null };
    [decided, carried] = [[], null];
  }
}
