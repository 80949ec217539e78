import { ExampleGiven } from '@duban/contract';
import type { Text } from '@duban/domain';
import { parseDocument } from 'yaml';

export type FactsReading =
  | { readonly ok: true; readonly facts: ExampleGiven }
  | { readonly ok: false; readonly because: Text; readonly where: string };

/** Facts to try a pack with, in YAML or JSON, written like the `given` of an example. */
export function readFacts(text: string): FactsReading {
  const yaml = parseDocument(text, { uniqueKeys: true, schema: 'core' });
  const [fault] = yaml.errors;
  if (fault)
    return {
      ok: false,
      where: '',
      because: {
        zh: '不是正确的 YAML 或 JSON',
        en: `it is neither YAML nor JSON: ${fault.message.split('\n')[0]}`,
      },
    };
  const { success, data, error } = ExampleGiven.safeParse(yaml.toJS({ maxAliasCount: 0 }));
  if (success) return { ok: true, facts: data };
  const [issue] = error.issues;
  return {
    ok: false,
    where: (issue?.path ?? []).map(String).join('.'),
    because: {
      zh: '写法不对，应同例子的 given',
      en: `${issue?.message ?? ''}; it is written like the given of an example`,
    },
  };
}
