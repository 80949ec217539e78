import { randomUUID } from 'node:crypto';
import { openedApproval, type PostOf } from '@duban/domain';
import { MARK, NOW, ON, openTelling, type Telling } from './telling';

let at: Telling;
beforeEach(async () => {
  at = await openTelling();
}, 60_000);
afterEach(() => at.close());

const CENTRAL = { level: 'central', round: 3, batch: 1, body: '督察组', feedbackOn: ON } as const;

/** A plan that is issued: its units owe plans of their own, and the report on results is due. */
async function issuedPlan(until: string): Promise<string> {
  const planId = randomUUID();
  const [officer, director, head] = [
    at.seatIn('office-officer', 'office'),
    at.seatIn('office-director', 'office'),
    at.seatIn('government-head', 'government'),
  ];
  const period = { n: 10, unit: 'workdays', firstDayCounts: false };
  const terms = {
    ...{ planWithin: period, resultWithin: period, zoneOffsetMinutes: 480, posts: {} },
    unitPlans: { within: period, chaseEvery: period, post: 'unit-officer' },
    seats: {
      ...{ draft: officer, submit: director, return: head, approve: head, publish: director },
      ...{ issue: director, adjust: director, 'report-result': director },
    },
  };
  const due = { by: until, provisional: false };
  const known = { drafted: ON, submitted: ON, approved: ON, published: ON, issued: ON };
  await at.record(`plan/${planId}`, [
    { type: 'PlanOpened', data: { planId, name: '整改方案', pack: 'ningbo', edition: 'e' } },
    {
      type: 'PlanFeedbackReceived',
      data: {
        ...{ planId, inspection: CENTRAL, terms, due, known },
        dues: { result: due, unitPlans: { ...due, units: [at.office.units.lead] } },
      },
    },
  ] as never);
  return planId;
}

it('tells whoever goes on with a plan, when its day is near, and when it is late', async () => {
  await at.mailTo('unit-officer', { remindDays: 2 });
  await at.mailTo('office-officer');
  await at.mailTo('office-director', { muted: ['your-turn'] });
  const planId = await issuedPlan('2026-03-25');
  at.tellBy();
  // The units and the office's director; who drew it up is waited for no more.
  await at.told('your-turn', 'plan-near', 'plan-near');
  expect((await at.all()).map(({ kind, recipientName }) => [kind, recipientName]).sort()).toEqual([
    ['plan-near', 'office-director'],
    ['plan-near', 'unit-officer'],
    ['your-turn', 'unit-officer'],
  ]);
  expect((await at.all()).find(({ kind }) => kind === 'your-turn')?.about).toEqual({
    ...{ title: '整改方案', act: 'plan/submit-unit-plan', day: '2026-03-25', path: `/plans/${planId}` },
  });
});

it('tells that a plan is late, the units that were chased and the office how many they are', async () => {
  for (const name of ['unit-officer', 'office-officer', 'office-director'])
    await at.mailTo(name, { muted: ['your-turn'] });
  const planId = await issuedPlan('2026-03-20');
  const { lead } = at.office.units;
  await at.office.ledger.record({
    ...{ tenant: at.office.tenant, aggregate: `plan/${planId}`, expected: 2 },
    command: { ...MARK, commandId: randomUUID() },
    events: [
      { type: 'UnitPlansChased', data: { units: [lead], by: '2026-03-20', next: '2026-04-07' } },
      { type: 'PlanResultOverdue', data: { by: '2026-03-20' } },
    ] as never,
  });
  at.tellBy(2);
  await at.told('plan-late', 'plan-late', 'plan-late');
  const said = (await at.all()).map(({ recipientName, about: { act, count, day } }) =>
    [recipientName, act, count, day].join(' '),
  );
  expect(said.sort()).toEqual([
    'office-director plan/report-result  2026-03-20',
    'office-officer plan/submit-unit-plan 1 2026-03-20',
    'unit-officer plan/submit-unit-plan  2026-03-20',
  ]);
});

