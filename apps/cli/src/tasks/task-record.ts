import { routes } from '@duban/contract';
import { CHINA_OFFSET_MINUTES, dayInZone, eventWords, type PostNames } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import type { Outcome, Page } from '../outcome';
import { both } from '../page/words';
import { padEnd } from '../page/width';
import { postNames } from '../packs/post-names';
import { taskIdOf } from './find-task';
import { eventDetail } from './event-detail';

type RecordView = AnswerOf<typeof routes.taskRecord>;
type FactView = RecordView['facts'][number];

export async function taskRecord(desk: Desk, given: Given): Promise<Outcome> {
  const { client } = desk;
  const taskId = await taskIdOf(client, given);
  const record = await client.call(routes.taskRecord, { params: { taskId } });
  const names = await postNames(desk);
  return { json: record, page: (page) => recordPage(record, names, page) };
}

/** What happened, one fact a line, in the order of the chain. */
export const recordPage = ({ facts }: Pick<RecordView, 'facts'>, names: PostNames, page: Page): string =>
  [
    page.paint.bold(both({ zh: '经过', en: 'What happened' })),
    ...facts.map((fact) => factLine(fact, names, page) + correctedBy(fact, facts, page)),
  ].join('\n');

function factLine(fact: FactView, names: PostNames, { paint }: Page): string {
  const { sequence, on, type, late, data, hash, recordedAt } = fact;
  const recorded = dayInZone(Date.parse(recordedAt), CHINA_OFFSET_MINUTES);
  const later = recorded === on ? '' : paint.note(` 记于 recorded ${recorded}`);
  const words = eventWords(type, data);
  const detail = eventDetail(data, names);
  const what = `${words.zh} ${words.en}${detail === '' ? '' : `：${detail}`}`;
  const why = late === null ? '' : paint.note(` 补记 recorded late: ${late}`);
  return `  ${padEnd(String(sequence), 3)} ${on}  ${what}${later}${why}  ${paint.faint(`${whoseIn(fact)} ${hash.slice(0, 12)}`)}`;
}

/** What stands here was wrong: the entry that says so is named, and what was written stays to be read. */
function correctedBy({ sequence }: FactView, facts: RecordView['facts'], { paint }: Page): string {
  const later = facts.find(({ type, data }) => type === 'EntryCorrected' && data.entry === sequence);
  if (!later) return '';
  const said = { zh: `已由第 ${later.sequence} 条更正`, en: `corrected by entry ${later.sequence}` };
  return `\n      ${paint.note(`↳ ${both(said)}`)}`;
}

/** Whoever acted, and in whose name. */
function whoseIn({ actor, actorName, principal, principalName }: FactView): string {
  const who = actorName ?? actor;
  return principal === null ? who : `${who}（代 for ${principalName ?? principal}）`;
}
