import { Problem, type ProblemCode, type Route } from '@duban/contract';
import { Trouble, type FaultExit } from '../trouble';
import { inEachLanguage } from './fault-words';

export interface HttpAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** In milliseconds, from `Retry-After`. */
  readonly retryAfterMs: number | null;
}

/** Here the call or its input is at fault; every other problem is an answer of the house: no. */
const WRONG_CALLS: ReadonlySet<string> = new Set<ProblemCode>([
  'bad-request',
  'bad-file',
  'cross-site',
  'key-missing',
  'key-reused',
  'not-found',
  'not-signed-in',
  'too-large',
]);

const MENDS: Readonly<Partial<Record<string, { readonly zh: string; readonly en: string }>>> = {
  'not-signed-in': {
    zh: '请先 duban sign-in，或设置 DUBAN_TOKEN',
    en: 'first duban sign-in, or set DUBAN_TOKEN',
  },
  'key-reused': {
    zh: '换一个 --key，或用原来的内容重复',
    en: 'take another --key, or repeat what was said first',
  },
};

/** Why it is no answer to what was asked; null where it is one. */
export const problemIn = (answer: HttpAnswer, server: string): Trouble | null =>
  answer.status >= 400 ? problemOf(answer, parsed(answer.bytes), server) : null;

/** What a route that gives a file answers. */
export function readFileAnswer(answer: HttpAnswer, server: string): Uint8Array {
  const problem = problemIn(answer, server);
  if (problem) throw problem;
  return answer.bytes;
}

/** The answer's document. Fields that this program does not know yet stay in it: shapes may gain some. */
export function readAnswer(route: Route, answer: HttpAnswer, server: string): unknown {
  const json = parsed(answer.bytes);
  if (answer.status >= 400) throw problemOf(answer, json, server);
  if (json !== undefined && route.answer.safeParse(json).success) return json;
  throw notDuban(server, `${answer.status}`);
}

function problemOf({ status }: HttpAnswer, json: unknown, server: string): Trouble {
  const read = Problem.safeParse(json);
  if (!read.success) return notDuban(server, `HTTP ${status}`);
  const { code, because, errors } = read.data;
  const mend = MENDS[code];
  const places = errors?.map(({ where, message }) => ({ where, ...inEachLanguage(message) })) ?? [];
  const add = (language: 'zh' | 'en'): string =>
    [because[language], ...places.map((place) => `${place.where}: ${place[language]}`), mend?.[language]]
      .filter(Boolean)
      .join('; ');
  return new Trouble({
    exitCode: exitCodeOf(code),
    code,
    because: { zh: add('zh'), en: add('en') },
    more: { status, ...(errors && { errors }) },
  });
}

export const exitCodeOf = (code: string): FaultExit => (WRONG_CALLS.has(code) ? 2 : 1);

const notDuban = (server: string, found: string): Trouble =>
  new Trouble({
    exitCode: 2,
    code: 'not-duban',
    where: server,
    because: {
      zh: `此处应答的不是（同一版本的）督办：${found}。请检查 --server`,
      en: `what answers here is not Duban of this version: ${found}. Check --server`,
    },
  });

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
