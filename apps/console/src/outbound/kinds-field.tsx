import { MUTABLE_KINDS } from '@duban/contract';
import { NOTICE_TITLES } from '@duban/domain';
import { Checkbox } from 'antd';
import { useSaid } from '../words/words';
import './outbound.css';
import type { MutableKind } from './told-fields';

interface KindsFieldProps {
  readonly words: { readonly kinds: string; readonly kindsHint: string };
  readonly value: readonly MutableKind[];
  readonly locked: boolean;
  readonly onChange: (kinds: readonly MutableKind[]) => void;
}

/** Which kinds of messages somebody wants, of those that can be done without. */
export function KindsField({ words, value, locked, onChange }: KindsFieldProps) {
  const said = useSaid();
  return (
    <fieldset className="told-kinds">
      <legend>{words.kinds}</legend>
      <Checkbox.Group
        value={[...value]}
        disabled={locked}
        options={MUTABLE_KINDS.map((kind) => ({ value: kind, label: said(NOTICE_TITLES[kind]) }))}
        onChange={onChange}
      />
      <small className="quiet">{words.kindsHint}</small>
    </fieldset>
  );
}
