import { MOST_TASKS_OF_A_LETTER } from '@duban/contract';
import { Button, Radio, Select } from 'antd';
import type { FormFields } from '../../acts/act-form';
import { Field } from '../../acts/field';
import { usePackTitles } from '../../packs/use-pack-titles';
import type { Unit } from '../../people/unit-tree';
import { TaskSelect } from '../../tasks/task-select';
import { useSaid, useWords } from '../../words/words';
import { behindOf, kindIn, nameOf, tasksFor, type DraftFields, type Kind, type Offers } from './draft-fields';

interface PartProps {
  readonly offers: Offers;
  readonly form: FormFields<DraftFields>;
}

/** Tasks stand in one letter with others of the same law, so another law has others. */
export function KindField({ offers, form: { fields, locked, write } }: PartProps) {
  const words = useWords().letterDrafts;
  const titles = usePackTitles();
  const several = new Set(offers.kinds.map(({ pack }) => pack)).size > 1;
  const label = ({ title, mark, pack }: Kind): string =>
    several ? words.kindUnder(title, mark, titles(pack)) : words.kindOf(title, mark);
  const choose = (kind: string): void => {
    const chosen = offers.kinds.find((one) => nameOf(one) === kind);
    const fitting = tasksFor(offers, chosen).map(({ taskId }) => taskId);
    write({ kind, tasks: fields.tasks.filter((task) => fitting.includes(task)) });
  };
  return (
    <Field label={words.kind}>
      {(id) => (
        <Radio.Group
          id={id}
          value={fields.kind}
          disabled={locked}
          options={offers.kinds.map((kind) => ({ value: nameOf(kind), label: label(kind) }))}
          onChange={({ target }) => choose(target.value as string)}
        />
      )}
    </Field>
  );
}

/** Whoever takes over what is late writes nothing: receiver, post and reason follow from it. */
export function OwedField({ offers: { owed }, form: { fields, locked, write } }: PartProps) {
  const words = useWords().letterDrafts;
  const chosen = owed.findIndex(({ unit, because }) => unit === fields.unit && because === fields.because);
  const take = (index: number): void => {
    const one = owed[index];
    if (one) write({ unit: one.unit, post: one.post, because: one.because });
  };
  return (
    <Field label={words.owed} hint={words.owedHint}>
      {(id, hintId) => (
        <Select<number>
          id={id}
          aria-describedby={hintId}
          value={chosen}
          disabled={locked}
          options={[
            { value: -1, label: words.owedNone },
            ...owed.map(({ unitName, because }, value) => ({
              value,
              label: words.owedOf(unitName, because),
            })),
          ]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={take}
        />
      )}
    </Field>
  );
}

interface UnitProps extends Pick<PartProps, 'form'> {
  readonly units: readonly Unit[];
}

export function UnitField({ units, form: { fields, locked, write } }: UnitProps) {
  const words = useWords().letterDrafts;
  return (
    <Field label={words.receiver}>
      {(id) => (
        <Select<string>
          id={id}
          value={fields.unit || null}
          placeholder={words.chooseUnit}
          disabled={locked}
          options={units.map(({ id: value, name }) => ({ value, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(unit) => write({ unit })}
        />
      )}
    </Field>
  );
}

export function PostField({ offers, form: { fields, locked, write } }: PartProps) {
  const words = useWords().letterDrafts;
  const said = useSaid();
  const usual = offers.posts.find(({ post }) => post === kindIn(offers, fields)?.post);
  return (
    <Field label={words.post} hint={words.postHint}>
      {(id, hintId) => (
        <Select<string>
          id={id}
          aria-describedby={hintId}
          value={fields.post}
          disabled={locked}
          options={[
            { value: '', label: words.postUsual(usual ? said(usual.name) : '') },
            ...offers.posts.map(({ post, name }) => ({ value: post, label: said(name) })),
          ]}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(post) => write({ post })}
        />
      )}
    </Field>
  );
}

export function TasksField({ offers, form: { fields, locked, write } }: PartProps) {
  const words = useWords().letterDrafts;
  const open = tasksFor(offers, kindIn(offers, fields));
  const behind = behindOf(open);
  const label = ({ ref, title, behind: late }: Offers['tasks'][number]): string =>
    `${ref} ${title}${late ? ` ▲ ${words.behind}` : ''}`;
  return (
    <Field label={words.tasks} hint={useTasksHint(offers)}>
      {(id) => (
        <>
          <TaskSelect
            {...{ id, locked }}
            chosen={fields.tasks}
            options={open.map((task) => ({ value: task.taskId, label: label(task) }))}
            onChange={(tasks) => write({ tasks })}
          />
          <div>
            <Button
              type="link"
              disabled={locked || behind.length === 0}
              onClick={() => write({ tasks: behind })}
            >
              {words.behindTasks}
            </Button>
          </div>
        </>
      )}
    </Field>
  );
}

/** How many one letter can be about, and what is not listed here. */
function useTasksHint({ tasks, tasksInAll }: Offers): string {
  const words = useWords().letterDrafts;
  const most = words.tasksMost(MOST_TASKS_OF_A_LETTER);
  return tasksInAll > tasks.length ? `${words.tasksCut(tasks.length, tasksInAll)}${most}` : most;
}
