import type { RouteName } from '@duban/contract';
import { Alert, Button } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import type { AnswerOf, Asking } from '../api/ask';
import { TroubleNote } from '../api/trouble-note';
import { isUnknown, type Trouble } from '../api/trouble';
import { useAct } from '../api/use-act';
import { useDraft } from '../drafts/use-draft';
import { useMe } from '../session/use-me';
import { useWords } from '../words/words';
import { ActOutlook } from './act-outlook';
import './act-form.css';
import { LONGEST, useTooLong } from './words-field';

export interface ActFormProps<Name extends RouteName, Fields extends object> {
  readonly route: Name;
  /** What it is done to, `task/<id>`, and which act: both name the draft. */
  readonly subject: string;
  readonly act: string;
  /** What it is called, where that is not what it is called elsewhere. */
  readonly name?: string;
  /** Passwords among the fields: they are never kept on the machine. */
  readonly secrets?: readonly (keyof Fields)[];
  /** Characters that the house takes of what is written, where they are not as many as elsewhere. */
  readonly longest?: number;
  /** What is known before anything is typed. */
  readonly known: Fields;
  /** What the address asks for: it goes before what was typed here earlier. */
  readonly asked?: Partial<Fields>;
  readonly asking: (fields: Fields) => Asking<Name>;
  /** What keeps it from being sent, in words. */
  readonly missing: (fields: Fields) => readonly string[];
  /** What will be true after it is sent. */
  readonly will: (fields: Fields) => ReactNode;
  /** Refusals that a field says itself, which is told of them. */
  readonly saidAtField?: (trouble: Trouble) => boolean;
  readonly children: (form: FormFields<Fields>) => ReactNode;
  readonly onDone: (answer: AnswerOf<Name>) => void;
  readonly onCancel: () => void;
}

export interface FormFields<Fields> {
  readonly fields: Fields;
  readonly write: (part: Partial<Fields>) => void;
  /** While an answer is awaited, what was sent must stay what it is. */
  readonly locked: boolean;
  /** Why it was refused when it was sent last. */
  readonly trouble?: Trouble | null;
}

/** One act: says before sending what will follow, keeps what is typed, and shows a refusal with what to do about it. */
export function ActForm<Name extends RouteName, Fields extends object>(props: ActFormProps<Name, Fields>) {
  const { route, subject, act, known, asking, missing, will, children, onDone, onCancel } = props;
  const { secrets = NONE, asked = {}, longest = LONGEST } = props;
  const { acts, frame } = useWords();
  const { person } = useMe();
  const draft = useDraft<Fields>(`${person.id}/${subject}/${act}`, known, secrets, asked);
  const { send, sending, trouble } = useAct(route, draft);
  const { fields, write, sent } = draft;
  const tooLong = useTooLong(fields, longest);
  // What was sent is asked for again as it was, whatever it would lack by now.
  const lacks = sent ? [] : [...missing(fields), ...tooLong];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (sending || lacks.length > 0) return;
    const answer = await send(asking(fields));
    if (answer) onDone(answer);
  };
  const name = props.name ?? acts.names[act] ?? act;
  return (
    <form className="act-form" aria-label={name} onSubmit={(event) => void submit(event)}>
      {children({ fields, write, locked: sending || sent !== null, trouble })}
      <ActOutlook will={will(fields)} lacks={lacks} />
      <Refused trouble={trouble} saidAtField={props.saidAtField} />
      {sent && !sending && <Unanswered trouble={trouble} />}
      <div className="act-buttons">
        {/* The library's own sign of work can stay behind unseen and be heard for ever; the status beside says it. */}
        <Button type="primary" htmlType="submit" aria-busy={sending} disabled={lacks.length > 0}>
          {sent && !sending ? acts.askAgain : acts.send(name)}
        </Button>
        <Button onClick={onCancel} disabled={sending}>
          {frame.close}
        </Button>
        <span role="status" className="quiet">
          {sending ? acts.asking : isKept(fields, known, secrets) ? acts.kept : ''}
        </span>
      </div>
    </form>
  );
}

interface RefusedProps {
  readonly trouble: Trouble | null;
  readonly saidAtField: ((trouble: Trouble) => boolean) | undefined;
}

const Refused = ({ trouble, saidAtField }: RefusedProps) =>
  trouble && !saidAtField?.(trouble) ? <TroubleNote trouble={trouble} /> : null;

/** Whether it was done is not known, unless the answer itself was no. */
function Unanswered({ trouble }: { readonly trouble: Trouble | null }) {
  const { acts } = useWords();
  return !trouble || isUnknown(trouble) ? <Alert type="warning" title={acts.unknown} /> : null;
}

/** One list for all, or every form would be another at each stroke. */
const NONE: readonly never[] = [];

const isKept = <Fields extends object>(
  fields: Fields,
  known: Fields,
  secrets: readonly (keyof Fields)[],
): boolean =>
  Object.entries(fields).some(
    ([name, value]) =>
      !secrets.includes(name as keyof Fields) &&
      JSON.stringify(value) !== JSON.stringify(known[name as keyof Fields]),
  );