it('tells of the drafts of a day and a rung in one message to each who goes on with them', async () => {
  await at.mailTo('office-officer');
  await at.mailTo('office-director');
  const { tasks } = await at.planned(['01', '02', '03']);
  for (const { taskId } of tasks) {
    const { facts } = at.letterOf(taskId);
    await at.record(`letter/${facts.letterId}`, [
      { type: 'LetterDrafted', data: { facts, text: { title: '提醒函', body: '请抓紧' } } },
    ] as never);
  }
  at.tellBy();
  await at.told('letters-wait', 'letters-wait');
  expect(
    (await at.all()).map(({ recipientName, about: { act, title } }) => [recipientName, act, title]).sort(),
  ).toEqual([
    ['office-director', 'issue', '提醒函'],
    ['office-officer', 'revise', '提醒函'],
  ]);
});

it('tells that nobody can go on with an approval to whoever looks after it, once and only while that is so', async () => {
  await at.mailTo('office-director');
  await at.mailTo('unit-officer');
  const { units } = at.office;
  const post = (name: string, of: PostOf['of']): PostOf => ({ post: name, of });
  const approvalId = randomUUID();
  const frame = {
    ...{
      approvalId,
      subject: { kind: 'pack', id: 'ningbo', title: '启用新版规则' },
      edition: null,
      posts: {},
    },
    rule: { rule: 'one-signature', by: post('government-head', 'government') },
    ...{
      units,
      facts: {},
      textHash: 'h',
      draftedBy: null,
      initiator: 'x',
      urgeEvery: null,
      zoneOffsetMinutes: 480,
    },
    ...{ keepers: [post('office-director', 'office')], higher: [] },
  } as const;
  const alarmed = { type: 'ApprovalAlarmed', data: { reason: 'vacant', post: 'government-head' } };
  await at.record(`approval/${approvalId}`, [openedApproval(frame as never), alarmed] as never);
  const ended = { ...frame, approvalId: randomUUID() };
  await at.record(`approval/${ended.approvalId}`, [
    ...[openedApproval(ended as never), alarmed, { type: 'ApprovalCancelled', data: { because: '不办了' } }],
  ] as never);
  at.tellBy(2);
  await at.told('alarm');
  expect(await at.all()).toMatchObject([
    { recipientName: 'office-director', about: { title: '启用新版规则', path: `/approvals/${approvalId}` } },
  ]);
});

describe('drafts that are reviewed before they are issued', () => {
  const text = { title: '关于第 01 号任务的提醒函', body: '请抓紧' };

  /** One that the mayor reviews; what happened to it holds from its first day. */
  async function reviewed(taskId: string, ...said: readonly object[]): Promise<string> {
    const { facts } = at.letterOf(taskId);
    const { letterId } = facts;
    const drafted = {
      type: 'LetterDrafted',
      data: { facts: { ...facts, reviewer: at.seatIn('government-head', 'government') }, text },
    };
    await at.record(`letter/${letterId}`, [drafted, ...said] as never);
    return letterId;
  }
  const PASSED = { type: 'LetterPassed', data: { opinion: null } };
  const SENT_BACK = { type: 'LetterSentBack', data: { reason: '写明时限' } };
  const REVISED = { type: 'LetterRevised', data: { text: { ...text, body: '请于月底前完成' } } };
  const said = async () =>
    (await at.all()).map(({ recipientName, about: { act, title, path } }) => [
      recipientName,
      act,
      title,
      path,
    ]);

  beforeEach(async () => {
    for (const name of ['office-officer', 'office-director']) await at.mailTo(name);
  });

  it('are told to their signer once they passed, in one message a day however many did', async () => {
    const { tasks } = await at.planned(['01', '02']);
    for (const { taskId } of tasks) await reviewed(taskId, PASSED);
    at.tellBy(2);
    await at.told('letters-wait');
    expect(await said()).toEqual([['office-director', 'issue', '提醒函', '/inbox']]);
  });

  it('are told to their drafter each time they are sent back, and not once they are revised', async () => {
    const { tasks } = await at.planned(['01', '02']);
    const [one, two] = tasks.map(({ taskId }) => taskId);
    const letterId = await reviewed(one ?? '', SENT_BACK, REVISED, SENT_BACK);
    await reviewed(two ?? '', SENT_BACK, REVISED);
    at.tellBy(2);
    await at.told('letters-wait');
    expect(await said()).toEqual([['office-officer', 'revise', text.title, `/letters/${letterId}`]]);
  });

  it('are told to their reviewer once they are revised after that', async () => {
    await at.mailTo('government-head');
    const { tasks } = await at.planned(['01', '02']);
    const [one, two] = tasks.map(({ taskId }) => taskId);
    const letterId = await reviewed(one ?? '', SENT_BACK, REVISED);
    // Nobody had reviewed it before: its reviewer hears of it as of any draft of the day.
    await reviewed(two ?? '', REVISED);
    at.tellBy(2);
    await at.told('letters-wait', 'letters-wait', 'letters-wait');
    expect((await said()).filter(([who]) => who === 'government-head').sort()).toEqual([
      ['government-head', 'review', text.title, `/letters/${letterId}`],
      ['government-head', 'review', '提醒函', '/inbox'],
    ]);
  });

  it('pass a day later than others, and are told again', async () => {
    const { tasks } = await at.planned(['01', '02']);
    const [one, two] = tasks.map(({ taskId }) => taskId);
    await reviewed(one ?? '', PASSED);
    at.tellBy();
    await at.told('letters-wait');
    await at.stop();
    await reviewed(two ?? '', PASSED);
    at.tellBy(1, NOW + 24 * 3_600_000);
    await at.told('letters-wait', 'letters-wait');
  });
});

