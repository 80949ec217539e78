import type { Answer } from '@duban/contract';
import { closingTextHash, type ClosingTask, type Day } from '@duban/domain';
import type { ActBody } from '../support/staff';
import type { Lane, TaskName } from './lane';

/** Days long ago: a publicity period that begins on one has ended before the next. */
const FIRST: Day = '2026-02-02';
const SECOND: Day = '2026-03-02';

/** What a person does about a task on a day. */
const acts = (lane: Lane, task: TaskName, on: Day) => {
  const act = async (who: string, body: ActBody): Promise<void> =>
    accepted(await lane.actLate(task, who, body, on));
  return {
    receive: () => act('unit-officer', { type: 'receive' }),
    complete: () => act('unit-principal', { type: 'complete', summary: '管网已改造' }),
    accept: () => act('acceptor', { type: 'accept', opinion: '同意', checkedOn: on }),
    sendBack: (who: string) => act(who, { type: 'return', because: '资料不全' }),
    publish: () => act('office-officer', { type: 'publish', channels: ['市政府网站'] }),
    /** Two signers at once. */
    sign: async () => {
      const textHash = closingTextHash((await lane.state<'task'>(task)) as ClosingTask);
      const body = { type: 'sign', textHash, opinion: '同意销号', as: null } as const;
      await Promise.all(['party-secretary', 'government-head'].map((who) => act(who, body)));
    },
  };
};

/** A life that is refused somewhere would go on without the commits that it is played for. */
function accepted(answer: Answer | string): void {
  if (typeof answer === 'string') throw new Error(`refused: ${answer}`);
}

const opened = (lane: Lane, task: TaskName, step: string) =>
  lane.until<'task'>(task, (state) => state.status === 'closing' && state.open.step === step);

/** Every record of a task's way to its struck-off number, each with a death; sent back twice to walk parts of it again. */
export async function closeTask(lane: Lane, task: TaskName): Promise<void> {
  const at = (says: string) => ({ door: 'record', says }) as const;
  const first = acts(lane, task, FIRST);
  await lane.dying(at('TaskReceived'), first.receive, missed('2025-11'));
  await lane.dying(at('CompletionReported'), first.complete, missed('2025-10'));
  await lane.dying(at('TaskReturned'), () => first.sendBack('acceptor'), missed('2025-09'));
  await first.complete();
  await lane.dying(at('TaskAccepted'), first.accept, missed('2025-08'));
  await lane.dying(at('TaskSigned'), first.sign, missed('2025-07'));
  await opened(lane, task, 'publicity');
  await first.sendBack('office-officer');
  await first.complete();
  await first.accept();
  await lane.dying(at('SignatureCompleted'), first.sign);
  await lane.dying(at('NoticePublished'), first.publish, missed('2025-06'));
  await opened(lane, task, 'filing');
  const second = acts(lane, task, SECOND);
  await second.sendBack('office-officer');
  await second.complete();
  await second.accept();
  await second.sign();
  await lane.dying(at('PublicityEnded'), async () => {
    await second.publish();
    await opened(lane, task, 'filing');
  });
  const filing = { type: 'file', number: `甬督备〔2026〕${task.taskId.slice(0, 8)}号` } as const;
  await lane.dying(at('TaskFiled'), () => lane.act(task, 'office-officer', filing), missed('2025-05'));
  await lane.until<'task'>(task, ({ status }) => status === 'closed');

  function missed(period: string): () => Promise<unknown> {
    return () =>
      Promise.all([
        lane.tell(task, `missed/${period}`, period),
        lane.act(task, 'acceptor', { type: 'receive' }),
      ]);
  }
}

/** What machines find of a task: its start, a bad report, and its deadline. */
export async function troubleTask(lane: Lane): Promise<void> {
  const late: Day = '2026-03-31';
  const [task] = (await lane.dying({ door: 'start', says: 'superviseTask' }, async () => {
    const tasks = await lane.plan(['01', '02'], late);
    await Promise.all(tasks.map((one) => lane.awake(one)));
    return tasks;
  })) as [TaskName, TaskName];
  await lane.until<'task'>(task, ({ overdue }) => overdue);
  await lane.dying({ door: 'record', says: 'DeadlinePassed' }, async () => {
    const [other] = (await lane.plan(['01'], late)) as [TaskName];
    await lane.until<'task'>(other, ({ overdue }) => overdue);
  });
}
