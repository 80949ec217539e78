import { routes } from '@duban/contract';
import { PLAN_STEPS } from '@duban/domain';
import type { Command } from 'commander';
import type { AnswerOf, RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { actOptions, frameOf, keyOf, repeatable, required, wordsOf } from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { taskIdNamed } from '../tasks/find-task';
import { wrongCall } from '../trouble';
import { thePlanId } from './find-plan';
import { planPage } from './plan-page';

type Body = NonNullable<RequestOf<typeof routes.actOnPlan>['body']>;
type Feedback = NonNullable<RequestOf<typeof routes.receiveFeedback>['body']>;

const DOCUMENT = '文号或出处 / its number, or where it can be read';

/** The plan's own clock: its feedback, its steps, what is due of it. */
export function addPlanLife(plan: Command, performer: Performer): void {
  performer.does(
    plan.command('show <plan>').description('一个方案的进程 / how far a plan has come'),
    showPlan,
  );
  addFeedback(plan, performer);
  addSteps(plan, performer);
  addPublication(plan, performer);
  addAfterIssue(plan, performer);
}

function addFeedback(plan: Command, performer: Performer): void {
  const feedback = plan
    .command('feedback <name>')
    .description('登记督察反馈，方案时限自此起算 / record the feedback of an inspection')
    .option('--pack <id>', '新方案的规则包 / the rule pack of a new plan')
    .option('--level <level>', required('central, provincial, municipal'))
    .option('--round <n>', '第几轮 / round')
    .option('--batch <n>', '第几批 / batch')
    .option('--body <name>', required('哪个督察组 / which body inspected'))
    .option('--feedback-on <day>', required('反馈日 / the day of the feedback'));
  for (const step of PLAN_STEPS)
    feedback.option(`--${step}-on <day>`, `已办的一步的日期 / the day on which it was ${step} already`);
  performer.does(actOptions(feedback), receiveFeedback);
}

function addSteps(plan: Command, performer: Performer): void {
  const steps = [
    ['draft', '起草 / drafted'],
    ['submit', '报送 / submit'],
    ['approve', '批准 / approve'],
    ['issue', '印发 / issue'],
  ] as const;
  for (const [act, words] of steps) {
    const command = plan.command(`${act} <plan>`).description(words).option('--document <text>', DOCUMENT);
    if (act === 'submit')
      command.option('--despite <text>', '要素不全仍要报送的原因 / why, though tasks do not state all');
    performer.does(actOptions(command), (desk, given) =>
      send(desk, given, act === 'submit' ? submission(given) : { act, ...documentOf(given) }),
    );
  }
  const back = plan
    .command('return <plan>')
    .description('退回修改 / send back')
    .option('--because <text>', required('原因（- 读标准输入）/ why (- reads stdin)'));
  performer.does(actOptions(back), async (desk, given) =>
    send(desk, given, { act: 'return', because: await wordsOf(desk.terminal, given.required('because')) }),
  );
}

function addPublication(plan: Command, performer: Performer): void {
  const publish = plan
    .command('publish <plans...>')
    .description('公开；定时可同时公开多个方案 / publish; several plans at one moment')
    .option('--where <text>', required('在哪里公开 / where'))
    .option('--at <moment>', '定时，如 2026-12-01T09:00:00+08:00 / at a moment to come');
  performer.does(actOptions(publish), publishPlans);
}

function addAfterIssue(plan: Command, performer: Performer): void {
  const adjust = plan
    .command('adjust <plan>')
    .description('提出调整并报批，原文留存 / propose an adjustment for approval; what it said before is kept')
    .option('--what <text>', required('调整了什么（- 读标准输入）/ what changes (- reads stdin)'))
    .option('--basis <text>', required('依据 / on which basis'))
    .option('--task <task>', '涉及的任务，可多次给出 / a task that it touches, may be repeated', repeatable)
    .option('--before <text>', '原文；不涉及单项任务时须写 / what it said before; needed without --task');
  performer.does(actOptions(adjust), adjustPlan);
  const unit = plan
    .command('unit-plan <plan>')
    .description('报送本单位实施方案 / hand in the implementation plan of a unit')
    .option('--unit <id>', required('单位 ID / the unit, by id'))
    .option('--document <text>', DOCUMENT);
  performer.does(actOptions(unit), (desk, given) =>
    send(desk, given, { act: 'submit-unit-plan', unit: given.required('unit'), ...documentOf(given) }),
  );
  const report = plan
    .command('report <plan>')
    .description('报送整改落实情况报告 / hand in the report on results')
    .option('--document <text>', required(DOCUMENT));
  performer.does(actOptions(report), (desk, given) =>
    send(desk, given, { act: 'report-result', document: given.required('document') }),
  );
}

async function adjustPlan(desk: Desk, given: Given): Promise<Outcome> {
  const { client, terminal } = desk;
  const planId = await thePlanId(client, given.argument(0));
  const tasks: string[] = [];
  for (const named of given.list('task')) tasks.push(await taskIdNamed(client, named, planId));
  return send(desk, given, {
    act: 'adjust',
    what: await wordsOf(terminal, given.required('what')),
    basis: given.required('basis'),
    before: given.text('before') ?? '',
    tasks,
  });
}

async function showPlan({ client }: Desk, given: Given): Promise<Outcome> {
  const planId = await thePlanId(client, given.argument(0));
  const plan = await client.call(routes.showPlan, { params: { planId } });
  return { json: plan, page: (page) => planPage(plan, page) };
}

const documentOf = (given: Given): { readonly document?: string } => {
  const document = given.text('document');
  return document === undefined ? {} : { document };
};

const submission = (given: Given): Body => ({
  act: 'submit',
  ...documentOf(given),
  despite: given.text('despite') ?? '',
});

async function receiveFeedback({ client }: Desk, given: Given): Promise<Outcome> {
  const optional = (name: string): object => {
    const text = given.text(name);
    return text === undefined ? {} : { [name]: text };
  };
  const known = PLAN_STEPS.flatMap((step) => {
    const day = given.text(`${step}On`);
    return day === undefined ? [] : [[step, day]];
  });
  // What is typed is text: the server reads it, and says where it is none of what it should be.
  const body = {
    ...frameOf(given),
    plan: given.argument(0),
    ...{ ...optional('pack'), ...optional('round'), ...optional('batch') },
    level: given.required('level'),
    body: given.required('body'),
    feedbackOn: given.required('feedbackOn'),
    known: Object.fromEntries(known) as object,
  } as unknown as Feedback;
  return outcomeOf(await client.call(routes.receiveFeedback, { body, ...keyOf(given) }));
}

async function send({ client }: Desk, given: Given, act: Body): Promise<Outcome> {
  const params = { planId: await thePlanId(client, given.argument(0)) };
  const body = { ...frameOf(given), ...act };
  return outcomeOf(await client.call(routes.actOnPlan, { params, body, ...keyOf(given) }));
}

const outcomeOf = (answer: AnswerOf<typeof routes.actOnPlan>): Outcome => ({
  json: answer,
  page: (page) => `✔ ${planPage(answer.plan, page)}`,
});

/** One plan now or on a day, or one and more at a moment to come. */
async function publishPlans(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const [named = '', ...others] = given.many(0);
  const [where, at] = [given.required('where'), given.text('at')];
  if (at !== undefined && (given.text('on') ?? given.text('late')) !== undefined)
    throw wrongCall(
      '--at',
      '定时公开不能同时写 --on、--late：到时由系统公开',
      'a moment to come goes without --on and --late: it is published by itself then',
    );
  const planId = await thePlanId(client, named);
  if (at === undefined && others.length === 0) {
    const body = { ...frameOf(given), act: 'publish', where } as const;
    return outcomeOf(await client.call(routes.actOnPlan, { params: { planId }, body, ...keyOf(given) }));
  }
  const plans = [planId];
  for (const other of others) plans.push(await thePlanId(client, other));
  const body = { plans, where, at: at ?? given.required('at') };
  const answer = await client.call(routes.publishPlans, { body, ...keyOf(given) });
  return {
    json: answer,
    page: () => `✔ ${answer.plans.length} 个方案定于 ${answer.at} 公开 / plans set to be published then`,
  };
}
