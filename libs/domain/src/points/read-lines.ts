import { refuse, type Refusal } from '../refusal';
import type { PointOrigin, PointSaid } from './points';

/** Characters. */
export const LONGEST_POINT = 200;
/** Of one task: more than any plan has. */
export const MOST_POINTS = 2_000;

const ORIGINS: Readonly<Record<string, PointOrigin>> = {
  '': 'named',
  named: 'named',
  督察指出: 'named',
  found: 'found',
  自查: 'found',
};

/** Points as they are pasted: one a line with name, place and origin between commas or tabs. All of them, or what is wrong where. */
export function readPointLines(
  text: string,
): { readonly ok: true; readonly points: readonly PointSaid[] } | Refusal {
  const points: PointSaid[] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (!line.trim()) continue;
    const read = readLine(line);
    if ('zh' in read) return wrongLine(at + 1, read);
    const twice = points.some(({ name, place }) => name === read.name && place === read.place);
    if (twice) return wrongLine(at + 1, { zh: `“${read.name}”重复`, en: `“${read.name}” is there twice` });
    points.push(read);
    if (points.length > MOST_POINTS) return tooManyPoints();
  }
  return points.length > 0
    ? { ok: true, points }
    : refuse('missing-text', '请写明点位，每行一个', 'give the points, one a line');
}

export const tooManyPoints = (): Refusal =>
  refuse('beyond-limit', `一项任务至多 ${MOST_POINTS} 个点位`, `a task has ${MOST_POINTS} points at most`);

interface Wrong {
  readonly zh: string;
  readonly en: string;
}

const wrongLine = (no: number, { zh, en }: Wrong): Refusal =>
  refuse('unfit-points', `第 ${no} 行：${zh}`, `line ${no}: ${en}`);

function readLine(line: string): PointSaid | Wrong {
  const cells = cellsOf(line);
  const [name = '', place = '', origin = '', ...more] = cells;
  if (more.some((cell) => cell !== ''))
    return { zh: '应为：名称,地点,来源', en: 'it has to be: name, place, origin' };
  if (!name) return { zh: '没有名称', en: 'the name is missing' };
  if ([...name].length > LONGEST_POINT || [...place].length > LONGEST_POINT)
    return {
      zh: `名称和地点各至多 ${LONGEST_POINT} 字`,
      en: `name and place have ${LONGEST_POINT} characters at most`,
    };
  const known = Object.hasOwn(ORIGINS, origin) ? ORIGINS[origin] : undefined;
  if (!known)
    return {
      zh: `来源应为“督察指出”或“自查”，不是“${origin.slice(0, 20)}”`,
      en: `the origin is named or found, not “${origin.slice(0, 20)}”`,
    };
  return { name, place: place || null, origin: known };
}

/** A cell between quotation marks may hold commas, as programs write it. */
function cellsOf(line: string): readonly string[] {
  const cell = /(?:^|[,，\t])\s*(?:"((?:[^"]|"")*)"\s*(?=[,，\t]|$)|([^,，\t]*))/g;
  return [...line.matchAll(cell)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}
