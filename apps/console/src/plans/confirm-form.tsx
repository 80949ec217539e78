import { Checkbox, Input, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AnswerOf } from '../api/ask';
import { useAct } from '../api/use-act';
import { useDraft } from '../drafts/use-draft';
import { Labelled } from '../frame/labelled';
import { Sending } from '../frame/sending';
import { useHere } from '../frame/use-here';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import { confirmationOf, known, lacks, type ConfirmFields } from './confirm-fields';
import { UnverifiedClauses } from './unverified-clauses';
import type { Import } from './use-import';

interface ConfirmFormProps {
  readonly read: Import;
  readonly packs: AnswerOf<'listPacks'>['packs'];
  readonly plans: AnswerOf<'listPlans'>['plans'];
}

/** What was typed stays through Back and Forward; sent again it is one confirmation. */
export function ConfirmForm({ read, packs, plans }: ConfirmFormProps) {
  const { confirm: words } = useWords().plans;
  const { person, today } = useMe();
  const navigate = useNavigate();
  const here = useHere();
  const { importId, newUnits } = read;
  const [start] = useState(() => known(read, plans));
  const draft = useDraft<ConfirmFields>(`${person.id}/import-${importId}/confirm`, start);
  const act = useAct('confirmImport', draft);
  const { fields, write, sent } = draft;
  const locked = act.sending || sent !== null;
  const missing = lacks(fields, { newUnits: newUnits.length, today }).map((lack) => words[lack]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (act.sending || missing.length > 0) return;
    const answer = await act.send({ params: { importId }, body: confirmationOf(fields) });
    if (answer && here()) await navigate(`/plans/import/${importId}/result`, { replace: true });
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <PlanField {...{ fields, write, locked }} />
      <PackField {...{ fields, write, locked, packs }} />
      {newUnits.length > 0 && (
        <Checkbox
          checked={fields.createUnits}
          disabled={locked}
          onChange={({ target }) => write({ createUnits: target.checked })}
        >
          {words.createUnits(newUnits.length)}
          <span className="quiet"> {newUnits.join('、')}</span>
        </Checkbox>
      )}
      <DayFields {...{ fields, write, locked }} />
      <Sending
        act={act}
        unanswered={sent !== null}
        will={<Will {...{ fields, read, plans }} />}
        lacks={missing}
        send={words.send}
      >
        <Link className="button-link second" to={`/plans/import/${importId}`}>
          {words.back}
        </Link>
      </Sending>
    </form>
  );
}

interface FieldsProps {
  readonly fields: ConfirmFields;
  readonly write: (part: Partial<ConfirmFields>) => void;
  readonly locked: boolean;
}

function PlanField({ fields, write, locked }: FieldsProps) {
  const { confirm: words } = useWords().plans;
  return (
    <Labelled label={words.plan} hint={words.planHint}>
      {(id, hintId) => (
        <Input
          id={id}
          aria-describedby={hintId}
          value={fields.plan}
          maxLength={500}
          disabled={locked}
          onChange={({ target }) => write({ plan: target.value })}
        />
      )}
    </Labelled>
  );
}

function PackField({ fields, write, locked, packs }: FieldsProps & Pick<ConfirmFormProps, 'packs'>) {
  const { confirm: words } = useWords().plans;
  const said = useSaid();
  return (
    <div>
      <Labelled label={words.pack} hint={words.packHint}>
        {(id, hintId) => (
          <Select<string>
            id={id}
            aria-describedby={hintId}
            placeholder={words.choosePack}
            value={fields.pack || null}
            disabled={locked}
            options={packs.map((pack) => ({ value: pack.id, label: said(pack.title) }))}
            onChange={(pack) => write({ pack })}
          />
        )}
      </Labelled>
      {fields.pack && <UnverifiedClauses packId={fields.pack} />}
    </div>
  );
}

function DayFields({ fields, write, locked }: FieldsProps) {
  const { confirm: words } = useWords().plans;
  const { today } = useMe();
  return (
    <div className="form-days">
      <Labelled label={words.on} hint={words.onHint}>
        {(id, hintId) => (
          <Input
            id={id}
            aria-describedby={hintId}
            type="date"
            max={today}
            value={fields.on || today}
            disabled={locked}
            onChange={({ target }) => write({ on: target.value === today ? '' : target.value })}
          />
        )}
      </Labelled>
      {fields.on !== '' && fields.on < today && (
        <Labelled label={words.late}>
          {(id) => (
            <Input
              id={id}
              value={fields.late}
              maxLength={20_000}
              disabled={locked}
              onChange={({ target }) => write({ late: target.value })}
            />
          )}
        </Labelled>
      )}
    </div>
  );
}

function Will({
  fields,
  read,
  plans,
}: Pick<FieldsProps, 'fields'> & Pick<ConfirmFormProps, 'read' | 'plans'>) {
  const { confirm: words } = useWords().plans;
  const name = fields.plan.trim();
  const there = plans.find((plan) => plan.name === name);
  return (
    <ul>
      <li>{words.willTasks(read.reading.tasks.length, name)}</li>
      {there && <li>{words.willSame(name, there.tasks.total)}</li>}
      {fields.createUnits && read.newUnits.length > 0 && <li>{words.willUnits(read.newUnits.length)}</li>}
      {!there && <li>{words.willRound}</li>}
    </ul>
  );
}