it('tells whoever goes on with what somebody drafted by hand, letter by letter, and not its drafter', async () => {
  for (const name of ['office-officer', 'office-director']) await at.mailTo(name);
  for (const planName of ['甲方案', '乙方案']) {
    const { taskId: _, cycle: __, ref: ___, ...terms } = at.letterOf().facts;
    const facts = { ...terms, about: 'plan', planId: randomUUID(), planName };
    const data = { facts, text: { title: `关于《${planName}》的提醒函`, body: '请抓紧' } };
    await at.record(`letter/${facts.letterId}`, [{ type: 'LetterDrafted', data }] as never);
  }
  at.tellBy();
  await at.told('letters-wait', 'letters-wait');
  const told = (await at.all()).map(({ recipientName, about: { act } }) => [recipientName, act]);
  expect(told).toEqual([
    ['office-director', 'issue'],
    ['office-director', 'issue'],
  ]);
});

describe('check visits, to those who plan them', () => {
  it('are told of before the period ends in which the law wants all tasks looked at, as many days as each wants', async () => {
    await at.mailTo('office-officer', { remindDays: 8 });
    await at.mailTo('office-director', { remindDays: 7 });
    await at.planned(['01', '02'], { pack: 'shanxi' });
    await at.planned(['03'], { pack: 'ningbo' });
    at.tellBy(2);
    await at.told('visit-near');
    expect(await at.all()).toMatchObject([
      {
        recipientName: 'office-officer',
        about: { title: '整改方案', period: '2026-Q1', day: '2026-03-31', path: '/visits' },
      },
    ]);
  });

  it('are to be written down from their first day on; of a covert one no word of its purpose leaves', async () => {
    await at.mailTo('office-officer');
    const { planId, tasks } = await at.planned(['01', '02']);
    const seen = tasks.map(({ taskId }) => ({ taskId, cycle: 1 }));
    const visit = { planId, kind: 'covert', purpose: '夜查排口', visitors: ['张三'], tasks: seen };
    const [due, coming] = [randomUUID(), randomUUID()];
    const days = { [due]: ['2026-03-23', '2026-03-24'], [coming]: ['2026-03-24', '2026-03-25'] };
    for (const [visitId, [from, to]] of Object.entries(days))
      await at.record(`visit/${visitId}`, [
        { type: 'VisitPlanned', data: { ...visit, visitId, from, to } },
      ] as never);
    at.tellBy(2);
    await at.told('your-turn');
    const [told] = await at.all();
    expect(told).toMatchObject({
      recipientName: 'office-officer',
      about: { title: '整改方案', act: 'find', day: '2026-03-24', path: `/visits/${due}` },
    });
    expect(JSON.stringify(told)).not.toContain('夜查');
  });
});
