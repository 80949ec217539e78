import type { AllottedNumber } from '@duban/activities';
import {
  aggregates,
  decideLetter,
  nextLetterDue,
  startOfDayMs,
  yearOf,
  type Letter,
  type LetterCommand,
} from '@duban/domain';
import { continueAsNew } from '@temporalio/workflow';
import { allotNumber, deliverLetter } from './activity-proxies';
import type { Line, RunInput } from './line';
import { MainLine } from './main-line';
import { machineFrame, ruled, todayIn } from './recording';

/** One letter from its draft to its reply: numbered when it is issued, delivered until it has arrived. */
export async function letter(input: RunInput<'letter'>): Promise<void> {
  const left = await new MainLine(letterLine(input), input.carried).run();
  if (left) await continueAsNew<typeof letter>({ ...input, carried: left });
}

const letterLine = ({ calendar, ...chain }: RunInput<'letter'>): Line<'letter', LetterCommand> => ({
  ...chain,
  kind: 'letter',
  decide: (state, command) => ruled(chain, command, decideLetter(state, command, calendar)),
  isFinal: aggregates.letter.isFinal,
  nextAt: dueAt,
  clockCommand: askDay,
  commandOf: ({ notice }) => {
    throw new Error(`a letter is not told ${notice.type}`);
  },
  prepare: (state, command) => numbered(chain.tenant, state, command),
  changed: deliverOnce(chain.tenant),
});

const offset = ({ facts }: Letter): number => facts.zoneOffsetMinutes;

function dueAt(state: Letter): number | null {
  const due = nextLetterDue(state);
  return due && startOfDayMs(due, offset(state));
}

function askDay(state: Letter, id: string): LetterCommand {
  const today = todayIn(offset(state));
  return { ...machineFrame(id, nextLetterDue(state) ?? today, today), type: 'note-day', by: 'system:clock' };
}

/** 甬督提〔2026〕14号: full year, no leading zeros (GB/T 9704). The letter's id is the key, so a retry gets the same number, of the year in which it was allotted. */
async function numbered(tenant: string, { facts }: Letter, command: LetterCommand): Promise<LetterCommand> {
  if (command.type !== 'issue') return command;
  const { letterId, mark } = facts;
  const year = yearOf(command.on);
  const answer = await allotNumber({ tenant, series: mark, year, key: letterId });
  const allotted = withYear(answer, year);
  return { ...command, number: `${mark}〔${allotted.year}〕${allotted.n}号` };
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
