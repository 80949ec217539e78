import type { Text } from '@duban/domain';

/** A fact that a condition may ask for. Days are ISO strings; what is not known is an empty text. */
export interface FactKind {
  readonly type: 'string' | 'int' | 'bool' | 'list<string>';
  readonly means: Text;
}

/** All that a condition can reach. A pack that asks for another fact is refused when it is read. */
export const FACTS: Readonly<Record<string, FactKind>> = {
  class: {
    type: 'string',
    means: {
      zh: '整改类型：immediate 立行立改、dated 限期、long-term 长期坚持',
      en: 'class: immediate, dated or long-term',
    },
  },
  origin: {
    type: 'string',
    means: {
      zh: '问题由谁交办：central 中央、provincial 省级、municipal 市级、self-found 自查；未载明的，条件无从判断',
      en: 'who assigned the problem: central, provincial, municipal, self-found; where nobody says it, the condition cannot be judged',
    },
  },
  deadline: {
    type: 'string',
    means: { zh: '整改时限 YYYY-MM-DD，没有为空', en: 'the deadline’s day, or empty' },
  },
  ref: { type: 'string', means: { zh: '任务编号', en: 'number of the task' } },
  lead: { type: 'string', means: { zh: '牵头单位名称', en: 'name of the lead unit' } },
  cooperating: { type: 'list<string>', means: { zh: '配合单位名称', en: 'names of the cooperating units' } },
  acceptance: { type: 'string', means: { zh: '验收单位名称', en: 'name of the acceptance unit' } },
  measures: { type: 'int', means: { zh: '措施条数', en: 'number of measures' } },
  trouble: {
    type: 'int',
    means: { zh: '未报告或未达序时的期数合计', en: 'periods missed or behind, in total' },
  },
  run: {
    type: 'int',
    means: { zh: '最近连续未报告或未达序时的期数', en: 'periods missed or behind, in a row' },
  },
  letters: { type: 'int', means: { zh: '已发函件数', en: 'number of letters so far' } },
  overdue: { type: 'bool', means: { zh: '是否超过时限', en: 'whether the deadline has passed' } },
};
