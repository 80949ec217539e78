import { routes } from '@duban/contract';
import { noticeLines } from '../calendars/import-notice';
import type { AnswerOf } from '../client/request';
import type { Given } from '../command-line/given';
import type { Desk } from '../desk';
import { outlookLines } from '../extensions/extensions-page';
import { migrationPage } from '../migrations/migration-page';
import type { Outcome } from '../outcome';
import { inBlackAndWhite } from '../page/paint';
import { Trouble } from '../trouble';

type ShownApproval = AnswerOf<typeof routes.showApproval>;
type Migration = AnswerOf<typeof routes.approvalMigration>;

/** What an approval decides on, in full, so that nobody approves what they could not read; null where it has no text. */
export async function decidedOn(
  client: Desk['client'],
  { id: approvalId, subject, textHash }: Pick<ShownApproval, 'id' | 'subject' | 'textHash'>,
): Promise<string | null> {
  if (textHash === null) return null;
  if (subject.kind === 'pack')
    return (await client.call(routes.packText, { params: { hash: textHash } })).text.trimEnd();
  if (subject.kind === 'calendar') {
    const { text, read } = await client.call(routes.noticeOfApproval, { params: { approvalId } });
    return [text.trimEnd(), ...(read ? ['', ...noticeLines(read)] : [])].join('\n');
  }
  if (subject.kind === 'extension') {
    const { extension, outlook } = await client.call(routes.approvalExtension, { params: { approvalId } });
    return [extension.text, ...(outlook ? ['', ...outlookLines(outlook)] : [])].join('\n');
  }
  if (subject.kind === 'adjustment')
    return (await client.call(routes.approvalAdjustment, { params: { approvalId } })).text;
  if (subject.kind !== 'bulk-change') return null;
  return migrationText(await client.call(routes.approvalMigration, { params: { approvalId } }));
}

function migrationText({ because, ...migration }: Migration): string {
  const of = (stands: Migration['tasks'][number]['stands']): string =>
    migration.tasks.flatMap((task) => (task.stands === stands ? [task.ref] : [])).join('、');
  const later: readonly [string, string][] = [
    ['已改用 under it now', of('moved')],
    ['此后有变化，仍用原规则 went on since, and keep their law', of('changed')],
  ];
  return [
    `${because}`,
    migrationPage(migration, { paint: inBlackAndWhite }),
    ...later.flatMap(([title, refs]) => (refs === '' ? [] : ['', `${title}: ${refs}`])),
  ].join('\n');
}

/** `duban approval text`. */
export async function showText({ client }: Desk, given: Given): Promise<Outcome> {
  const params = { approvalId: given.argument(0) };
  const { id, subject, textHash } = await client.call(routes.showApproval, { params });
  const text = await decidedOn(client, { id, subject, textHash });
  if (text === null) throw without();
  return { json: { approvalId: id, textHash, text }, page: () => text };
}

const without = (): Trouble =>
  new Trouble({
    exitCode: 1,
    code: 'no-text',
    because: { zh: '这项审批没有附文本', en: 'this approval has no text' },
  });
