import { waitUntil } from '../wait-until';
import { ApiRefusal, type Api } from './api';
import type { Cast, Seat } from './cast';
import type { Act } from './scenes';

interface TaskRow {
  readonly id: string;
  readonly ref: string;
  readonly status: string;
  readonly waiting: readonly { readonly act: string; readonly by: readonly Seat[] }[];
}

interface Letter {
  readonly id: string;
  readonly status: 'drafted' | 'issued' | 'received' | 'replied';
  readonly textHash: string;
  readonly waiting: readonly { readonly act: string; readonly by: Seat }[];
}

export interface Stage {
  /** As somebody of the office sees it. */
  readonly office: Api;
  readonly cast: Cast;
  readonly planId: string;
  readonly scenes: Readonly<Record<string, readonly Act[]>>;
  /** The day from which the acts hold, and why they are recorded only now; from today without it. */
  readonly arrears: { readonly on: string; readonly late: string } | null;
}

/**
 * Brings the tasks of a plan to where a demonstration wants them, each act by whoever may do it. Every act has a key of
 * its own, so what an interrupted demonstration has done is not done again.
 */
export async function play({ office, planId, scenes, ...stage }: Stage): Promise<void> {
  const { tasks } = await office.get<{ tasks: readonly TaskRow[] }>(`/tasks?plan=${planId}&limit=200`);
  for (const task of tasks)
    for (const [index, act] of (scenes[task.ref] ?? []).entries())
      await perform({ ...stage, office }, task.id, { ...act, key: `demonstration/${task.id}/${index}` });
}

type Keyed = Act & { readonly key: string };
type Backstage = Pick<Stage, 'office' | 'cast' | 'arrears'>;

async function perform(stage: Backstage, taskId: string, act: Keyed): Promise<void> {
  if (act.act === 'letter') return answerLetter(stage, taskId, act);
  const { row } = await stage.office.get<{ row: TaskRow }>(`/tasks/${taskId}`);
  const seat = row.waiting.find((open) => open.act === act.act)?.by[0];
  // Whoever may not do it any more has done it: this is the second start of an interrupted demonstration.
  if (!seat) return;
  const actor = await stage.cast.of(seat);
  const body = { ...(act.act === 'file' ? {} : stage.arrears), ...(await bodyOf(actor, taskId, act)) };
  await unlessDone(actor.post(`/tasks/${taskId}/${PATHS[act.act]}`, body, act.key));
}

const PATHS: Readonly<Record<Exclude<Act['act'], 'letter'>, string>> = {
  receive: 'receipt',
  report: 'reports',
  complete: 'completion',
  accept: 'acceptance',
  return: 'return',
  sign: 'signatures',
  publish: 'publicity',
  file: 'filing',
};

async function bodyOf(actor: Api, taskId: string, act: Exclude<Act, { act: 'letter' }>): Promise<object> {
  switch (act.act) {
    case 'receive':
      return {};
    case 'report':
      return { state: act.state, text: act.text };
    case 'complete':
      return { summary: '措施已全部完成，佐证材料齐备。' };
    case 'accept':
      return { opinion: '现场核查属实，同意通过验收。' };
    case 'return':
      return { because: '缺第三方检测报告，请补齐后再报。' };
    case 'sign': {
      const { hash } = await actor.get<{ hash: string }>(`/tasks/${taskId}/closing-text`);
      return { textHash: hash, opinion: '同意销号。' };
    }
    case 'publish':
      return { channels: ['市政府门户网站（样例）'] };
    case 'file':
      return { number: '甬备〔样例〕1号' };
  }
}

const LETTER_STEPS = [
  ['issued', 'issue'],
  ['received', 'receipt'],
  ['replied', 'reply'],
] as const;

/** A letter is drafted a moment after the report that draws it. */
async function answerLetter(
  { office, cast }: Backstage,
  taskId: string,
  { until, key }: Extract<Keyed, { act: 'letter' }>,
): Promise<void> {
  let [letter] = await lettersOf(office, taskId);
  const isThere = async (): Promise<boolean> => {
    [letter] = await lettersOf(office, taskId);
    return letter !== undefined;
  };
  await waitUntil(isThere, { what: 'the sample letter', withinMs: 30_000, everyMs: 100 });
  for (const [status, path] of LETTER_STEPS) {
    const by = letter?.waiting.find(({ act }) => PATH_OF_LETTER_ACT[act] === path)?.by;
    if (letter && by) {
      const body = path === 'issue' ? { textHash: letter.textHash } : path === 'reply' ? { text: REPLY } : {};
      await unlessDone((await cast.of(by)).post(`/letters/${letter.id}/${path}`, body, `${key}/${path}`));
      [letter] = await lettersOf(office, taskId);
    }
    if (status === until) return;
  }
}

const REPLY = '已约谈施工单位并调整工期，下月十日前补齐进度，请予继续督导。';
const PATH_OF_LETTER_ACT: Readonly<Record<string, string>> = {
  issue: 'issue',
  receive: 'receipt',
  reply: 'reply',
};

const lettersOf = async (office: Api, taskId: string): Promise<readonly Letter[]> =>
  (await office.get<{ letters: readonly Letter[] }>(`/letters?task=${taskId}`)).letters;

/** What an interrupted demonstration had done, perhaps on another day. */
async function unlessDone(done: Promise<unknown>): Promise<void> {
  await done.catch((error: unknown) => {
    if (!(error instanceof ApiRefusal) || !DONE.has(error.code)) throw error;
  });
}

const DONE: ReadonlySet<string> = new Set(['key-reused', 'wrong-state', 'already-reported']);
