import { facts, dual, head, node, refused, secretary, signatureOf, signed } from '../example/signing';
import { assess } from './assess';
import { isReadable } from './fault-in';

const withOptions = (options: object) => node('per-group', { ...dual, options });
const two = [signed('li', secretary), signed('zhou', head)] as const;

describe('what holds for a whole approval', () => {
  it('dismisses a signature on a text that has changed since', () => {
    const verdict = assess(dual, { ...facts(...two), textHash: 'another' });
    expect(verdict).toMatchObject({ status: 'pending', missing: [secretary, head] });
    expect(verdict.reasons[0]?.zh).toContain('签后文本已变化');
  });

  it('counts the latest decision of a person', () => {
    expect(assess(dual, facts(two[0], refused('li', secretary), two[1])).status).toBe('refused');
    const back = facts(refused('li', secretary), two[0], two[1]);
    expect(assess(dual, back).status).toBe('satisfied');
    expect(assess(dual, back).reasons.some(({ en }) => en.includes('decided anew'))).toBe(true);
  });

  it('does not count the drafter, nor whom it was drafted for, unless the law says so', () => {
    const drafted = { ...facts(...two), draftedBy: { by: 'qian', principal: 'li' } };
    expect(assess(dual, drafted)).toMatchObject({ status: 'pending', missing: [secretary] });
    expect(assess(withOptions({ notDrafter: false }), drafted).status).toBe('satisfied');
  });

  it('lets one head count twice only where the law says so', () => {
    const hats = facts(signed('wu', secretary), signed('wu', head));
    expect(assess(dual, hats).status).toBe('pending');
    expect(assess(withOptions({ distinctPersons: false }), hats).status).toBe('satisfied');
    expect(assess(withOptions({ distinctPersons: false }), facts(signed('wu', head))).status).toBe('pending');
  });

  it.each([
    ['opinionRequired', { opinion: '同意' }, '没有附意见'],
    ['evidenceRequired', { evidence: ['e1'] }, '没有附佐证'],
    ['reauthenticate', { reauthenticated: true }, '没有再次验证身份'],
  ])('asks for what %s says', (option, brought, because) => {
    const rule = { ...signatureOf(head), options: { [option]: true } };
    const without = assess(rule, facts(signed('zhou', head)));
    expect(without.status).toBe('pending');
    expect(without.reasons[0]?.zh).toContain(because);
    expect(assess(rule, facts({ ...signed('zhou', head), ...brought })).status).toBe('satisfied');
  });

  it('lets a principal decide anew what a proxy decided, and not the other way round', () => {
    const rule = signatureOf(head);
    const byProxy = signed('feng', head, 'zhou');
    expect(assess(rule, facts(byProxy, refused('zhou', head))).status).toBe('refused');
    expect(assess(rule, facts(refused('zhou', head), byProxy)).status).toBe('refused');
    expect(assess(rule, facts(refused('feng', head, 'zhou'), signed('zhou', head))).status).toBe('satisfied');
  });

  it('keeps a decision that a later one without its opinion would have replaced', () => {
    const rule = node('signature', { ...head, options: { opinionRequired: true } });
    const no = { ...refused('zhou', head), opinion: '不同意' };
    expect(assess(rule, facts(no, signed('zhou', head))).status).toBe('refused');
  });

  it('waits where it does not know an option, or finds one inside', () => {
    expect(assess(withOptions({ twoFactor: true }), facts(...two)).status).toBe('pending');
    const inside = node('all-of', { of: [withOptions({ opinionRequired: true })] });
    expect(assess(inside, facts(...two)).status).toBe('pending');
  });

  it('is said once, on the outermost rule, and only with words that mean something', () => {
    expect(isReadable(withOptions({ notDrafter: false }))).toBe(true);
    expect(isReadable(withOptions({ notDrafter: 'no' }))).toBe(false);
    expect(isReadable(withOptions({ nobody: true }))).toBe(false);
    expect(isReadable(node('all-of', { of: [withOptions({ notDrafter: false })] }))).toBe(false);
  });
});
