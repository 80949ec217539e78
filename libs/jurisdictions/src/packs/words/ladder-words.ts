import {
  postWords,
  type PostNames,
  type Rung,
  type Text,
  type Trigger,
  type WarningScheme,
} from '@duban/domain';
import { periodWords } from '@duban/rules';
import { said } from './said';

const TRIGGER: Readonly<Record<Exclude<Trigger, 'judged'>, Text>> = {
  missed: { zh: '未报告', en: 'without a report' },
  behind: { zh: '未达序时进度', en: 'behind schedule' },
  overdue: { zh: '超过整改时限', en: 'past the deadline' },
  unanswered: { zh: '逾期未回函或未报落实情况', en: 'without the reply or the report that was asked for' },
  found: { zh: '检查发现未达序时进度', en: 'found behind schedule by a check visit' },
};

/** When a rung is climbed. */
function climbSentence(rung: Rung, scheme: WarningScheme): Text {
  const { triggers, fromConsecutive: n, fromTotal } = rung;
  if (triggers.length === 0) return { zh: '经研究决定采取', en: 'By decision' };
  const either = (language: keyof Text, or: string): string =>
    triggers
      .map((trigger) => (trigger === 'judged' ? judgedWords(rung, scheme) : TRIGGER[trigger])[language])
      .join(or);
  const total = fromTotal
    ? { zh: `，或累计 ${fromTotal} 期`, en: `, or ${fromTotal} in all,` }
    : { zh: '', en: '' };
  return {
    zh: `${n === 1 ? '有 1 期' : `连续 ${n} 期`}${total.zh}${either('zh', '或')}的`,
    en: `After ${n === 1 ? 'one period' : `${n} periods in a row`}${total.en} ${either('en', ' or ')}`,
  };
}

/** A level by its word; by its id where the place has none of that name any more. */
function judgedWords({ levels = [] }: Rung, scheme: WarningScheme): Text {
  const words = levels.map(
    (level) => scheme.find(({ id }) => id === level)?.word ?? { zh: level, en: level },
  );
  return {
    zh: `研判为${words.map(({ zh }) => `“${zh}”`).join('或')}`,
    en: `judged to be ${words.map(({ en }) => en).join(' or ')}`,
  };
}

/** What there is to it beside its letter. */
function measureSentence({ carriedOut, followUpWithin }: Rung): Text {
  if (!carriedOut) return { zh: '', en: '' };
  const after = followUpWithin && periodWords(followUpWithin);
  const follow = after
    ? { zh: `，办后 ${after.zh}内报落实情况`, en: `, and what came of it is reported within ${after.en}` }
    : { zh: '', en: '' };
  return carriedOut === 'once'
    ? {
        zh: `；办后登记时间、地点、参加人员和内容${follow.zh}`,
        en: `; it is recorded when, where, by whom${follow.en}`,
      }
    : { zh: `；直到决定解除${follow.zh}`, en: `; it lasts until it is lifted${follow.en}` };
}

export function rungSentence(rung: Rung, posts: PostNames, scheme: WarningScheme): Text {
  const { title, mark } = rung;
  const [climbed, beside] = [climbSentence(rung, scheme), measureSentence(rung)];
  const [drafter, signer, receiver] = [rung.drafter, rung.signer, rung.receiver].map((who) =>
    postWords(who, posts),
  ) as [Text, Text, Text];
  const reply = periodWords(rung.replyWithin);
  const counted = rung.replyWithin.firstDayCounts;
  return said(
    `${climbed.zh}，由${drafter.zh}起草${title}（${mark}），` +
      `${signer.zh}签发，送${receiver.zh}，印发后 ${reply.zh}内回函，印发当日${counted ? '计入' : '不计入'}${beside.zh}`,
    `${climbed.en}: ${title} (${mark}), ` +
      `drafted by the ${drafter.en}, issued by the ${signer.en}, sent to the ${receiver.en}; ` +
      `a reply is due within ${reply.en} of its issue, that day ${counted ? '' : 'not '}counted${beside.en}`,
  );
}
