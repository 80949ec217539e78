import type { SampleDraft } from './sample-task';

/** 样例 · invented: the four long-term tasks. */
export const longTermTasks: readonly SampleDraft[] = [
  {
    title: '近岸海域水质波动',
    problem: '样例：近岸海域部分点位无机氮年均浓度波动，优良水质比例不稳定。',
    goal: '近岸海域优良水质比例稳中向好。',
    className: '长期坚持',
    deadline: '长期坚持',
    measures: ['实施入海河流总氮控制，按月监测断面。', '开展海水养殖尾水治理。', '每年评估一次并公开结果。'],
    lead: '市生态环境局',
    cooperating: ['市农业农村局', '东港区人民政府', '南湾区人民政府'],
    acceptance: '市生态环境局',
  },
  {
    title: '餐饮油烟反复投诉',
    problem: '样例：城区餐饮油烟投诉量居高，部分点位整改后反复。',
    goal: '重复投诉率逐年下降。',
    className: '长期坚持',
    deadline: '立行立改，长期坚持',
    measures: ['建立投诉点位清单和回访制度。', '推动规模以上餐饮单位安装在线监控。'],
    lead: '市综合行政执法局',
    cooperating: ['市生态环境局', '市市场监管局'],
    acceptance: '市综合行政执法局',
  },
  {
    title: '海漂垃圾清理机制不健全',
    problem: '样例：汛期后海漂垃圾在岸线堆积，清理责任不清。',
    goal: '岸线垃圾及时清理，责任到岸段。',
    className: '长期坚持',
    deadline: '{year}年底前，并长期坚持',
    measures: ['划定岸段责任并向社会公布。', '{year}年5月底前配齐打捞船只和转运点。'],
    lead: '市住房城乡建设局',
    cooperating: ['东港区人民政府', '南湾区人民政府'],
    acceptance: '市生态环境局',
  },
  {
    title: '生态环境监管能力薄弱',
    problem: '样例：基层生态环境监管人员不足，现场检查以纸质记录为主。',
    goal: '现场检查全程留痕，监管人员持证上岗。',
    className: '长期坚持',
    deadline: '持续推进',
    measures: ['每年组织两轮业务培训和考核。', '推广移动执法系统。', '与相邻市建立联合检查机制。'],
    lead: '市生态环境局',
    cooperating: ['市财政局', '东港区人民政府', '南湾区人民政府', '北山区人民政府'],
    acceptance: '市生态环境局',
  },
];
