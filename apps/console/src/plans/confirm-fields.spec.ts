import { confirmationOf, known, lacks, type ConfirmFields } from './confirm-fields';

const fields: ConfirmFields = {
  plan: '方案',
  pack: 'ningbo',
  createUnits: false,
  leaveOut: false,
  on: '',
  late: '',
};
const today = '2026-03-02';

describe('the confirmation of an import', () => {
  it.each<[string, Partial<ConfirmFields>, number, string[]]>([
    ['with everything', {}, 0, []],
    ['without a name or rules', { plan: '  ', pack: '' }, 0, ['lackPlan', 'lackPack']],
    ['with new units that nobody agreed to', {}, 2, ['lackUnits']],
    ['with new units that somebody agreed to', { createUnits: true }, 2, []],
    ['of an earlier day without a reason', { on: '2026-03-01', late: ' ' }, 0, ['lackLate']],
    ['of an earlier day with one', { on: '2026-03-01', late: '补录' }, 0, []],
    ['of today', { on: today }, 0, []],
  ])('%s', (_, part, newUnits, lacking) => {
    expect(lacks({ ...fields, ...part }, { newUnits, blocked: 0, today })).toEqual(lacking);
  });

  it('says no day where it is today', () => {
    expect(confirmationOf({ ...fields, late: 'forgotten' })).toEqual({
      plan: '方案',
      pack: 'ningbo',
      createUnits: false,
    });
    expect(confirmationOf({ ...fields, on: '2026-03-01', late: '补录' })).toMatchObject({
      on: '2026-03-01',
      late: '补录',
    });
  });

  it.each([
    ['整改方案', [{ pack: 'ningbo' }, { pack: 'neutral' }], { plan: '整改方案', pack: 'ningbo' }],
    [null, [], { plan: '清单.v2', pack: '' }],
  ])('begins with what is known: %s', (title, plans, start) => {
    const read = { file: { name: '清单.v2.xlsx' }, reading: { document: { title } } };
    expect(known(read, plans)).toEqual({ ...start, createUnits: false, leaveOut: false, on: '', late: '' });
  });

  it('leaves tasks behind only where somebody said so', () => {
    const asked = { newUnits: 0, blocked: 2, today } as const;
    expect(lacks(fields, asked)).toEqual(['lackBlocked']);
    expect(lacks({ ...fields, leaveOut: true }, asked)).toEqual([]);
  });
});
