import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ActDays, frameOf, lacksReason, today } from '../acts/act-days';
import { ActForm, type FormFields } from '../acts/act-form';
import { DayField } from '../acts/day-field';
import { WordsFields } from '../acts/words-fields';
import { useMe } from '../session/use-me';
import { paramsOf, subjectOf } from '../tasks/forms/task-form';
import type { OpenTask } from '../tasks/use-task';
import { useWords } from '../words/words';
import type { LadderAct, TaskLadder } from './ladder';
import { bodyOf, lacksIn, known, PARTS, type LadderFields } from './ladder-fields';
import { LevelField } from './level-field';

/** A rung by its name in the law, or a measure by its letter. */
export interface LadderTarget {
  readonly id: string;
  readonly title: string;
  /** What is judged already, and what a judgement chooses from. */
  readonly judgement?: TaskLadder['judgement'];
}

interface LadderFormProps {
  readonly open: OpenTask;
  readonly act: LadderAct;
  readonly target: LadderTarget;
  readonly onClose: () => void;
}

/** One act on the ladder, with the fields that it needs. */
export function LadderForm({ open, act, target, onClose }: LadderFormProps) {
  const { ladder, taskActs } = useWords();
  const me = useMe();
  const { levels = [], judged = null } = target.judgement ?? {};
  const stands = judged?.hash ?? '';
  // What stands when the form is opened is what was read.
  const [read] = useState(stands);
  const isUnread = ({ judgementHash }: LadderFields): boolean =>
    target.judgement !== undefined && judgementHash !== stands;
  return (
    <ActForm
      route="actOnLadder"
      act={act}
      name={`${ladder.acts[act]}：${target.title}`}
      subject={`${subjectOf(open)}/${target.id}`}
      known={{ ...today, ...known, judgementHash: read }}
      asking={(fields) => ({
        ...paramsOf(open),
        body: { ...bodyOf(act, target.id, fields), ...frameOf(fields) },
      })}
      missing={(fields) => [
        ...(act === 'judge-level' && !fields.level ? [ladder.judgement.level] : []),
        ...(isUnread(fields) ? [ladder.judgement.reading] : []),
        ...lacksIn(act, fields).map((part) => ladder.fields[part]),
        ...(lacksReason(fields, me.today) ? [taskActs.need.late] : []),
      ]}
      will={({ level }) => (
        <>
          {ladder.will[act](target.title)}
          {act === 'judge-level' && <LeadsTo levels={levels} level={level} />}
        </>
      )}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          {act === 'hold-rung' && <Until {...form} />}
          {isUnread(form.fields) && !form.locked && <JudgedMeanwhile stands={stands} {...form} />}
          {act === 'judge-level' && <LevelField levels={levels} {...form} />}
          <WordsFields parts={PARTS[act]} labels={ladder.fields} hints={ladder.hints} {...form} />
          <ActDays {...form} />
        </>
      )}
    </ActForm>
  );
}

/** Somebody judged meanwhile; what they said stands above the form. */
function JudgedMeanwhile({ stands, write }: FormFields<LadderFields> & { readonly stands: string }) {
  const { ladder } = useWords();
  return (
    <Alert
      type="warning"
      role="alert"
      title={stands ? ladder.judgement.changed : ladder.judgement.gone}
      action={<Button onClick={() => write({ judgementHash: stands })}>{ladder.judgement.read}</Button>}
    />
  );
}

/** What judging that level leads to by itself, where it leads to anything. */
function LeadsTo({ levels, level }: { readonly level: string } & Pick<TaskLadder['judgement'], 'levels'>) {
  const { ladder } = useWords();
  const leadsTo = levels.find(({ id }) => id === level)?.leadsTo;
  return leadsTo ? <> {ladder.judgement.leadsTo(leadsTo)}</> : null;
}

/** Without a day it is left out for good. */
function Until({ fields, locked, write }: FormFields<LadderFields>) {
  const { ladder } = useWords();
  const me = useMe();
  return (
    <DayField
      label={ladder.until}
      hint={ladder.untilHint}
      min={me.today}
      value={fields.until}
      locked={locked}
      onChange={(until) => write({ until })}
    />
  );
}
