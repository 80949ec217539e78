import { known, lacksIn, partsOf } from './course-fields';

describe('what is asked for when a plan is acted on', () => {
  it('is the reason, too, where a plan is submitted whose tasks do not state all', () => {
    expect([partsOf('submit', 0), partsOf('submit', 2)]).toEqual([['document'], ['document', 'despite']]);
    expect([lacksIn('submit', known, 0), lacksIn('submit', known, 2)]).toEqual([[], ['despite']]);
    expect(lacksIn('submit', { ...known, despite: '尚未细化' }, 2)).toEqual([]);
    expect(lacksIn('approve', known, 2)).toEqual([]);
  });

  it('is of an adjustment what, why, and what was said before or which tasks', () => {
    expect(lacksIn('adjust', known, 0)).toEqual(['what', 'before', 'basis']);
    expect(lacksIn('adjust', { ...known, what: 'w', basis: 'b', tasks: ['t'] }, 0)).toEqual([]);
    expect(lacksIn('report-result', known, 0)).toEqual(['document']);
  });
});
