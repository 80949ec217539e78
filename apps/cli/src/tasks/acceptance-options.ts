import type { routes } from '@duban/contract';
import type { Command } from 'commander';
import type { RequestOf } from '../client/request';
import type { Given } from '../command-line/given';
import { repeatable } from '../command-line/options';
import { wrongCall } from '../trouble';

type AcceptBody = RequestOf<typeof routes.acceptTask>['body'];
type ReturnBody = RequestOf<typeof routes.returnTask>['body'];

/** What an acceptance rests on beside its opinion. */
export const acceptanceOptions = (command: Command): Command =>
  command
    .option(
      '--met <number>',
      '满足的销号条件，可多次给出 / a condition that is met, may be given several times',
      repeatable,
    )
    .option(
      '--not-applicable <number=why>',
      '不适用的销号条件和理由，可多次给出 / one that does not apply, and why; may be given several times',
      repeatable,
    )
    .option('--place <text>', '现场核查地点 / where the site was checked')
    .option('--at <time>', '现场核查时刻 HH:MM / at what time, as HH:MM')
    .option(
      '--person <name>',
      '现场核查人员，可多次给出 / who checked it, may be given several times',
      repeatable,
    )
    .option(
      '--photo <evidence>',
      '现场照片的证据 ID，可多次给出 / a photo of the site by the id of its evidence, may be given several times',
      repeatable,
    );

/** As the house takes it; what was not given is not sent. */
export function acceptanceGrounds(given: Given): Pick<AcceptBody, 'checklist' | 'site'> {
  const met = given
    .list('met')
    .map((no) => ({ no: numberIn('--met', no), answer: 'met' as const, note: null }));
  const not = given.list('notApplicable').map((said) => {
    const [no = '', ...why] = said.split('=');
    return {
      no: numberIn('--not-applicable', no),
      answer: 'not-applicable' as const,
      note: why.join('=') || null,
    };
  });
  const [place, at] = [given.text('place'), given.text('at')];
  const [people, photos] = [given.list('person'), given.list('photo')];
  return {
    ...(met.length + not.length > 0 && { checklist: [...met, ...not] }),
    ...((place !== undefined || at !== undefined || people.length + photos.length > 0) && {
      site: {
        ...{ place: place ?? '', people: [...people] },
        ...(at !== undefined && { at }),
        ...(photos.length > 0 && { photos: [...photos] }),
      },
    }),
  };
}

export const returnOptions = (command: Command): Command =>
  command
    .option(
      '--missing <number>',
      '未满足的销号条件，可多次给出 / a condition that is not met, may be given several times',
      repeatable,
    )
    .option('--refuse', '不予通过，责令继续整改 / refused, with the order to go on');

export function returnGrounds(given: Given): Pick<ReturnBody, 'missing' | 'refused'> {
  const missing = given.list('missing').map((no) => numberIn('--missing', no));
  return { ...(missing.length > 0 && { missing }), ...(given.flag('refuse') && { refused: true as const }) };
}

function numberIn(option: string, text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw wrongCall(option, `“${text}”不是销号条件的编号`, `"${text}" is no number of a condition`);
}
