import type { routes } from '@duban/contract';
import { TASK_PART_WORDS } from '@duban/domain';
import { clockLines } from '../calendars/clock-lines';
import type { AnswerOf } from '../client/request';
import type { Page } from '../outcome';
import { PERIOD_KINDS } from '../calendars/clock-lines';
import { planActWords } from '../page/words';
import { ADJUSTMENT_STATES, LEVELS, PLAN_STATUS } from './plan-words';

type Shown = AnswerOf<typeof routes.showPlan>;
type Course = NonNullable<Shown['course']>;
type Due = NonNullable<Course['due']>;

/** A plan, how far it has come, what is due of it and who can act. */
export function planPage(plan: Shown, { paint }: Page): string {
  const { course } = plan;
  return [
    `${paint.bold(plan.name)}  ${PLAN_STATUS[plan.status]}`,
    `  规则包 pack ${plan.pack}   任务 tasks ${plan.tasks.total}，已销号 closed ${plan.tasks.closed}，逾期 overdue ${plan.tasks.overdue}`,
    ...(course ? courseLines(course) : []),
    paint.faint(plan.id),
  ].join('\n');
}

function courseLines(course: Course): readonly string[] {
  const { steps, returned, publishAt, adjustments, moved, clocks } = course;
  return [
    inspectionLine(course),
    ...steps.map(
      ({ step, on, byName, document }) =>
        `  ${PLAN_STATUS[step]} ${on}${byName ? ` ${byName}` : ''}${document ? `  ${document}` : ''}`,
    ),
    ...(returned ? [`  退回 sent back ${returned.on}：${returned.because}`] : []),
    ...(publishAt ? [`  定时公开 to be published ${publishAt}`] : []),
    ...adjustments.flatMap(adjustmentLines),
    ...despiteLine(course),
    ...completenessLines(course),
    ...dueLines(course),
    ...moved.map(
      ({ period, on, from, to }) => `  ${PERIOD_KINDS[period]}：${from} → ${to}（日历变动 calendar, ${on}）`,
    ),
    ...clocks.flatMap(clockLines).map((line) => `  ${line}`),
    ...waitingLines(course),
  ];
}

function adjustmentLines({ on, what, basis, before, tasks, approval }: Course['adjustments'][number]) {
  const who = approval?.decidedBy.map(({ id, name }) => name ?? id).join('、');
  const state = approval ? `${ADJUSTMENT_STATES[approval.status]}${endWords(approval.endedOn, who)}` : '';
  return [
    `  调整 adjusted ${on}：${what}（${basis}）${state && `  ${state}`}`,
    ...(before === '' ? [] : [`    原文 before: ${before}`]),
    ...tasks.map(
      ({ ref, title, deadline, due }) =>
        `    ${ref} ${title}，原时限 deadline before: ${deadline ?? '—'}${due ? `（${due}）` : ''}`,
    ),
    ...(approval ? [`    审批 approval ${approval.id}`] : []),
  ];
}

const endWords = (on: string | null, who = ''): string => (on === null ? '' : ` ${on} ${who}`);

function inspectionLine({ inspection: { level, round, batch, body, feedbackOn } }: Course): string {
  const which = [round && `第${round}轮 round ${round}`, batch && `第${batch}批 batch ${batch}`];
  const named = [LEVELS[level], ...which.filter((one) => one)].join('，');
  return `  督察 inspection ${named}：${body}，反馈 feedback ${feedbackOn}`;
}

const despiteLine = ({ submittedDespite: said }: Course): readonly string[] =>
  said ? [`  报送时要素不全 submitted though ${said.count} tasks do not state all: ${said.because}`] : [];

function completenessLines({ completeness }: Course): readonly string[] {
  if (!completeness || completeness.count === 0) return [];
  const { count, tasks } = completeness;
  return [
    `  报送前须补齐 to be completed before it is submitted: ${count}`,
    ...tasks.map(({ ref, title, taskId, lacks }) => {
      const words = lacks.map((part) => `${TASK_PART_WORDS[part].zh} ${TASK_PART_WORDS[part].en}`);
      return `    ${ref} ${title}，缺 lacks ${words.join('、')}  ${taskId}`;
    }),
  ];
}

const dueWords = ({ by, missed, provisional }: Due): string =>
  `${by}${provisional ? '（暂定 provisional）' : ''}${missed ? ' 逾期 overdue' : ''}`;

function dueLines({ status, due, result, unitPlans }: Course): readonly string[] {
  const missing = unitPlans?.plans.filter(({ submittedOn }) => submittedOn === null) ?? [];
  const ahead = status === 'feedback' || status === 'drafted';
  return [
    ...(due && (ahead || due.missed) ? [`  ${PERIOD_KINDS.plan} 期限 due ${dueWords(due)}`] : []),
    ...(unitPlans
      ? [
          `  ${PERIOD_KINDS['unit-plans']} 期限 due ${dueWords(unitPlans.due)}，未报 missing ${missing.length}/${unitPlans.plans.length}`,
          ...unitPlans.plans.map(
            ({ unitName, unit, submittedOn }) => `    ${unitName} ${submittedOn ?? '未报 missing'}  ${unit}`,
          ),
          ...unitPlans.chased.map((day) => `    催报 chased ${day}`),
        ]
      : []),
    ...(result.reported
      ? [`  ${PERIOD_KINDS.result} ${result.reported.on}  ${result.reported.document ?? ''}`]
      : result.due
        ? [`  ${PERIOD_KINDS.result} 期限 due ${dueWords(result.due)}`]
        : []),
  ];
}

/** Those who owe an implementation plan stand in their own list. */
const waitingLines = ({ waiting }: Course): readonly string[] =>
  waiting
    .filter(({ act }) => act !== 'submit-unit-plan')
    .map(({ act, by: { unitName, postName, people } }) => {
      const names = people.map(({ name }) => name).join('、') || '—';
      return `  等待 waiting: ${planActWords(act)}（${unitName} ${postName.zh}：${names}）`;
    });
