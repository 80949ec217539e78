import { Select } from 'antd';

interface TaskSelectProps {
  readonly id: string;
  readonly hintId?: string | undefined;
  readonly chosen: readonly string[];
  readonly locked: boolean;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly onChange: (tasks: string[]) => void;
}

/** Several tasks of those that are offered, found by their number and title. */
export function TaskSelect({ id, hintId, chosen, locked, options, onChange }: TaskSelectProps) {
  return (
    <Select<string[]>
      id={id}
      aria-describedby={hintId}
      mode="multiple"
      value={[...chosen]}
      disabled={locked}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      maxTagCount="responsive"
      onChange={onChange}
    />
  );
}

/** A task in a list to choose from. */
export const taskOption = ({
  id,
  ref,
  title,
}: {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
}) => ({
  value: id,
  label: `${ref} ${title}`,
});
