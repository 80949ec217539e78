import { factIn } from '@duban/domain';
import type { Tx } from '../database';
import { openApprovalsIn } from '../approvals/heads';
import type { FeedEvent } from '../ledger/feed';
import { tasksIn } from '../tasks/heads';
import { headsIn, type Notice } from './audience';

/** What of a fact says whose signatures no longer count, as the text is another one. */
interface Dismissing {
  readonly lapsed?: readonly { readonly by: string; readonly principal: string | null }[];
  readonly dismissed?: readonly string[];
}

const DISMISSES = ['EvidenceNoted', 'EntryCorrected', 'PolicyChanged', 'ApprovalTextChanged'];
const dismissing = ({ text }: FeedEvent): Dismissing => factIn(text).fact.event.data;
const idOf = ({ aggregate }: FeedEvent): string => aggregate.split('/')[1] ?? '';

/** To everybody whose signature, or refusal, lapsed with its text: also to in whose name it was. Once for each time. */
export async function lapses(tx: Tx, events: readonly FeedEvent[]): Promise<readonly Notice[]> {
  const said = events
    .filter(({ type }) => DISMISSES.includes(type))
    .map((event) => ({ event, data: dismissing(event) }))
    .filter(({ data }) => (data.lapsed ?? data.dismissed ?? []).length > 0);
  if (said.length === 0) return [];
  const ids = (kind: string) =>
    said.flatMap(({ event }) => (event.aggregate.startsWith(`${kind}/`) ? [idOf(event)] : []));
  const [tasks, approvals] = [
    await tasksIn(tx, 'task.id = any ($1::uuid[])', [ids('task')]),
    await openApprovalsIn(tx, 'approval.id = any ($1::uuid[])', [ids('approval')]),
  ];
  return said.flatMap(({ event, data }): readonly Notice[] => {
    const task = tasks.find(({ taskId }) => taskId === idOf(event));
    if (task) {
      const { ref, title } = task.facts;
      return [noticeOf(event, { ref, title, path: `/tasks/${task.taskId}` }, data.lapsed ?? [])];
    }
    const approval = approvals.find(({ frame }) => frame.approvalId === idOf(event));
    const acts = (approval?.dismissed ?? []).map(({ act }) => act);
    if (!approval) return [];
    const about = { title: approval.frame.subject.title, path: `/approvals/${approval.frame.approvalId}` };
    return [
      noticeOf(
        event,
        about,
        acts.filter(({ id }) => data.dismissed?.includes(id)),
      ),
    ];
  });
}

const noticeOf = (
  { aggregate, sequence }: FeedEvent,
  about: Notice['about'],
  acts: NonNullable<Dismissing['lapsed']>,
): Notice => ({
  key: `signature-lapsed/${aggregate}/${sequence}`,
  kind: 'signature-lapsed',
  about,
  seats: {},
  persons: headsIn(acts),
  except: [],
  daysLeft: null,
});
