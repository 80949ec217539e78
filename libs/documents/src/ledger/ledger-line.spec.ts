import { NO_HASH, seal } from '@duban/domain';
import { readLedgerLine } from './ledger-line';

const place = {
  ...{ tenant: 't', aggregate: 'task/1', sequence: 1, schemaVersion: 1 },
  recordedAt: '2026-03-02T08:00:00.000Z',
};
const fact = {
  ...{ actor: 'a', principal: null, commandId: 'c', on: '2026-03-02' as const, late: null },
  event: { type: 'TaskReceived', data: { unit: 'u' } },
};
const { text, hash } = seal(place, fact, NO_HASH);

it.each([
  ['as it is exported', `{"line":2,"algorithm":"sha-256","hash":"${hash}","event":${text}}`],
  ['by itself', text],
])('reads an event %s', (_what, line) => {
  const { aggregate, sequence, recordedAt } = place;
  expect(readLedgerLine(line)).toEqual({ ok: true, entry: { aggregate, sequence, recordedAt, fact } });
});

it.each([
  ['the first line', '{"duban":"ledger","version":1}'],
  ['a root', `{"line":9,"algorithm":"sha-256","hash":"${hash}","root":{"text":"x"}}`],
  ['the last line', `{"lines":9,"header":"${hash}","hash":"${hash}"}`],
])('takes %s for one that says nothing of a case', (_what, line) => {
  expect(readLedgerLine(line)).toEqual({ ok: true, entry: null });
});

it.each(['', '[]', 'words', '{"aggregate":"x"}'])('refuses %j', (line) => {
  expect(readLedgerLine(line)).toMatchObject({ ok: false });
});
