import fc from 'fast-check';
import { aggregates, kindOf } from './aggregates';
import { canonicalText, type Json } from './canonical';
import { ANSWERS_KEPT, carriedFrom, withAnswer } from './carried';
import { derivedId } from './derived-id';
import type { Fact } from './fact';
import { digestOf, factIn, NO_HASH, seal, type Place } from './seal';
import { sha256 } from './sha256';
import { planTask } from '../tasks/plan-task';
import { facts, system } from '../example/task';
import { policy } from '../example/law';
import { taskConsequences } from '../tasks/consequences';
import { factOf } from '../tasks/steps';
import { evolve } from '../tasks/evolve';

const RUNS = { numRuns: 1_000 };
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
};

describe('a canonical text', () => {
  it.each<[string, Json, string]>([
    [
      'members in the order of their code units',
      { b: 1, a: 2, Z: 3, é: 4, '€': 5 },
      '{"Z":3,"a":2,"b":1,"é":4,"€":5}',
    ],
    ['nested values', { a: [{ d: null, c: true }] }, '{"a":[{"c":true,"d":null}]}'],
    ['numbers as the language prints them', [1.0, 1e21, 1e-7, -0, 0.1], '[1,1e+21,1e-7,0,0.1]'],
    ['words with their escapes', '"\\\n‘签收’', '"\\"\\\\\\n‘签收’"'],
    ['nothing', {}, '{}'],
    ['undefined members left out, as JSON does', { a: undefined as unknown as Json, b: 1 }, '{"b":1}'],
  ])('has %s', (_what, value, text) => {
    expect(canonicalText(value)).toBe(text);
  });

  it.each([
    ['NaN', NaN],
    ['infinity', Infinity],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['a symbol', Symbol('a')],
    ['a day that is a Date', { on: new Date(0) }],
    ['a Map', new Map([['a', 1]])],
    ['a Set', new Set([1])],
  ])('does not exist for %s', (_what, value) => {
    expect(() => canonicalText(value as unknown as Json)).toThrow('canonical text');
  });

  it('is the same whatever the order of members, and reads back to the value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalText(reversed(value))).toBe(canonicalText(value));
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      RUNS,
    );
  });
});

const place: Place = {
  tenant: 't',
  aggregate: 'task/1',
  sequence: 1,
  schemaVersion: 1,
  recordedAt: '2026-03-31T08:00:00.000Z',
};
const fact = fc.record({
  event: fc.record({ type: fc.string(), data: fc.dictionary(fc.string(), json) }),
  actor: fc.string(),
  principal: fc.option(fc.string()),
  commandId: fc.string(),
  on: fc.constantFrom('2026-03-31' as const, '2024-02-29' as const),
  late: fc.option(fc.string()),
});

describe('a seal', () => {
  it('gives back what it sealed', () => {
    fc.assert(
      fc.property(fact, (said) => {
        const { text, hash } = seal(place, said, NO_HASH);
        expect(hash).toBe(sha256(text));
        const back = factIn(text);
        expect(back).toEqual({ place, fact: JSON.parse(JSON.stringify(said)) as Fact, prevHash: NO_HASH });
        expect(seal(back.place, back.fact, back.prevHash)).toEqual({ text, hash });
      }),
      RUNS,
    );
  });

  it('changes with every part of the envelope', () => {
    const said: Fact = {
      event: { type: 'T', data: {} },
      actor: 'a',
      principal: null,
      commandId: 'c',
      on: '2026-03-31',
      late: null,
    };
    const hashes = [
      seal(place, said, NO_HASH),
      seal({ ...place, tenant: 'u' }, said, NO_HASH),
      seal({ ...place, aggregate: 'task/2' }, said, NO_HASH),
      seal({ ...place, sequence: 2 }, said, NO_HASH),
      seal({ ...place, schemaVersion: 2 }, said, NO_HASH),
      seal({ ...place, recordedAt: '2026-03-31T08:00:00.001Z' }, said, NO_HASH),
      seal(place, { ...said, actor: 'b' }, NO_HASH),
      seal(place, { ...said, principal: 'p' }, NO_HASH),
      seal(place, { ...said, commandId: 'd' }, NO_HASH),
      seal(place, { ...said, on: '2026-03-30' }, NO_HASH),
      seal(place, { ...said, late: 'why' }, NO_HASH),
      seal(place, { ...said, event: { type: 'U', data: {} } }, NO_HASH),
      seal(place, { ...said, event: { type: 'T', data: { a: 1 } } }, NO_HASH),
      seal(place, said, '1'.repeat(64)),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('a digest is of the events alone, in their order', () => {
    const [one, other] = planTask('task', facts, policy);
    if (!one || !other) throw new Error('two facts begin a task');
    expect(digestOf([one, other])).toBe(digestOf([{ ...one }, { data: other.data, type: other.type }]));
    expect(digestOf([one, other])).not.toBe(digestOf([other, one]));
    expect(digestOf([])).toBe(sha256('[]'));
  });
});

describe('what a run carries', () => {
  it('keeps the last answers, each once', () => {
    const many = Array.from({ length: 150 }, (_, index) => `c${index}`).reduce<readonly string[]>(
      withAnswer,
      [],
    );
    expect(many).toHaveLength(ANSWERS_KEPT);
    expect(many[0]).toBe('c50');
    expect(withAnswer(many, 'c60')).toBe(many);
  });

  it('cannot come from nothing', () => {
    expect(() => carriedFrom('task', [])).toThrow('no facts');
  });

  it('of a plan remembers its first import', () => {
    const imported = {
      type: 'PlanImported',
      data: {
        planId: 'p',
        name: '方案',
        pack: 'ningbo',
        edition: 'e',
        importId: 'i',
        file: 'f',
        corrections: [],
      },
    } as const;
    const twice = (['2026-01-05', '2026-02-05'] as const).map((on) => ({
      ...factOf(planTask('t', facts, policy)[0] as never, system({ type: 'note-day' }, on)),
      event: imported,
    }));
    expect(carriedFrom('plan', twice)).toMatchObject({
      sequence: 2,
      state: { planId: 'p', importedOn: '2026-01-05' },
    });
    expect(
      aggregates.plan.consequences(
        { planId: 'p', name: '', pack: '', edition: '', importedOn: '2026-01-05' },
        twice[0] as never,
      ),
    ).toEqual([]);
  });

  it.each(['task', 'letter', 'round', 'report', 'plan'] as const)('a chain says that it is a %s', (kind) => {
    expect(kindOf(`${kind}/1/2`)).toBe(kind);
  });

  it.each(['nothing', 'case/1', '', 'toString/1'])('%j is no chain', (name) => {
    expect(() => kindOf(name)).toThrow('no such kind');
  });
});

describe('what follows from a task', () => {
  it('starts its process once it is dispatched', () => {
    const [planned, dispatched] = planTask('task', facts, policy).map((event) =>
      factOf(event, system({ type: 'note-day' }, '2026-01-05')),
    );
    const task = evolve(evolve(null, planned as never), dispatched as never);
    expect(taskConsequences(task, planned as never)).toEqual([]);
    expect(taskConsequences(task, dispatched as never)).toEqual([
      { kind: 'start', key: 'start/task/task/1', process: { type: 'task', taskId: 'task', cycle: 1 } },
    ]);
  });
});

describe('a derived id', () => {
  it('is a UUID of version 8, the same for the same name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, other) => {
        expect(derivedId(name)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
        expect(derivedId(name) === derivedId(other)).toBe(name === other);
      }),
      RUNS,
    );
  });
});
