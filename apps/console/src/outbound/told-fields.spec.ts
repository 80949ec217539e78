import { bodyOf, fieldsOf, toldLacks, type Told } from './told-fields';

const said: Told['preference'] = {
  ...{ email: null, mail: true, pace: 'immediate', digestAt: '08:30', quietFrom: null, quietTo: null },
  ...{ workingDaysOnly: false, mostPerHour: 10, remindDays: 3, language: 'zh', muted: ['urged'] },
};

describe('how somebody is told', () => {
  it('is in the form what it is in the house', () => {
    expect(bodyOf(fieldsOf(said))).toEqual(said);
    const quiet = { ...said, email: 'li@example.gov.cn', quietFrom: '22:00', quietTo: '07:00' };
    expect(bodyOf(fieldsOf(quiet))).toEqual(quiet);
  });

  it('mails what is newer than the choice', () => {
    expect(fieldsOf({ ...said, muted: [] }).kinds).toContain('urged');
    expect(fieldsOf(said).kinds).not.toContain('urged');
  });

  it.each([
    ['email', { email: 'li' }],
    ['email', { email: 'a@b.cn, c@d.cn' }],
    ['digestAt', { digestAt: '' }],
    ['quiet', { quietFrom: '22:00' }],
    ['mostPerHour', { mostPerHour: '0' }],
    ['mostPerHour', { mostPerHour: '1.5' }],
    ['remindDays', { remindDays: '31' }],
  ])('lacks %s with %j', (lack, typed) => {
    expect(toldLacks({ ...fieldsOf(said), ...typed })).toEqual([lack]);
  });

  it('lacks nothing without an address: then nothing is mailed', () => {
    expect(toldLacks(fieldsOf(said))).toEqual([]);
  });
});
