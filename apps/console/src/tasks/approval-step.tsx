import type { AcceptanceGrounds, Task } from '@duban/domain';
import type { ReactNode } from 'react';
import { useHolder } from '../people/use-holder';
import { useDays } from '../words/use-days';
import { useTold } from '../words/use-told';
import { useSaid, useWords } from '../words/words';
import { LongWords } from './long-words';
import { SigningRule } from './signing-rule';
import type { Explanation, OpenTask } from './use-task';

type Step = Explanation['steps'][number];
type Done = Extract<Task, { status: 'closing' }>['done'][number];

const SHAPES: Readonly<Record<Step['state'], string>> = { done: '✓', 'left-out': '–', open: '●', ahead: '○' };

interface ApprovalStepProps {
  readonly open: OpenTask;
  readonly step: Step;
  /** Where it stands among the steps of the pack. */
  readonly index: number;
}

/** One closing step: how far it is, and whose it is or what came of it. */
export function ApprovalStep({ open, step, index }: ApprovalStepProps) {
  const { taskPage } = useWords();
  const said = useSaid();
  const { task } = open;
  const done = 'done' in task ? task.done[index] : undefined;
  return (
    <li className={step.state} aria-current={step.state === 'open' ? 'step' : undefined}>
      <span aria-hidden className="shape">
        {SHAPES[step.state]}
      </span>
      <strong>{said(step.title)}</strong>{' '}
      <span className="quiet">{taskPage.approval.states[step.state]}</span>
      {step.signing && step.state !== 'left-out' && !isOverridden(done) ? (
        <SigningRule signing={step.signing} pack={task.policy.pack} state={step.state} />
      ) : done ? (
        <Outcome open={open} done={done} />
      ) : (
        <Whose step={step} task={task} />
      )}
    </li>
  );
}

/** Whoever the rule asks for was not waited for any more. */
const isOverridden = (done: Done | undefined): boolean =>
  done?.step === 'signature' && done.overridden !== undefined;

function Whose({ step, task }: { readonly step: Step; readonly task: Task }) {
  const { approval } = useWords().taskPage;
  const days = useDays();
  const holder = useHolder();
  const notice = task.status === 'closing' && task.open.step === 'publicity' ? task.open.notice : null;
  return (
    <p>
      {step.state === 'open' && notice
        ? approval.published(days.inSentence(notice.from), days.inSentence(notice.to))
        : approval.by(step.by.map(holder).join(approval.or))}
    </p>
  );
}

/** What a finished step left behind, in its author's own words. */
function Outcome({ open, done }: { readonly open: OpenTask; readonly done: Done }): ReactNode {
  const { taskPage, thread } = useWords();
  const { approval } = taskPage;
  const days = useDays();
  const told = useTold();
  const nameOf = (id: string): string =>
    open.facts.find(({ actor }) => actor === id)?.actorName ?? thread.house;
  const day = days.inSentence(done.on);
  switch (done.step) {
    case 'acceptance':
      return (
        <>
          <p>{approval.accepted(nameOf(done.by), day, days.inSentence(done.checkedOn))}</p>
          <LongWords>{done.opinion}</LongWords>
          <Grounds grounds={done} />
        </>
      );
    case 'application':
      return <Applied done={done} by={nameOf(done.by)} />;
    case 'publicity': {
      const { from, to, channels } = done.notice;
      return (
        <p>
          {approval.published(days.inSentence(from), days.inSentence(to))}{' '}
          <span className="quiet">{channels.join('、')}</span>
        </p>
      );
    }
    case 'filing':
      return (
        <>
          <p>{approval.filed(nameOf(done.by), day, done.number)}</p>
          {done.confirmed && <Confirmed confirmed={done.confirmed} by={nameOf(done.confirmed.by)} />}
        </>
      );
    case 'left-out':
      return done.because.map((reason) => <p key={reason.en}>{told(reason)}</p>);
    case 'signature':
      return (
        done.overridden && (
          <>
            <p>{approval.overridden(nameOf(done.overridden.by), days.inSentence(done.overridden.on))}</p>
            <LongWords>{done.overridden.basis}</LongWords>
          </>
        )
      );
  }
}

interface ConfirmedProps {
  readonly confirmed: NonNullable<Extract<Done, { step: 'filing' }>['confirmed']>;
  readonly by: string;
}

/** What the upper office said to the filing. */
function Confirmed({ confirmed: { on, note }, by }: ConfirmedProps) {
  const { approval } = useWords().taskPage;
  const days = useDays();
  return (
    <>
      <p>{approval.filingConfirmed(by, days.inSentence(on))}</p>
      {note && <LongWords>{note}</LongWords>}
    </>
  );
}

interface AppliedProps {
  readonly done: Extract<Done, { step: 'application' }>;
  readonly by: string;
}

/** What was said for an application, and what nothing proved that day. */
function Applied({ done: { on, text, unproven }, by }: AppliedProps) {
  const { approval } = useWords().taskPage;
  const days = useDays();
  return (
    <>
      <p>{approval.applied(by, days.inSentence(on))}</p>
      <LongWords>{text}</LongWords>
      {unproven && (
        <p>
          <span className="quiet">{approval.unproven(unproven.join('、'))}</span>
        </p>
      )}
    </>
  );
}

/** What an acceptance rests on beside its opinion. */
function Grounds({ grounds: { site, checklist = [] } }: { readonly grounds: AcceptanceGrounds }) {
  const { approval } = useWords().taskPage;
  const said = useSaid();
  return (
    <>
      {site && (
        <p>{approval.site(site.at ? `${site.at} ${site.place}` : site.place, site.people.join('、'))}</p>
      )}
      {site?.photos && <p>{approval.photos(site.photos.map(({ fileName }) => fileName).join('、'))}</p>}
      {checklist.length > 0 && (
        <ul className="answers">
          {checklist.map(({ no, criterion, answer, note }) => (
            <li key={no}>
              {answer === 'met' ? '✓' : '–'} {said(criterion)}
              {answer === 'not-applicable' && (
                <span className="quiet"> {approval.notApplicable(note ?? '')}</span>
              )}
              {answer === 'met' && note && <span className="quiet"> {note}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
