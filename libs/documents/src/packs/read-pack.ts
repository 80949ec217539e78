import { PackDocument } from '@duban/contract';
import type { Text } from '@duban/domain';
import { LineCounter, parseDocument } from 'yaml';

/** A pack of a whole province takes some 20 KB; more than this is no pack. */
const MOST_CHARACTERS = 512 * 1024;

export type PackReadingRefusalCode = 'too-large' | 'not-yaml' | 'not-a-pack';

export type PackReading =
  | { readonly ok: true; readonly pack: PackDocument }
  | {
      readonly ok: false;
      readonly code: PackReadingRefusalCode;
      readonly because: Text;
      /** The line of the text, or the path to the clause. */
      readonly where: string;
    };

/** A pack out of its YAML text. Nothing unknown is skipped: a misspelt clause would silently be the parent's. */
export function readPack(text: string): PackReading {
  if (text.length > MOST_CHARACTERS)
    return refused('too-large', { zh: '规则包文件过大', en: 'the file is too large for a pack' }, '');
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' });
  const [fault] = yaml.errors;
  if (fault) return brokenYaml(fault.message, lines.linePos(fault.pos[0]).line);
  const value = plainValue(() => yaml.toJS({ maxAliasCount: 50 }) as unknown);
  if (!value.ok) return brokenYaml(value.message, 1);
  const { success, data, error } = PackDocument.safeParse(value.plain);
  if (success) return { ok: true, pack: data };
  const [issue] = error.issues;
  const where = (issue?.path ?? []).map(String).join('.');
  return refused('not-a-pack', issueText(issue?.code, issue?.message ?? '', where), where);
}

type Plain =
  { readonly ok: true; readonly plain: unknown } | { readonly ok: false; readonly message: string };

/** Aliases that unfold without end, or point nowhere, show only when the value is made. */
function plainValue(make: () => unknown): Plain {
  try {
    return { ok: true, plain: make() };
  } catch (error) {
    if (error instanceof ReferenceError) return { ok: false, message: error.message };
    throw error;
  }
}

const refused = (code: PackReadingRefusalCode, because: Text, where: string): PackReading => ({
  ok: false,
  code,
  because,
  where,
});

const brokenYaml = (message: string, line: number): PackReading =>
  refused(
    'not-yaml',
    { zh: `第 ${line} 行不是正确的 YAML`, en: `line ${line} is no YAML: ${message.split('\n')[0]}` },
    `line ${line}`,
  );

const FAULTS: Readonly<Record<string, string>> = {
  invalid_type: '类型不对或缺失',
  unrecognized_keys: '有不认识的项目',
  invalid_value: '不在允许的取值之内',
  invalid_format: '写法不对',
  too_small: '太小或太少',
  too_big: '太大或太多',
  invalid_union: '不符合任何一种写法',
};

function issueText(code: string | undefined, message: string, where: string): Text {
  const place = where === '' ? '规则包' : where;
  return {
    zh: `${place}：${FAULTS[code ?? ''] ?? message}`,
    en: `${place === '规则包' ? 'the pack' : place}: ${message}`,
  };
}
