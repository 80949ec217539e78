import { HASH, LETTER, TASK, UNIT } from './examples';

/** A reminder letter as the server answers with it: a draft about a task. */
export const draftLetter = {
  ...{ id: LETTER, version: 1, about: { kind: 'task', taskId: TASK, ref: '07' }, rung: 'reminder' },
  ...{ kind: '提醒函', period: '2026-02', status: 'drafted', number: null, textHash: HASH },
  ...{ title: '提醒函', body: '请回复。', from: '整改办', to: '市水利局', receiverUnit: UNIT },
  ...{ issuedOn: null, deliveredOn: null, receivedOn: null, replyBy: null, overdue: false },
  ...{ repliedOn: null, reply: null, waiting: [], urgings: [], follows: null, followedBy: null },
  ...{ endedOn: null, endReason: null, copies: [], attachments: [], files: [] },
};

/** The same once it was issued. */
export const issuedLetter = {
  ...draftLetter,
  ...{
    version: 2,
    status: 'issued',
    number: '甬督提〔2026〕1号',
    issuedOn: '2026-03-02',
    replyBy: '2026-03-09',
  },
};

/** What the page of a letter has besides. */
export const ofItsPage = {
  ...{ revised: null, clocks: [], mark: '甬督提' },
  replyWithin: { n: 5, unit: 'workdays', firstDayCounts: false },
};
