import { writePage, type Cell } from '@duban/documents';
import { CHINA_OFFSET_MINUTES, eventSaid, eventWords, type Text } from '@duban/domain';
import { bytesOf, type DossierGround } from './dossier-piece';
import type { RecordedLink } from './task-record';

const COLUMNS: readonly Text[] = [
  { zh: '日期', en: 'Day' },
  { zh: '记录时间（北京时间）', en: 'Recorded (Beijing)' },
  { zh: '事项', en: 'What happened' },
  { zh: '内容', en: 'What was said' },
  { zh: '何人', en: 'Who' },
  { zh: '账册位置', en: 'In the ledger' },
];

/** 时间线: every link of every chain of the task, in the order in which they were recorded. */
export function timelinePage(ground: DossierGround): Uint8Array {
  const { record, task } = ground;
  const page = writePage({
    title: { zh: `整改任务 ${task.facts.ref} 时间线`, en: `Timeline of task ${task.facts.ref}` },
    about: [
      {
        zh: '日期是事项生效的日子，记录时间是账册记下它的时刻；补记的写明原因。',
        en: 'The day is that from which it holds, the time is when the ledger recorded it; what was recorded late says why.',
      },
    ],
    sections: [
      {
        title: { zh: `共 ${record.links.length} 条`, en: `${record.links.length} entries` },
        table: { columns: COLUMNS, rows: record.links.map((link) => rowOf(link, ground)) },
      },
    ],
  });
  return bytesOf(page);
}

function rowOf(link: RecordedLink, { posts, nameOf, record }: DossierGround): readonly Cell[] {
  const { fact, aggregate, sequence, recordedAt } = link;
  const { event, on, late, actor, principal } = fact;
  const data = event.data as Readonly<Record<string, unknown>>;
  const said = eventSaid(data, posts).map((one) => (typeof one === 'string' ? one : one.zh));
  const lateNote = late === null ? [] : [`补记：${late}`];
  const who = principal === null ? nameOf(actor) : `${nameOf(actor)}（代 ${nameOf(principal)}）`;
  return [
    ...[on, beijing(recordedAt), eventWords(event.type, data)],
    ...[
      [...said, ...lateNote, ...correctedBy(link, record.task.links)].join('\n'),
      who,
      { code: `${aggregate}#${sequence}` },
    ],
  ];
}

/** Where what was written is wrong: the entry that says so. Both stand in the timeline. */
function correctedBy(
  { aggregate, sequence }: RecordedLink,
  links: readonly RecordedLink<'task'>[],
): readonly string[] {
  const later = links.find(
    ({ aggregate: of, fact: { event } }) =>
      of === aggregate && event.type === 'EntryCorrected' && event.data.entry === sequence,
  );
  return later ? [`已由第 ${later.sequence} 条更正`] : [];
}

/** `2026-03-02 12:00:00` of a UTC instant. */
export const beijing = (instant: string): string =>
  new Date(Date.parse(instant) + CHINA_OFFSET_MINUTES * 60_000).toISOString().slice(0, 19).replace('T', ' ');
