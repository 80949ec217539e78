import { Select } from 'antd';
import { useWords } from '../words/words';

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

/** What it is about stands before what was chosen, or a colleague's link would be a riddle. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { frame } = useWords();
  const nameOf = (raw: string | number): string =>
    options.find((one) => one.value === raw)?.label ?? String(raw);
  return (
    <Select
      aria-label={label}
      placeholder={label}
      value={value ?? null}
      options={options}
      labelRender={({ value: raw }) => `${label}${frame.colon}${nameOf(raw)}`}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(chosen?: string) => onChange(chosen)}
    />
  );
}
