import fc from 'fast-check';
import { readAs, type Schema } from '../reading';
import { routes } from '../routes';
import type { Route } from '../routes/route';
import { SaveView } from './views';

const asked: readonly [string, Schema][] = [
  ...Object.entries<Route>(routes).flatMap(([name, { query }]) => parts(name, query?.shape)),
  ...parts('saveView', SaveView.shape.query.shape),
];

function parts(route: string, shape: Readonly<Record<string, unknown>> = {}): [string, Schema][] {
  return Object.entries(shape).map(([part, schema]) => [`${route} ?${part}`, schema as Schema]);
}

const made = fc.oneof(
  fc.constantFrom(
    null,
    '',
    ' ',
    'null',
    '0x10',
    '1e3',
    '+7',
    '-0',
    '1.0',
    '７',
    true,
    false,
    [],
    [7],
    {},
    Number.NaN,
  ),
  fc.anything(),
  fc.integer().map(String),
);

/** What the text or the number says by itself. */
const said = (value: unknown): string => String(value).trim();

describe('a part of a query', () => {
  it.each(asked)('%s is read as what it says, or refused', (_name, schema) => {
    fc.assert(
      fc.property(made, (given) => {
        fc.pre(given !== undefined);
        const read = readAs(schema, given);
        if (!read.ok) return expect(read.faults[0]?.message).toMatch(/\p{Script=Han}.* \/ /su);
        expect(['string', 'number']).toContain(typeof given);
        expect(said(read.value)).toBe(said(given));
      }),
      { numRuns: 50 },
    );
  });

  it.each([null, '', ' ', [], [7], true, '7.5', '0x7', '-1', '3651'])(
    'takes %j for no number of days',
    (given) => {
      expect(readAs(SaveView.shape.query, { dueWithin: given }).ok).toBe(false);
    },
  );

  it.each(['7', 7, '007'])('takes %j for seven days', (given) => {
    expect(readAs(SaveView.shape.query, { dueWithin: given })).toMatchObject({ value: { dueWithin: 7 } });
  });
});
