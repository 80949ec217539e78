import { APPROVAL_ALARM_WORDS, type ApprovalOperationType } from '@duban/domain';
import { useEffect, useRef, type RefObject } from 'react';
import { TroubleNote } from '../api/trouble-note';
import { troubleOf, useAsk } from '../api/use-ask';
import { peopleIn, type Running } from '../approvals/approval';
import { OperationForm } from '../approvals/operation-form';
import { isOnText } from '../approvals/operation-fields';
import { Operations } from '../approvals/operations';
import type { Target } from '../approvals/target';
import { useDesk, type Desk } from '../approvals/use-desk';
import { useTold } from '../words/use-told';
import { useSaid, useWords } from '../words/words';
import { paramsOf, subjectOf } from './forms/task-form';
import { SigningText } from './forms/signing-text';
import { useReadText } from './forms/use-read-text';
import { LongWords } from './long-words';
import './signing-card.css';
import { besideSigning } from './signing-operations';
import type { OpenTask } from './use-task';

/** What can be done in the signing of a task beside signing and sending it back, by whoever can do any of it. */
export function SigningCard({ open }: { readonly open: OpenTask }) {
  const { data, error } = useAsk('showSigning', paramsOf(open));
  const trouble = troubleOf(error);
  if (!data) return trouble && <TroubleNote trouble={trouble} />;
  return <Card open={open} signing={data.signing} />;
}

interface CardProps {
  readonly open: OpenTask;
  /** Null where none is open: it may have ended since somebody was asked, or by what I did myself. */
  readonly signing: Running | null;
}

function Card({ open, signing }: CardProps) {
  const { approvals } = useWords();
  const told = useTold();
  const desk = useDesk({ mine: signing ? besideSigning(signing) : [] }, targetIn(open));
  const card = useSeenAtFirst(desk.chosen !== null || desk.lapsed !== null);
  if (desk.mine.size === 0 && !desk.lapsed && !desk.done) return null;
  return (
    <section ref={card} className="card signing-card not-printed" aria-labelledby="signing-title">
      <h2 id="signing-title">{approvals.signing.title}</h2>
      {signing && <Pending signing={signing} />}
      <Operations
        desk={desk}
        where={told(open.explanation.where)}
        form={(operation) =>
          signing && <Form key={operation} open={open} signing={signing} desk={desk} operation={operation} />
        }
      />
    </section>
  );
}

/** Whoever is led here sees it before what stands above it; what somebody opens later moves nothing. */
function useSeenAtFirst(wanted: boolean): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const atFirst = useRef(wanted);
  useEffect(() => {
    if (atFirst.current) card.current?.scrollIntoView({ block: 'start' });
  }, []);
  return card;
}

const targetIn = (open: OpenTask): Target => ({
  route: 'actOnSigning',
  params: { taskId: open.row.id },
  subject: `${subjectOf(open)}/signing`,
  opens: 'signing',
});

/** What is under way in it, so that whoever is asked knows what for. */
function Pending({ signing }: { readonly signing: Running }) {
  const { approvals } = useWords();
  const said = useSaid();
  const { signing: words } = approvals;
  const { asked, opinions, claims, suspendedFrom, alarm } = signing;
  const people = peopleIn(signing);
  const name = (id: string): string => people.find((one) => one.id === id)?.name ?? id;
  const lines = [
    ...(alarm === null ? [] : [said(APPROVAL_ALARM_WORDS[alarm])]),
    ...asked
      .filter(({ suppliedOn }) => suppliedOn === null)
      .map(({ by, what }) => words.asked(name(by), what)),
    ...opinions
      .filter(({ opinion }) => opinion === null)
      .map(({ by, to }) => words.opinion(name(by), name(to))),
    ...claims.map(({ person }) => words.claimed(name(person))),
    ...(suspendedFrom === null ? [] : [approvals.suspended(suspendedFrom)]),
  ];
  return lines.map((line) => <LongWords key={line}>{line}</LongWords>);
}

interface FormProps extends CardProps {
  readonly signing: Running;
  readonly desk: Desk;
  readonly operation: ApprovalOperationType;
}

function Form({ open, signing, desk, operation }: FormProps) {
  return isOnText(operation) ? (
    <OnText {...{ open, signing, desk, operation }} />
  ) : (
    <OperationForm approval={signing} {...{ desk, operation }} />
  );
}

/** The text that is decided on is made from the record, and stands on the page only while somebody decides on it. */
function OnText({ open, signing, desk, operation }: FormProps) {
  const { frame } = useWords();
  const read = useReadText(open.row.id);
  const { text, showNew, trouble } = read;
  if (!text) return trouble ? <TroubleNote trouble={trouble} /> : <p role="status">{frame.loading}</p>;
  const shown = <SigningText read={{ ...read, changed: false }} />;
  return (
    <OperationForm
      approval={signing}
      text={{ shown, hash: text.hash, showNew }}
      signing={{ taskId: open.row.id, methods: open.task.policy.signing?.methods }}
      {...{ desk, operation }}
    />
  );
}
