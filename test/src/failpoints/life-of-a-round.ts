import { addDays, type Letter, type ProcessName } from '@duban/domain';
import { letterTextHash } from '@duban/domain';
import type { Lane, TaskName } from './lane';

const troubled = (lane: Lane, task: TaskName) =>
  lane.until<'task'>(task, ({ trouble }) => trouble.letters.length > 0);

const receive = (lane: Lane, task: TaskName) => lane.act(task, 'unit-officer', { type: 'receive' });

async function oneTask(lane: Lane): Promise<TaskName> {
  const [task] = (await lane.plan(['01'])) as [TaskName];
  await lane.awake(task);
  return task;
}

/** From the round's start to the words it has for the tasks that are missing or behind. */
export async function rounds(lane: Lane): Promise<void> {
  const { today } = lane;
  const task = await oneTask(lane);
  const round = await lane.dying({ door: 'start', says: 'schedulingRound' }, async () => {
    const begun = await lane.round(task, addDays(today, 5));
    await lane.until<'round'>(begun, ({ status }) => status === 'open');
    return begun;
  });
  await receive(lane, task);
  await lane.dying({ door: 'tell', says: 'note-behind' }, async () => {
    await lane.report(task, 'behind');
    await troubled(lane, task);
  });
  const close = { type: 'close', because: '提前汇总' } as const;
  await lane.dying(
    { door: 'closeRound', says: 'by-office' },
    () => lane.act(round, 'office-director', close),
    () => lane.report(task, 'on-schedule'),
  );
  await closedByClock(lane);
  await behind(lane);
}

async function closedByClock(lane: Lane): Promise<void> {
  const yesterday = addDays(lane.today, -1);
  const at = [
    { door: 'record', says: 'RoundOpened' },
    { door: 'closeRound', says: 'by-clock' },
    { door: 'tell', says: 'note-missed' },
    { door: 'record', says: 'PeriodMissed' },
  ] as const;
  for (const failpoint of at) {
    const task = await oneTask(lane);
    await lane.dying(failpoint, async () => {
      await lane.round(task, yesterday);
      await troubled(lane, task);
    });
  }
}

async function behind(lane: Lane): Promise<void> {
  const task = await oneTask(lane);
  await receive(lane, task);
  const round = await lane.round(task, addDays(lane.today, 5));
  await lane.until<'round'>(round, ({ status }) => status === 'open');
  const summary = { type: 'complete', summary: '已完成' } as const;
  await lane.dying(
    { door: 'record', says: 'PeriodBehind' },
    async () => {
      await lane.report(task, 'not-started');
      await troubled(lane, task);
    },
    () => lane.act(task, 'unit-principal', summary),
  );
}

/** From the missed period that drafts it to its reply, which comes too late. */
export async function letter(lane: Lane): Promise<void> {
  const task = await oneTask(lane);
  // Drafted weeks ago, so that the time for the reply has passed as soon as it is received.
  const on = addDays(lane.today, -40);
  const drafted = await lane.dying({ door: 'start', says: 'letter' }, async () => {
    await lane.round(task, addDays(on, -1));
    const { trouble } = await troubled(lane, task);
    const process = { type: 'letter', letterId: trouble.letters[0]!.letterId } as const;
    await lane.awake(process);
    return process;
  });
  const at = (says: string) => ({ door: 'record', says }) as const;
  const revision = { type: 'revise', title: '提醒函', body: '请于五个工作日内回复。' } as const;
  await lane.dying(at('LetterRevised'), () => lane.act(drafted, 'office-officer', revision));
  // Its number is given in the transaction that records its issue.
  await issued(lane, drafted, at('LetterIssued'), on);
  await lane.actLate(drafted, 'unit-officer', { type: 'receive' }, on);
  const reply = { type: 'reply', text: '已部署整改' } as const;
  await lane.dying(at('LetterReplied'), () => lane.act(drafted, 'unit-officer', reply));

  await issued(lane, await draft(lane, on), { door: 'deliver' }, on);
  await issued(lane, await draft(lane, on), at('LetterDelivered'), on);
  for (const failpoint of [
    at('LetterReceived'),
    at('ReplyOverdue'),
    { door: 'tell', says: 'note-overdue' } as const,
  ]) {
    const process = await draft(lane, on);
    await issue(lane, process, on);
    await lane.dying(failpoint, async () => {
      await lane.actLate(process, 'unit-officer', { type: 'receive' }, on);
      await overdue(lane, process);
    });
  }
  const last = await draft(lane, on);
  await issue(lane, last, on);
  await lane.dying(at('LetterOverdue'), async () => {
    await lane.actLate(last, 'unit-officer', { type: 'receive' }, on);
    await overdue(lane, last);
  });
}

type LetterName = Extract<ProcessName, { type: 'letter' }>;

/** The letter of a task of its own, which missed its round. */
async function draft(lane: Lane, on: Lane['today']): Promise<LetterName> {
  const task = await oneTask(lane);
  await lane.round(task, addDays(on, -1));
  const { trouble } = await troubled(lane, task);
  const process = { type: 'letter', letterId: trouble.letters[0]!.letterId } as const;
  await lane.awake(process);
  return process;
}

/** Two directors' clicks at once, with a key each: one issues it, the other is told that it is issued. */
async function issue(lane: Lane, process: LetterName, on: Lane['today']): Promise<void> {
  const textHash = letterTextHash((await lane.state<'letter'>(process)).text);
  const body = { type: 'issue', textHash, number: null } as const;
  await Promise.all([1, 2].map(() => lane.actLate(process, 'office-director', body, on)));
}

async function issued(
  lane: Lane,
  process: LetterName,
  failpoint: Parameters<Lane['dying']>[0],
  on: Lane['today'],
): Promise<void> {
  await lane.dying(failpoint, async () => {
    await issue(lane, process, on);
    await lane.until<'letter'>(process, (state) => (state as { deliveredOn?: string }).deliveredOn != null);
  });
}

async function overdue(lane: Lane, process: LetterName): Promise<void> {
  const late = (state: Letter): boolean => state.status === 'received' && state.overdue;
  const { facts } = await lane.until<'letter'>(process, late);
  if (facts.about) throw new Error(`the letter is about a ${facts.about}`);
  const task = { type: 'task', taskId: facts.taskId, cycle: facts.cycle } as const;
  await lane.until<'task'>(task, ({ trouble }) => trouble.letters.some((letter) => letter.overdue));
}
