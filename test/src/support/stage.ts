import {
  letterTextHash,
  textToSign,
  type Calendar,
  type Day,
  type Letter,
  type ProcessName,
  type ReportState,
  type Task,
  type TaskClass,
} from '@duban/domain';
import { openOffice, planTasks, type Office } from './office';
import { Rehearsal } from './rehearsal';
import { runWorker, type Running } from './running';
import type { ActOptions } from './staff';

/** An office with its worker, for one spec file. */
export interface Stage {
  readonly office: Office;
  leave(): Promise<void>;
}

export interface StageSettings {
  readonly calendar?: Calendar;
  readonly payloadKey?: string;
  readonly pack?: string;
}

export async function openStage({ calendar, ...wishes }: StageSettings = {}): Promise<Stage> {
  const opened = await openOffice(wishes);
  const office = calendar ? { ...opened, calendar } : opened;
  const worker: Running = await runWorker(office);
  return {
    office,
    leave: async () => {
      await worker.stop();
      await office.close();
    },
  };
}

export type LetterName = Extract<ProcessName, { type: 'letter' }>;

/** A dispatched task whose process is followed, and the rehearsal of its days. */
export interface Scene {
  readonly at: Rehearsal;
  readonly planId: string;
  readonly taskId: string;
  readonly task: Extract<ProcessName, { type: 'task' }>;
  readonly aggregate: string;
}

export async function openScene(
  { office }: Pick<Stage, 'office'>,
  { on, ...over }: { readonly deadline?: Day; readonly class?: TaskClass; readonly on?: Day } = {},
): Promise<Scene> {
  const at = new Rehearsal(office);
  const { planId, tasks } = await planTasks(
    office,
    [{ ref: '01', deadline: '2099-12-31', ...over }],
    on ?? at.day,
  );
  const { taskId } = tasks[0]!;
  const task = { type: 'task', taskId, cycle: 1 } as const;
  await at.follow(task);
  return { at, planId, taskId, task, aggregate: `task/${taskId}` };
}

export const taskOf = ({ at, aggregate }: Scene): Promise<Task> => at.stateOf<'task'>(aggregate);
export const letterOf = ({ at }: Scene, letterId: string): Promise<Letter> =>
  at.stateOf<'letter'>(`letter/${letterId}`);

/** The letter that the task reached last, once its process is there. */
export async function lastLetter(scene: Scene): Promise<LetterName> {
  const { trouble } = await taskOf(scene);
  const letter = { type: 'letter', letterId: trouble.letters.at(-1)!.letterId } as const;
  await scene.at.follow(letter);
  return letter;
}

/** The acts of a life, each by whoever may do it. */
export const receive = ({ at, task }: Scene, options?: ActOptions) =>
  at.act(task, 'unit-officer', { type: 'receive' }, options);
export const complete = ({ at, task }: Scene, options?: ActOptions) =>
  at.act(task, 'unit-principal', { type: 'complete', summary: '管网已改造' }, options);
export const accept = ({ at, task }: Scene, options?: ActOptions) =>
  at.act(task, 'acceptor', { type: 'accept', opinion: '同意', checkedOn: options?.on ?? at.day }, options);
export async function sign(scene: Scene, who: string, options?: ActOptions) {
  const textHash = await openHash(scene);
  const act = { type: 'sign', textHash, opinion: '同意销号', as: null } as const;
  return scene.at.act(scene.task, who, act, options);
}
export const publish = ({ at, task }: Scene, options?: ActOptions) =>
  at.act(task, 'office-officer', { type: 'publish', channels: ['市政府网站'] }, options);
/** Under a number of its own: many scenes share an office, which gives none twice. */
export const file = ({ at, task, taskId }: Scene, options?: ActOptions) =>
  at.act(task, 'office-officer', { type: 'file', number: `甬督备〔2026〕${taskId.slice(0, 8)}号` }, options);

/** The text that is open for signing. */
export async function openHash(scene: Scene): Promise<string> {
  const hash = textToSign(await taskOf(scene));
  if (hash === null) throw new Error('nothing is open to sign');
  return hash;
}

/** As its director does who has just read it. */
export async function issue(scene: Scene, letter: LetterName) {
  const textHash = letterTextHash((await letterOf(scene, letter.letterId)).text);
  return scene.at.act(letter, 'office-director', { type: 'issue', textHash, number: null });
}

/** Up to the letter that follows from a report of trouble in the first round. */
export async function toLetter(scene: Scene, state: ReportState = 'behind'): Promise<LetterName> {
  const { at, planId, taskId, aggregate } = scene;
  expectDone(await receive(scene));
  await at.openRound(planId);
  expectDone(await at.report(taskId, state));
  await at.becomes<'task'>(aggregate, ({ trouble }) => trouble.letters.length === 1);
  return lastLetter(scene);
}

/** Up to the open signature. */
export async function toSignature(scene: Scene, options?: ActOptions): Promise<void> {
  for (const step of [receive, complete, accept]) expectDone(await step(scene, options));
}

export async function toPublicity(scene: Scene, options?: ActOptions): Promise<void> {
  await toSignature(scene, options);
  for (const who of ['party-secretary', 'government-head']) expectDone(await sign(scene, who, options));
}

export function expectDone(answer: unknown): void {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`);
}
