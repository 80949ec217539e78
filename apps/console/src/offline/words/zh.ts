import type { BreakKind } from '@duban/verifier';

const KINDS: Readonly<Record<BreakKind, string>> = {
  hash: '内容被改动',
  link: '没有接上',
  gap: '缺失或重复',
  envelope: '不属于这份账册',
  line: '行不对',
  file: '文件不完整',
  root: '与月度根不符',
  signature: '签名不可信',
};

const CHAINS: Readonly<Record<string, string>> = {
  task: '任务',
  letter: '函件',
  approval: '审批',
  round: '调度',
  bulletin: '通报',
  report: '报告',
  visit: '检查',
  finding: '检查发现',
  evidence: '证据材料',
  objection: '异议',
  plan: '方案',
};

export const zh = {
  title: '账册离线核验',
  about:
    '核验从督办系统导出的账册和档案（一案一档）。全部计算都在本机的浏览器里完成：本页不联网，也无权联网；断开网络、换一台机器，结果一样。',
  switchTo: 'English',
  key: {
    title: '一、您信任的公钥',
    about:
      '请从系统以外的地方取得：门户网站、公报、上级备案，或保管人手里的那一份。不填也可以核验，但只能发现改动后没有重新计算的文件，看不出整份重新伪造的账册。',
    label: '粘贴公钥（PEM，或 ed25519:…；可放多把）',
    file: '从文件读取公钥',
    none: '未填公钥',
    ids: (count: number) => (count === 1 ? '已读取公钥，编号：' : `已读取 ${count} 把公钥，编号：`),
  },
  file: {
    title: '二、账册或档案文件',
    drop: '把导出的账册（.jsonl）或档案（.zip）拖到这里，或',
    choose: '选择文件',
    one: '一次核验一个文件。',
    again: '重新核验',
  },
  reading: (name: string) => `正在核验 ${name}`,
  progress: (done: string, whole: string) => `已读 ${done}，共 ${whole}`,
  stop: '停止',
  unreadable: '文件读不出来。若是文件夹，请选择其中的文件；若文件在移动盘上，请确认它还连着。',
  result: '三、结果',
  proved: {
    whole: '账册完好，并由您信任的公钥签署',
    wholeAbout: (until: string) => `${until} 以前记入的每一条，此后都没有被改写、删除或补入。`,
    taskAbout: (until: string) => `文件里的各条链，${until} 以前记入的每一条，此后都没有被改写、删除或补入。`,
    notYet: '文件前后一致，但还没有一条在签名之下',
    notYetAbout: (until: string) =>
      `您信任的公钥签署到 ${until}，文件里的记录都在其后。下个月签署以后再导出一次，就能核对。`,
    consistent: '文件前后一致，但未核对签名',
    consistentAbout: '没有发现改动。但整份重新伪造、重新计算的文件也会是这样，没有公钥就不能排除。',
    altered: (count: number) => `账册被改动，发现 ${count} 处`,
    alteredAbout: '这份文件不能作为依据。第一处在：',
    distrusted: '不是由您信任的公钥签署的',
    foreign: '无法核验',
  },
  facts: {
    file: '文件',
    scope: '范围',
    whole: '整个单位的账册',
    task: (id: string) => `一项任务（${id}）`,
    unknown: '读不出来',
    tenant: '单位编号',
    made: '导出时间',
    counts: '内容',
    counted: (events: string, chains: string, roots: number) =>
      `${events} 条记录，${chains} 条链，${roots} 个月度根`,
    sealed: '签名管到',
    nothingSealed: '没有月度根',
    key: '公钥',
    keys: {
      trusted: '全部月度根由您信任的公钥签署',
      'not-trusted': '月度根不是（或不全是）由您信任的公钥签署',
      'none-given': '没有提供，未核对',
    },
    took: '用时',
    seconds: (seconds: string) => `${seconds} 秒`,
    moment: '不到 0.1 秒',
    at: (clock: string) => `${clock}（北京时间）`,
  },
  broken: {
    line: '行',
    lineAt: (line: string) => `第 ${line} 行`,
    chain: '链',
    noChain: '不在某条链上',
    number: '记录',
    numberAt: (sequence: number) => `第 ${sequence} 条`,
    kind: '性质',
    what: '问题',
    kinds: KINDS,
    chainNamed: (aggregate: string, kind: string) => {
      const named = CHAINS[kind];
      return named === undefined ? aggregate : `${named}（${aggregate}）`;
    },
    more: (count: number) => `其余 ${count} 处`,
    moreOf: (shown: number, count: number) => `其余 ${count} 处，列出前 ${shown} 处`,
  },
  dossier: {
    whole: (files: number) => `档案完好：${files} 个文件都与清单、账册一致`,
    wholeAbout:
      '账册记有哈希的证据、签署内容、规则等，逐件与账册一致；目录、时间线、文书等供人阅读的文件由清单约束。账册本身如何，见下。',
    altered: (count: number) => `档案被改动，发现 ${count} 处`,
    extent: '内容范围',
    extents: { whole: '全部', part: '一部分：按导出人可见的范围' },
    files: '文件数',
  },
  notProved: '没有证明的',
  how: '格式和算法写在系统文档「核验账册」里，任何人都可以另写一个程序来核对本页。本页的程序没有压缩，可以用文本编辑器打开来读。',
};

export type Words = typeof zh;
