import { confirmationOf, known, lacks, type ConfirmFields } from './confirm-fields';

const fields: ConfirmFields = {
  plan: '方案',
  pack: 'ningbo',
  createUnits: false,
  leaveOut: false,
  on: '',
  late: '',
  seen: 3,
  undated: false,
};
const nothing = { newUnits: 0, blocked: 0, undated: 0, unseen: 0, unsaved: 0 } as const;
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
    expect(lacks({ ...fields, ...part }, { ...nothing, newUnits, today })).toEqual(lacking);
  });

  it('says no day where it is today', () => {
    expect(confirmationOf({ ...fields, late: 'forgotten' })).toEqual({
      plan: '方案',
      pack: 'ningbo',
      createUnits: false,
      seen: 3,
      undated: false,
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
    const read = { file: { name: '清单.v2.xlsx' }, reading: { document: { title } }, corrections: [{}, {}] };
    expect(known(read, plans)).toEqual({ ...fields, ...start, seen: 2 });
  });

  it('leaves tasks behind only where somebody said so', () => {
    const asked = { ...nothing, blocked: 2, today } as const;
    expect(lacks(fields, asked)).toEqual(['lackBlocked']);
    expect(lacks({ ...fields, leaveOut: true }, asked)).toEqual([]);
  });

  it('dispatches deadlines without a day only where somebody agreed to it', () => {
    const asked = { ...nothing, undated: 1, today } as const;
    expect(lacks(fields, asked)).toEqual(['lackUndated']);
    expect(lacks({ ...fields, undated: true }, asked)).toEqual([]);
  });

  it('waits for what others corrected to be seen, and for what was typed to be confirmed', () => {
    expect(lacks(fields, { ...nothing, unseen: 1, unsaved: 1, today })).toEqual(['lackSeen', 'lackUnsaved']);
  });
});
