import { fork, type ChildProcess } from 'node:child_process';
import type { ChildRequest } from './child';
import { limits } from './limits';
import type { DocumentRefusal, PlanReading, WorkbookReading } from './reading';
import { broken, refusalOf, Refused, tooLarge } from './refused';

export interface ChildLimits {
  /** Of the child's JavaScript heap. 256 is enough for the largest plan within the limits. */
  readonly memoryMb: number;
  readonly timeoutMs: number;
  /** The bundled `child.ts`: `dist/documents/child.cjs`. */
  readonly childPath: string;
}

const KEPT_OUTPUT = 16_000;

const tooSlow = (timeoutMs: number): DocumentRefusal =>
  refusalOf(
    new Refused('too-slow', {
      zh: `${Math.round(timeoutMs / 1000)} 秒内未能读完文件`,
      en: `The file could not be read within ${Math.round(timeoutMs / 1000)} seconds`,
    }),
  );

/** V8 says so on stderr and aborts when its heap is at the limit; a killed child was most likely too large for the machine. */
function refusalAfterDeath(signal: string | null, output: string): DocumentRefusal {
  const memory = /heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY|Array buffer allocation/.test(
    output,
  );
  if (memory || signal === 'SIGKILL')
    return refusalOf(tooLarge('读取所需内存超过上限', 'reading it takes more memory than allowed'));
  return refusalOf(broken('读取过程意外中止', 'reading it ended unexpectedly'));
}

function startChild({ childPath, memoryMb }: ChildLimits): ChildProcess {
  return fork(childPath, [], {
    // Nothing of the parent's environment is the business of a stranger's bytes.
    env: { PATH: process.env['PATH'] ?? '' },
    execArgv: [`--max-old-space-size=${memoryMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

function answerOf<Answer>(
  child: ChildProcess,
  request: ChildRequest,
  timeoutMs: number,
): Promise<Answer | DocumentRefusal> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-KEPT_OUTPUT)));
    const timer = setTimeout(() => resolve(tooSlow(timeoutMs)), timeoutMs);
    child.once('error', reject);
    child.once('message', (answer) => resolve(answer as Answer));
    // `close` comes after the last of stderr, `exit` may come before it.
    child.once('close', (_code, signal) => {
      clearTimeout(timer);
      const refusal = refusalAfterDeath(signal, output);
      // Most likely a bug of ours: its trace must not be lost.
      if (refusal.code === 'file-broken') process.stderr.write(output);
      resolve(refusal);
    });
    // The child may be gone before it has read its question; `close` then tells.
    child.send(request, () => undefined);
  });
}

/**
 * Reads a plan from bytes that nobody vouches for, in a process of its own with bounded memory and time.
 * A crash is `file-broken`, a lack of memory `file-too-large`, a lack of time `too-slow`. Rejects only when no
 * process can be started at all.
 */
export const readPlanInChild = (
  bytes: Uint8Array,
  { name }: { readonly name: string },
  childLimits: ChildLimits,
): Promise<PlanReading> => askChild<PlanReading>({ wanted: 'plan', bytes, name }, childLimits);

/** The sheets of a workbook to be looked at, in the same way. */
export const readWorkbookInChild = (
  bytes: Uint8Array,
  { name }: { readonly name: string },
  childLimits: ChildLimits,
): Promise<WorkbookReading> => askChild<WorkbookReading>({ wanted: 'workbook', bytes, name }, childLimits);

async function askChild<Answer>(
  request: ChildRequest,
  childLimits: ChildLimits,
): Promise<Answer | DocumentRefusal> {
  if (request.bytes.byteLength > limits.fileBytes)
    return refusalOf(tooLarge('上限为 10 MB', 'the limit is 10 MB'));
  const child = startChild(childLimits);
  try {
    return await answerOf<Answer>(child, request, childLimits.timeoutMs);
  } finally {
    child.kill('SIGKILL');
  }
}
