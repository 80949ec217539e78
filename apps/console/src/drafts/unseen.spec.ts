import { withoutUnseen } from './unseen';

it('takes out what nobody sees, and leaves every other word, line and number as it is', () => {
  const typed = { text: '\u202e第一行\u0000\n\t第二行\u2069 😀', share: 0.6, done: true };
  expect(withoutUnseen(typed)).toEqual({ text: '第一行\n\t第二行 😀', share: 0.6, done: true });
});

it('takes it out of fields inside of fields, and of each line of a list', () => {
  const typed = { said: { title: '任\u0000务', measures: ['排\u202e查', '改造'] }, base: null, seen: 2 };
  expect(withoutUnseen(typed)).toEqual({
    said: { title: '任务', measures: ['排查', '改造'] },
    base: null,
    seen: 2,
  });
});
