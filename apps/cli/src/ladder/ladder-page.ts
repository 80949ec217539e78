import type { routes } from '@duban/contract';
import type { Text } from '@duban/domain';
import type { AnswerOf } from '../client/request';
import type { Paint } from '../page/paint';
import { both } from '../page/words';

type Ladder = AnswerOf<typeof routes.taskLadder>;
type Measure = Ladder['measures'][number];
type Rung = Ladder['rungs'][number];

/** What is counted, what silence brings, what was taken, and every rung with who decides on it. */
export const ladderPage = (
  { inRow, inAll, card, measures, help, judgement, rungs, unverified }: Ladder,
  paint: Paint,
): string =>
  [
    paint.bold(
      both({
        zh: `未报或未达序时：连续 ${inRow} 期，累计 ${inAll} 期`,
        en: `missed or behind: ${inRow} in a row, ${inAll} in all`,
      }),
    ),
    ...(card.length > 0 ? [both({ zh: '如果一直不报、不办：', en: 'if nothing is done:' })] : []),
    ...card.map(({ on, what }) => `  ${on}  ${both(what)}`),
    ...measures.flatMap(measureLines),
    ...help.offered.map(({ on, byName, by, text }) => `${on} 帮扶 help ${byName ?? by}：${text}`),
    ...(judgement.judged
      ? [judgedLine(judgement.judged), paint.faint(`  SHA-256 ${judgement.judged.hash}`)]
      : []),
    ...judgement.levels.flatMap(leadsLines),
    ...rungs.flatMap((rung) => rungLines(rung, paint)),
    ...(unverified ? [paint.faint('  缺省，待核实 a default, unverified')] : []),
  ].join('\n');

const judgedLine = ({ on, byName, by, word, because }: NonNullable<Ladder['judgement']['judged']>): string =>
  `${on} 研判为 judged ${both(word)} ${byName ?? by}：${because}`;

const leadsLines = ({ id, word, leadsTo }: Ladder['judgement']['levels'][number]): readonly string[] =>
  leadsTo === null
    ? []
    : [
        `  ${id} ${both({ zh: `今天研判为“${word.zh}”，自动拟${leadsTo}`, en: `judged ${word.en} today, a letter (${leadsTo}) is drafted` })}`,
      ];

function measureLines(measure: Measure): readonly string[] {
  const { reachedOn, title, letterId, because, record, followUp, lifted } = measure;
  return [
    `${reachedOn} ${title} ${both(stateOf(measure))} ${letterId}`,
    ...(because ? [`  ${because}`] : []),
    ...(record ? [`  ${record.on} ${record.place} ${record.attendees.join('、')}：${record.minutes}`] : []),
    ...(followUp ? [`  ${followUp.on} ${followUp.byName ?? followUp.by}：${followUp.text}`] : []),
    ...(lifted ? [`  ${lifted.on} ${lifted.byName ?? lifted.by}：${lifted.because}`] : []),
  ];
}

function stateOf({ carriedOut, record, followUp, late, lifted, issuedOn, recalled }: Measure): Text {
  if (lifted) return { zh: '已解除', en: 'lifted' };
  if (followUp) return { zh: '已报落实情况', en: 'followed up' };
  if (late) return { zh: '落实情况逾期未报', en: 'its follow-up is late' };
  if (record?.followUpBy)
    return { zh: `落实情况 ${record.followUpBy} 前报`, en: `its follow-up is due by ${record.followUpBy}` };
  if (!record && recalled) return { zh: '函件已撤回', en: 'its letter was recalled' };
  if (carriedOut === 'until-lifted') return { zh: '尚未解除', en: 'stands' };
  if (!record && issuedOn === null) return { zh: '函件待印发', en: 'its letter is to be issued first' };
  return record ? { zh: '已登记', en: 'recorded' } : { zh: '待登记', en: 'to be recorded' };
}

function rungLines({ id, title, automatic, by, held }: Rung, paint: Paint): readonly string[] {
  const who = by.people.map(({ name }) => name).join('、') || '—';
  const how = automatic
    ? { zh: '自动', en: 'by itself' }
    : { zh: `由${by.postName.zh}决定`, en: `decided by the ${by.postName.en}` };
  return [
    `${id}  ${title}  ${both(how)}（${who}）`,
    ...(held
      ? [
          paint.bad(
            `  ${both(held.until ? { zh: `暂缓到 ${held.until}`, en: `held until ${held.until}` } : { zh: '不再自动采取', en: 'left out' })}：${held.because}`,
          ),
        ]
      : []),
  ];
}
