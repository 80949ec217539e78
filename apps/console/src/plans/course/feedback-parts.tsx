import { PLAN_STEPS } from '@duban/domain';
import { Input, Radio, Select } from 'antd';
import type { FormFields } from '../../acts/act-form';
import { DayField } from '../../acts/day-field';
import { Field } from '../../acts/field';
import { LineField } from '../../acts/line-field';
import { usePackTitles } from '../../packs/use-pack-titles';
import { useMe } from '../../session/use-me';
import { useWords } from '../../words/words';
import { LEVELS, MOST_ROUNDS, type FeedbackFields, type Level, type PlanList } from './feedback-fields';

type Form = FormFields<FeedbackFields>;

interface WhichProps {
  readonly form: Form;
  readonly open: PlanList['plans'];
  readonly packs: readonly string[];
}

/** One that was imported already, or a new one by name and rule pack. */
export function WhichPlan({ form, open, packs }: WhichProps) {
  const { feedbackPage: words } = useWords().plans.course;
  const { fields, locked, write } = form;
  const choices = open.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      {open.length > 0 && (
        <Field label={words.plan}>
          {(id) => (
            <Select<string>
              id={id}
              value={fields.planId}
              disabled={locked}
              options={[{ value: '', label: words.newPlan }, ...choices]}
              onChange={(planId) => write({ planId })}
            />
          )}
        </Field>
      )}
      {fields.planId === '' && <NewPlan {...form} packs={packs} />}
    </>
  );
}

function NewPlan({ fields, locked, write, packs }: Form & Pick<WhichProps, 'packs'>) {
  const { feedbackPage: words } = useWords().plans.course;
  const titles = usePackTitles();
  return (
    <>
      <LineField
        label={words.name}
        value={fields.name}
        locked={locked}
        onChange={(name) => write({ name })}
      />
      <Field label={words.pack}>
        {(id) => (
          <Select<string>
            id={id}
            value={fields.pack || null}
            placeholder={words.choosePack}
            disabled={locked}
            options={packs.map((pack) => ({ value: pack, label: titles(pack) }))}
            onChange={(pack) => write({ pack })}
          />
        )}
      </Field>
    </>
  );
}

/** Which inspection it was, and when it gave its feedback. */
export function InspectionFields({ fields, locked, write }: Form) {
  const { feedbackPage: words, levels } = useWords().plans.course;
  const me = useMe();
  return (
    <>
      <Field label={words.level}>
        {(id) => (
          <Radio.Group
            id={id}
            value={fields.level}
            disabled={locked}
            options={LEVELS.map((level) => ({ value: level, label: levels[level] }))}
            onChange={({ target }) => write({ level: target.value as Level })}
          />
        )}
      </Field>
      <div className="course-numbers">
        {(['round', 'batch'] as const).map((part) => (
          <Field key={part} label={words[part]}>
            {(id) => (
              <Input
                id={id}
                type="number"
                min={1}
                max={MOST_ROUNDS}
                value={fields[part]}
                disabled={locked}
                onChange={({ target }) => write({ [part]: target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <LineField
        label={words.body}
        value={fields.body}
        locked={locked}
        onChange={(body) => write({ body })}
      />
      <DayField
        label={words.feedbackOn}
        max={me.today}
        value={fields.feedbackOn}
        locked={locked}
        onChange={(feedbackOn) => write({ feedbackOn })}
      />
    </>
  );
}

/** A plan of earlier days may be drafted, approved or issued already. */
export function StepDays({ fields, locked, write }: Form) {
  const { feedbackPage: words, steps } = useWords().plans.course;
  const me = useMe();
  return (
    <details open={PLAN_STEPS.some((step) => fields[step] !== '') || undefined}>
      <summary>{words.known}</summary>
      <p className="quiet">{words.knownHint}</p>
      <div className="course-numbers">
        {PLAN_STEPS.map((step) => (
          <DayField
            key={step}
            label={steps[step]}
            max={me.today}
            value={fields[step]}
            locked={locked}
            onChange={(day) => write({ [step]: day })}
          />
        ))}
      </div>
    </details>
  );
}
