import { routes } from '@duban/contract';
import { LOOK_BACK_RESULTS, REPORT_STATES, VISIT_KINDS } from '@duban/domain';
import type { Command } from 'commander';
import type { Given } from '../command-line/given';
import {
  actOptions,
  frameOf,
  keyOf,
  keyOption,
  repeatable,
  required,
  wordsOf,
} from '../command-line/options';
import type { Performer } from '../command-line/perform';
import type { Desk } from '../desk';
import type { Outcome } from '../outcome';
import { planIdOf, thePlanId } from '../plans/find-plan';
import { taskIdNamed } from '../tasks/find-task';
import { PLAN } from '../tasks/task-acts';
import { visitList, visitPage, type Visit } from './visit-page';

const FOUND_STATES = [...REPORT_STATES, ...LOOK_BACK_RESULTS] as const;
const BECAUSE = '原因（- 读标准输入）/ why (- reads stdin)';

export function addVisitCommands(program: Command, performer: Performer): void {
  const visit = program.command('visit').description('检查：明查、暗访、专项、联合 / check visits');
  performer.does(
    visit
      .command('list')
      .description('本期该查的和各次检查 / what is due, and the visits')
      .option('--plan <plan>', PLAN),
    listVisits,
  );
  performer.does(visit.command('show <visit>').description('一次检查 / one visit'), showVisit);
  const plan = visit
    .command('plan')
    .description('安排检查 / plan a visit')
    .option('--plan <plan>', PLAN)
    .option('--kind <kind>', required(`方式 / kind: ${VISIT_KINDS.join(', ')}`))
    .option('--purpose <text>', required('检查内容 / what is looked at'))
    .option('--from <day>', required('开始 / the first day'))
    .option('--to <day>', '结束，不写为同一天 / the last day, the same without it')
    .option(
      '--visitor <text>',
      required('检查人员，可多次给出 / who goes, may be given several times'),
      repeatable,
    )
    .option(
      '--task <task>',
      required('任务编号或 ID，可多次给出 / a task, may be given several times'),
      repeatable,
    );
  performer.does(actOptions(plan), planVisit);
  addFind(visit, performer);
  const callOff = visit
    .command('call-off <visit>')
    .description('取消检查 / call a visit off')
    .option('--because <text>', required(BECAUSE));
  performer.does(actOptions(callOff), callOffVisit);
}

/** What comes of a visit, and the look-back, whose tasks nobody names. */
function addFind(visit: Command, performer: Performer): void {
  const find = visit
    .command('find <visit> <task>')
    .description('登记或更正检查结果 / record what was found of a task, or correct it')
    .option('--plan <plan>', PLAN)
    .option('--state <state>', required(`核实的进展或回头看结果 / the state: ${FOUND_STATES.join(', ')}`))
    .option('--place <place>', '回头看的地点 / where a look-back looked')
    .option(
      '--person <text>',
      '回头看的人员，可多次给出 / who looked, may be given several times',
      repeatable,
    )
    .option(
      '--photo <evidence>',
      '照片的材料 ID，可多次给出 / a photo, by the ID of its evidence',
      repeatable,
    )
    .option('--text <text>', required('看到的情况（- 读标准输入）/ what was found (- reads stdin)'))
    .option(
      '--rectify-by <day>',
      '问题反弹或虚假整改的新一轮整改时限 / until when a rebound or a false completion is to be put right',
    )
    .option('--because <text>', '更正的原因 / why it is corrected');
  performer.does(actOptions(find), recordFinding);
  const draw = visit
    .command('draw')
    .description('抽取本期回头看的任务 / draw the closed tasks that this period looks back at')
    .option('--plan <plan>', PLAN);
  performer.does(keyOption(draw), drawLookBack);
}

async function listVisits({ client }: Desk, given: Given): Promise<Outcome> {
  const plan = await planIdOf(client, given.text('plan'));
  const answer = await client.call(routes.listVisits, { query: { ...(plan && { plan }) } });
  return { json: answer, page: (page) => visitList(answer, page) };
}

async function showVisit({ client }: Desk, given: Given): Promise<Outcome> {
  return outcomeOf(await client.call(routes.showVisit, { params: { visitId: given.argument(0) } }));
}

async function planVisit({ client }: Desk, given: Given): Promise<Outcome> {
  const from = given.required('from');
  const said = {
    kind: given.requiredOneOf('kind', VISIT_KINDS),
    purpose: given.required('purpose'),
    ...{ from, to: given.text('to') ?? from },
    visitors: [...given.requiredList('visitor')],
    ...frameOf(given),
  };
  const named = given.requiredList('task');
  const planId = await thePlanId(client, given.text('plan'));
  const tasks = await Promise.all(named.map((task) => taskIdNamed(client, task, planId)));
  return outcomeOf(
    await client.call(routes.planVisit, { body: { ...said, planId, tasks }, ...keyOf(given) }),
  );
}

async function recordFinding({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const [because, rectifyBy] = [given.text('because'), given.text('rectifyBy')];
  const body = {
    state: given.requiredOneOf('state', FOUND_STATES),
    text: await wordsOf(terminal, given.required('text')),
    ...(because !== undefined && { because }),
    ...(rectifyBy !== undefined && { rectifyBy }),
    ...siteOf(given),
    ...frameOf(given),
  };
  const taskId = await taskIdNamed(client, given.argument(1), given.text('plan'));
  const params = { visitId: given.argument(0) };
  return outcomeOf(
    await client.call(routes.recordFinding, { params, body: { ...body, taskId }, ...keyOf(given) }),
  );
}

/** What only a look-back says; left out whole where nothing of it is. */
function siteOf(given: Given) {
  const [place, people, photos] = [given.text('place'), given.list('person'), given.list('photo')];
  if (place === undefined && people.length === 0 && photos.length === 0) return {};
  return {
    site: { place: given.required('place'), people: [...given.requiredList('person')], photos: [...photos] },
  };
}

async function drawLookBack({ client }: Desk, given: Given): Promise<Outcome> {
  const planId = await thePlanId(client, given.text('plan'));
  return outcomeOf(await client.call(routes.drawLookBack, { body: { planId }, ...keyOf(given) }));
}

async function callOffVisit({ client, terminal }: Desk, given: Given): Promise<Outcome> {
  const body = { because: await wordsOf(terminal, given.required('because')), ...frameOf(given) };
  const params = { visitId: given.argument(0) };
  return outcomeOf(await client.call(routes.callOffVisit, { params, body, ...keyOf(given) }));
}

const outcomeOf = (visit: Visit): Outcome => ({ json: visit, page: (page) => visitPage(visit, page) });
