import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActForm, type FormFields } from '../acts/act-form';
import { Field } from '../acts/field';
import type { AnswerOf } from '../api/ask';
import { asking } from '../api/use-ask';
import { useHere } from '../frame/use-here';
import { useMe } from '../session/use-me';
import { useSaid, useWords } from '../words/words';
import { confirmationOf, known, lacks, type ConfirmFields } from './confirm-fields';
import { Blocked } from './blocked';
import { CorrectionsField } from './corrections-field';
import { DispatchDay } from './dispatch-day';
import { blockedIn, undatedIn } from './doubts';
import { unseenOf } from './meanwhile';
import { UndatedField } from './undated-field';
import { UnverifiedClauses } from './unverified-clauses';
import { UnsavedNote } from './unsaved-note';
import type { Import } from './use-import';
import { useUnsaved } from './use-unsaved';

interface ConfirmFormProps {
  readonly read: Import;
  readonly packs: AnswerOf<'listPacks'>['packs'];
  readonly plans: AnswerOf<'listPlans'>['plans'];
}

type Form = FormFields<ConfirmFields>;

/** What was typed stays through Back and Forward; sent again it is one confirmation. */
export function ConfirmForm({ read, packs, plans }: ConfirmFormProps) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const here = useHere();
  const { importId, newUnits } = read;
  const unsaved = useUnsaved(read);
  const lacksOf = useLacks(read, unsaved.tasks.length);
  const [start] = useState(() => known(read, plans));
  const go = (address: string, replace: boolean) => void (here() && navigate(address, { replace }));
  return (
    <div className="form-page">
      <UnsavedNote read={read} unsaved={unsaved} />
      <ActForm
        route="confirmImport"
        subject={`import-${importId}`}
        act="import"
        known={start}
        asking={(fields) => ({ params: { importId }, body: confirmationOf(fields) })}
        missing={lacksOf}
        will={(fields) => <Will {...{ fields, read, plans }} />}
        onDone={(answer) => {
          // What is known of it must not say any longer that it is only read: the next step would send one back.
          cache.setQueryData(asking('showImport', { params: { importId } }).queryKey, answer);
          go(`/plans/import/${importId}/result`, true);
        }}
        onCancel={() => go(`/plans/import/${importId}`, false)}
      >
        {(form) => (
          <>
            <PlanField {...form} />
            <PackField {...form} packs={packs} />
            <NewUnitsField {...form} names={newUnits} />
            <DispatchDay {...form} />
            <BlockedField {...form} read={read} />
            <UndatedField {...form} read={read} />
            <CorrectionsField {...form} read={read} />
          </>
        )}
      </ActForm>
    </div>
  );
}

/** What keeps it from being sent, in words. */
function useLacks(
  { newUnits, reading, corrections }: Import,
  unsaved: number,
): (fields: ConfirmFields) => readonly string[] {
  const { confirm: words } = useWords().plans;
  const { today, person } = useMe();
  const blocked = blockedIn(reading.tasks).size;
  const undated = undatedIn(reading.tasks).length;
  return (fields) => {
    const unseen = unseenOf(corrections, fields.seen, person.id).length;
    const standing = { newUnits: newUnits.length, blocked, undated, unseen, unsaved, today };
    return lacks(fields, standing).map((lack) => words[lack]);
  };
}

function PlanField({ fields, write, locked }: Form) {
  const { confirm: words } = useWords().plans;
  return (
    <Field label={words.plan} hint={words.planHint}>
      {(id, hintId) => (
        <Input
          id={id}
          aria-describedby={hintId}
          value={fields.plan}
          disabled={locked}
          onChange={({ target }) => write({ plan: target.value })}
        />
      )}
    </Field>
  );
}

function PackField({ fields, write, locked, packs }: Form & Pick<ConfirmFormProps, 'packs'>) {
  const { confirm: words } = useWords().plans;
  const said = useSaid();
  return (
    <div>
      <Field label={words.pack} hint={words.packHint}>
        {(id, hintId) => (
          <Select<string>
            id={id}
            aria-describedby={hintId}
            placeholder={words.choosePack}
            showSearch={{ optionFilterProp: 'label' }}
            value={fields.pack || null}
            disabled={locked}
            options={packs.map((pack) => ({ value: pack.id, label: said(pack.title) }))}
            onChange={(pack) => write({ pack })}
          />
        )}
      </Field>
      {fields.pack && <UnverifiedClauses packId={fields.pack} />}
    </div>
  );
}

function NewUnitsField({ fields, write, locked, names }: Form & { readonly names: readonly string[] }) {
  const { confirm: words } = useWords().plans;
  if (names.length === 0) return null;
  return (
    <Checkbox
      checked={fields.createUnits}
      disabled={locked}
      onChange={({ target }) => write({ createUnits: target.checked })}
    >
      {words.createUnits(names.length)}
      <span className="quiet"> {names.join('、')}</span>
    </Checkbox>
  );
}

/** Nothing stays behind unseen: what cannot be imported is named, and somebody agrees to it or goes back and mends it. */
function BlockedField({ fields, write, locked, read }: Form & Pick<ConfirmFormProps, 'read'>) {
  const { confirm: words } = useWords().plans;
  const count = blockedIn(read.reading.tasks).size;
  if (count === 0) return null;
  return (
    <div>
      <Blocked read={read} />
      <Checkbox
        checked={fields.leaveOut}
        disabled={locked}
        onChange={({ target }) => write({ leaveOut: target.checked })}
      >
        {words.leaveOut(count)}
      </Checkbox>
    </div>
  );
}

function Will({ fields, read, plans }: Pick<Form, 'fields'> & Pick<ConfirmFormProps, 'read' | 'plans'>) {
  const { confirm: words } = useWords().plans;
  const name = fields.plan.trim();
  const there = plans.find((plan) => plan.name === name);
  return (
    <ul>
      <li>
        {words.willTasks(
          read.reading.tasks.length - blockedIn(read.reading.tasks).size,
          name,
          there !== undefined,
        )}
      </li>
      {there && <li>{words.willSame(name, there.tasks.total)}</li>}
      {fields.createUnits && read.newUnits.length > 0 && <li>{words.willUnits(read.newUnits.length)}</li>}
      {!there && <li>{words.willRound}</li>}
      {read.corrections.length > 0 && <li>{words.willRecord(read.corrections.length)}</li>}
    </ul>
  );
}
