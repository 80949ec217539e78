import { Checkbox, Input } from 'antd';
import { useNavigate } from 'react-router';
import { ActForm, type FormFields } from '../../acts/act-form';
import { Field } from '../../acts/field';
import { LineField } from '../../acts/line-field';
import { useAsk } from '../../api/use-ask';
import { Answered } from '../../frame/answered';
import { useHere } from '../../frame/use-here';
import { useTitle } from '../../frame/use-title';
import { Empty } from '../../looks/empty';
import { useWords } from '../../words/words';
import './course.css';
import type { PlanList } from './feedback-fields';

interface PublicationFields {
  readonly plans: readonly string[];
  readonly at: string;
  readonly where: string;
}
type Form = FormFields<PublicationFields>;

/** Several plans of one inspection are published at one moment. */
export function Page() {
  const { publicationPage: words } = useWords().plans.course;
  const plans = useAsk('listPlans', {});
  const offers = useAsk('planOffers', {});
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <Answered asked={offers}>
        {({ publish }) =>
          publish.length > 0 ? (
            <Answered asked={plans}>
              {(list) => <PublicationForm open={list.plans.filter(({ id }) => publish.includes(id))} />}
            </Answered>
          ) : (
            <Empty what={words.none} next={words.noneNext} />
          )
        }
      </Answered>
    </>
  );
}

interface OpenProps {
  readonly open: PlanList['plans'];
}

/** What was kept of a plan that is not to be published any more is not sent. */
const chosenIn = (open: PlanList['plans'], { plans }: PublicationFields): string[] =>
  open.map(({ id }) => id).filter((id) => plans.includes(id));

function PublicationForm({ open }: OpenProps) {
  const { publicationPage: words } = useWords().plans.course;
  const navigate = useNavigate();
  const here = useHere();
  const leave = () => void (here() && navigate('/plans'));
  return (
    <div className="form-page">
      <ActForm<'publishPlans', PublicationFields>
        route="publishPlans"
        act="publish-plans"
        name={words.act}
        subject="plans"
        known={NOTHING}
        asking={(fields) => ({
          body: {
            ...{ plans: chosenIn(open, fields), where: fields.where },
            at: new Date(fields.at).toISOString(),
          },
        })}
        missing={(fields) => [
          ...(chosenIn(open, fields).length > 0 ? [] : [words.need.plans]),
          ...(fields.at !== '' && Date.parse(fields.at) > Date.now() ? [] : [words.need.at]),
          ...(fields.where.trim() ? [] : [words.need.where]),
        ]}
        will={(fields) => words.will(chosenIn(open, fields).length)}
        onDone={leave}
        onCancel={leave}
      >
        {(form) => <PublicationParts form={form} open={open} />}
      </ActForm>
    </div>
  );
}

const NOTHING: PublicationFields = { plans: [], at: '', where: '' };

function PublicationParts({ form, open }: OpenProps & { readonly form: Form }) {
  const { publicationPage: words, fields: labels } = useWords().plans.course;
  const { fields, locked, write } = form;
  return (
    <>
      <fieldset className="plan-choice">
        <legend>{words.plans}</legend>
        {open.map(({ id, name }) => (
          <div key={id}>
            <Checkbox
              checked={fields.plans.includes(id)}
              disabled={locked}
              onChange={({ target }) =>
                write({
                  plans: target.checked ? [...fields.plans, id] : fields.plans.filter((one) => one !== id),
                })
              }
            >
              {name}
            </Checkbox>
          </div>
        ))}
      </fieldset>
      <Field label={words.at}>
        {(id) => (
          <Input
            id={id}
            className="moment-input"
            type="datetime-local"
            value={fields.at}
            disabled={locked}
            onChange={({ target }) => write({ at: target.value })}
          />
        )}
      </Field>
      <LineField
        label={labels.where}
        value={fields.where}
        locked={locked}
        onChange={(where) => write({ where })}
      />
    </>
  );
}
