import { withoutUnseen } from './unseen';

it('takes out what nobody sees, and leaves every other word, line and number as it is', () => {
  const typed = { text: '\u202e第一行\u0000\n\t第二行\u2069 😀', share: 0.6, done: true };
  expect(withoutUnseen(typed)).toEqual({ text: '第一行\n\t第二行 😀', share: 0.6, done: true });
});
