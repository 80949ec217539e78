import type { TaskReading, UnitsReading } from '@duban/contract';
import { readDeadlineCell } from './deadlines';
import type { Field } from './labels';
import { quoted } from './notices';

import { readNumber } from './number';
import { readPersons } from './persons';
import { readAcceptance, readClass, readProgress, readPublicity } from './states';
import type { Entry } from './table';
import type { TaskContext } from './task-context';
import { evidence } from './task-evidence';
import { readMeasures } from './task-measures';
import { readUnits } from './task-units';
import { isCollective } from './units';

/** Below this a value counts as inferred (`cli.md`). */
const INFERRED = 0.5;

const joined = (entries: readonly Entry[]): string | null =>
  entries.length === 0 ? null : entries.map(({ cell }) => cell.text).join('\n');

interface Found<Value> {
  readonly value: Value;
  readonly confidence: number;
}

function readRef({ all, notices, where }: TaskContext): Found<Pick<TaskReading, 'ref' | 'subRef'>> {
  const [entry] = all('ref');
  const read = entry ? readNumber(entry.cell.text) : null;
  if (!read) {
    const words = { zh: '任务没有编号', en: 'the task has no number' };
    notices.add('missing-number', words, where(entry));
    return { value: { ref: null, subRef: null }, confidence: 0 };
  }
  if (!read.sure) {
    const words = {
      zh: `编号不是数字，按原文保留：${quoted(read.ref)}`,
      en: `the number is kept as printed: ${quoted(read.ref)}`,
    };
    notices.add('boundary-inferred', words, where(entry));
  }
  return { value: { ref: read.ref, subRef: read.subRef }, confidence: read.sure ? 1 : INFERRED };
}

function readTaskDeadline({ all, from1904, notices, where }: TaskContext): Found<TaskReading['deadline']> {
  const entries = all('deadline');
  const [entry] = entries;
  const text = [...new Set(entries.map(({ cell }) => cell.text))].join('；');
  const only =
    entry && text === entry.cell.text ? entry.cell : entry && { ...entry.cell, text, number: null };
  const read = only ? readDeadlineCell(only, from1904) : null;
  if (!read) {
    notices.add('missing-deadline', { zh: '任务没有时限', en: 'the task has no deadline' }, where(entry));
    return { value: null, confidence: 0 };
  }
  const shown = quoted(text);
  if (read.doubt === 'unreadable')
    notices.add(
      'date-unreadable',
      { zh: `时限无法确定为某一天：${shown}`, en: `no day can be read from the deadline: ${shown}` },
      where(entry),
    );
  if (read.doubt === 'serial')
    notices.add(
      'boundary-inferred',
      { zh: `数字 ${shown} 按日期读取`, en: `the number ${shown} was read as a date` },
      where(entry),
    );
  return { value: read.deadline, confidence: read.doubt ? INFERRED : 1 };
}

function readProblem({ all, notices, where }: TaskContext): Pick<TaskReading, 'title' | 'problem'> {
  const [task, problem] = [joined(all('task')), joined(all('problem'))];
  if (task === null && problem === null)
    notices.add(
      'missing-problem',
      { zh: '任务没有问题或任务内容', en: 'the task names no problem' },
      where(undefined),
    );
  // A plan with one column for both writes the problem there; only a second column makes the first a title.
  return problem === null ? { title: null, problem: task } : { title: task, problem };
}

function readTaskClass({ all, notices, where }: TaskContext): TaskReading['taskClass'] {
  const [entry] = all('class');
  if (!entry) return null;
  const read = readClass(entry.cell.text);
  const shown = quoted(entry.cell.text);
  if (read.kind === null)
    notices.add(
      'class-unknown',
      { zh: `整改类型无法归类：${shown}`, en: `the class cannot be told: ${shown}` },
      where(entry),
    );
  return read;
}

function tellCollectives(units: UnitsReading, { notices, where }: TaskContext): void {
  const names = [...new Set(Object.values(units).flat())].filter(isCollective);
  if (names.length === 0) return;
  const shown = quoted(names.join('、'));
  notices.add(
    'collective-units',
    { zh: `统称需要展开为具体单位：${shown}`, en: `these phrases stand for several units: ${shown}` },
    where(undefined),
  );
}

/** Reads one task from its rows. What is doubtful is told, what is missing stays null. */
export function readTask(context: TaskContext): TaskReading {
  const { all } = context;
  const text = (field: Field): string | null => joined(all(field));
  const ref = readRef(context);
  const deadline = readTaskDeadline(context);
  const units = readUnits(context);
  tellCollectives(units.value, context);
  const { confidence, source } = evidence(context);
  const lower = (key: string, found: Found<unknown>) =>
    key in confidence && { [key]: Math.min(confidence[key] ?? 0, found.confidence) };
  const upstream = text('upstream');
  const [progress, acceptance, publicity] = [text('progress'), text('acceptance'), text('publicity')];
  return {
    ...ref.value,
    ...(upstream !== null && { upstream }),
    ...readProblem(context),
    goal: text('goal'),
    taskClass: readTaskClass(context),
    deadline: deadline.value,
    measures: readMeasures(context),
    units: units.value,
    persons: readPersons(all('person'), all('phone')),
    progress: progress === null ? null : readProgress(progress),
    acceptance: acceptance === null ? null : readAcceptance(acceptance),
    publicity: publicity === null ? null : readPublicity(publicity),
    confidence: {
      ...confidence,
      ...lower('ref', ref),
      ...lower('deadline', deadline),
      ...lower('units', units),
      ...units.byRole,
    },
    source: { ...source, ...units.source },
  };
}
