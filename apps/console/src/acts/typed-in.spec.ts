import { typedIn } from './typed-in';

describe('what was typed in a form', () => {
  it.each([
    ['words', { text: '月底前完成征迁。' }, ['月底前完成征迁。']],
    ['several lines of one field', { channels: ['门户网站', '日报'] }, ['门户网站', '日报']],
    ['no day and no fingerprint', { on: '2026-03-02', base: 'a'.repeat(64), late: '补录' }, ['补录']],
    ['nothing that was only chosen', { state: 'not-started', read: true, text: ' ' }, []],
    ['nobody who was only chosen', { to: '0199a1f2-7c3e-7d10-8a2b-0c9d1e2f3a4b' }, []],
    ['nothing where nothing was kept', undefined, []],
  ])('is %s', (_what, fields, typed) => {
    expect(typedIn(fields)).toEqual(typed);
  });
});
