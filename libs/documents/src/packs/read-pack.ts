import { PackDocument } from '@duban/contract';
import type { Text } from '@duban/domain';
import { LineCounter, parseDocument } from 'yaml';
import { lineOf } from './line-of';

/** A pack of a whole province takes some 20 KB; more than this is no pack. */
const MOST_CHARACTERS = 512 * 1024;

export type PackReadingRefusalCode = 'too-large' | 'not-yaml' | 'not-a-pack';

export type PackReading =
  | { readonly ok: true; readonly pack: PackDocument }
  | {
      readonly ok: false;
      readonly code: PackReadingRefusalCode;
      readonly because: Text;
      /** What would mend it. */
      readonly mend: Text;
      /** The line of the text, or the path to the clause. */
      readonly where: string;
      /** The line on which that stands; null where the text was not looked into. */
      readonly line: number | null;
    };

const readYaml = (text: string) => {
  const lines = new LineCounter();
  return { yaml: parseDocument(text, { lineCounter: lines, uniqueKeys: true, schema: 'core' }), lines };
};

/** A pack out of its YAML text. Nothing unknown is skipped: a misspelt clause would silently be the parent's. */
export function readPack(text: string): PackReading {
  if (text.length > MOST_CHARACTERS)
    return refused(
      'too-large',
      { zh: '规则包文件过大', en: 'the file is too large for a pack' },
      { where: '', line: null },
    );
  const { yaml, lines } = readYaml(text);
  const [fault] = yaml.errors;
  if (fault) return brokenYaml(fault.message, lines.linePos(fault.pos[0]).line);
  const value = plainValue(() => yaml.toJS({ maxAliasCount: 50 }) as unknown);
  if (!value.ok) return brokenYaml(value.message, 1);
  const { success, data, error } = PackDocument.safeParse(value.plain);
  if (success) return { ok: true, pack: data };
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map(String);
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const line = lineOf(yaml, lines, [...path, ...unknown]);
  const where = path.join('.');
  return refused('not-a-pack', issueText(issue?.code, issue?.message ?? '', where), {
    where,
    line,
    ...(issue && { fault: issue.code }),
  });
}

/** The line of a pack's text on which a place of it stands: for what is found wrong only after it was read. */
export function lineInPack(text: string, path: readonly (string | number)[]): number {
  const { yaml, lines } = readYaml(text);
  return lineOf(yaml, lines, path);
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

const refused = (
  code: PackReadingRefusalCode,
  because: Text,
  { where, line, fault = code }: { readonly where: string; readonly line: number | null; fault?: string },
): PackReading => ({ ok: false, code, because, mend: MENDS[fault] ?? AS_SCHEMA, where, line });

const AS_SCHEMA: Text = {
  zh: '按 pack.schema.json 的说明改正',
  en: 'mend it as pack.schema.json describes it',
};
const MENDS: Readonly<Record<string, Text>> = {
  'too-large': { zh: '一个文件只写一个地方的规则包', en: 'keep one place in one file' },
  'not-yaml': {
    zh: '检查这一行的缩进、引号和冒号',
    en: 'look at indentation, quotes and colons of this line',
  },
  invalid_type: { zh: '补上这一项，或改为应有的类型', en: 'add it, or give it the type that it needs' },
  unrecognized_keys: {
    zh: '核对拼写，或删去这一项；含逗号的文字须加引号',
    en: 'check its spelling or take it out; a text with a comma needs quotes',
  },
  invalid_value: { zh: '改为允许的取值之一', en: 'choose one of the values that are allowed' },
};

const brokenYaml = (message: string, line: number): PackReading =>
  refused(
    'not-yaml',
    { zh: `第 ${line} 行不是正确的 YAML`, en: `line ${line} is no YAML: ${message.split('\n')[0]}` },
    { where: `line ${line}`, line },
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
