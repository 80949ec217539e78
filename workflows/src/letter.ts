import type { AllottedNumber } from '@duban/activities';
import {
  aggregates,
  decideLetter,
  nextLetterDue,
  NUMBER_TO_COME,
  startOfDayMs,
  writtenNumber,
  yearOf,
  type Letter,
  type LetterCommand,
  type LetterNotice,
} from '@duban/domain';
import { continueAsNew } from '@temporalio/workflow';
import { allotNumber, deliverLetter } from './activity-proxies';
import type { Line, NoticeSignal, Ruling, RunInput } from './line';
import { MainLine } from './main-line';
import { machineFrame, noticeFrame, ruled, todayIn } from './recording';
import { WorkingDays } from './working-days';

/** One letter from its draft to its reply: numbered when it is issued, delivered until it has arrived. */
export async function letter(input: RunInput<'letter'>): Promise<void> {
  const days = new WorkingDays(input.calendar);
  const left = await new MainLine(letterLine(input, days), input.carried).run();
  if (left) await continueAsNew<typeof letter>({ ...input, calendar: days.calendar, carried: left });
}

const letterLine = (
  { tenant, aggregate, numberedByLedger, clockFirst = false }: RunInput<'letter'>,
  days: WorkingDays,
): Line<'letter', LetterCommand> => ({
  ...{ tenant, aggregate, days, clockFirst },
  kind: 'letter',
  decide: (state, command) =>
    unnumbered(command, ruled({ tenant, aggregate }, command, decideLetter(state, command, days.calendar))),
  isFinal: aggregates.letter.isFinal,
  nextAt: dueAt,
  clockCommand: askDay,
  commandOf: toldBy,
  prepare: (state, command) => (numberedByLedger ? toBeNumbered(command) : numbered(tenant, state, command)),
  changed: deliverOnce(tenant),
});

function toldBy(signal: NoticeSignal): LetterNotice {
  if (signal.notice.type !== 'note-calendar') throw new Error(`a letter is not told ${signal.notice.type}`);
  return { ...signal.notice, ...noticeFrame(signal), by: 'system:calendar' } as LetterNotice;
}

const offset = ({ facts }: Letter): number => facts.zoneOffsetMinutes;

function dueAt(state: Letter): number | null {
  const due = nextLetterDue(state);
  return due && startOfDayMs(due, offset(state));
}

function askDay(state: Letter, id: string): LetterCommand {
  const today = todayIn(offset(state));
  return { ...machineFrame(id, nextLetterDue(state) ?? today, today), type: 'note-day', by: 'system:clock' };
}

/** The number is known to the ledger alone, so what was written is adopted from there. */
const unnumbered = (command: LetterCommand, ruling: Ruling): Ruling =>
  ruling.ok && ruling.write && command.type === 'issue' && command.number === NUMBER_TO_COME
    ? { ok: true, write: { ...ruling.write, events: null } }
    : ruling;

/** The ledger numbers an issue in the transaction that records it, so that a number is never without its letter. */
const toBeNumbered = (command: LetterCommand): Promise<LetterCommand> =>
  Promise.resolve(command.type === 'issue' ? { ...command, number: NUMBER_TO_COME } : command);

/** Runs of before draw a number first: the letter's id is the key, so a retry gets the same one, of the year in which it was allotted. */
async function numbered(tenant: string, { facts }: Letter, command: LetterCommand): Promise<LetterCommand> {
  if (command.type !== 'issue') return command;
  const { letterId, mark } = facts;
  const year = yearOf(command.on);
  const answer = await allotNumber({ tenant, series: mark, year, key: letterId });
  const allotted = withYear(answer, year);
  return { ...command, number: writtenNumber(mark, allotted) };
}

/** Older histories hold the number alone: it was of the year that was asked for. */
const withYear = (answer: AllottedNumber | number, year: number): AllottedNumber =>
  typeof answer === 'number' ? { year, n: answer } : answer;

/**
 * Delivery may take long, so it runs beside the main line and ends in a command of its own. One run begins it once; the
 * message id makes the next run's beginning the same delivery.
 */
function deliverOnce(tenant: string): (state: Letter, push: (command: LetterCommand) => void) => void {
  let begun = false;
  return (state, push) => {
    if (begun || state.status === 'drafted' || state.deliveredOn) return;
    begun = true;
    void deliver(tenant, state).then(push);
  };
}

async function deliver(
  tenant: string,
  state: Exclude<Letter, { status: 'drafted' }>,
): Promise<LetterCommand> {
  const { letterId, receiver } = state.facts;
  const messageId = `<letter.${letterId}@duban>`;
  const deliveredOn = todayIn(offset(state));
  const subject = `${state.number} ${state.text.title}`;
  await deliverLetter({ tenant, messageId, letterId, unit: receiver.unit, subject, deliveredOn });
  const frame = machineFrame(`deliver/${letterId}`, deliveredOn, deliveredOn);
  return { ...frame, type: 'note-delivered', messageId, by: 'system:post-room' };
}
