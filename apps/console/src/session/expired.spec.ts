import { isExpired, noteSignedIn, refusalNoter } from './expired';

it('is over when a question is refused to nobody, until somebody signs in', () => {
  refusalNoter()();
  expect(isExpired()).toBe(true);
  noteSignedIn();
  expect(isExpired()).toBe(false);
});

it('is not over by a question from before the latest sign-in, however late it is refused', () => {
  const noteRefusal = refusalNoter();
  noteSignedIn();
  noteRefusal();
  expect(isExpired()).toBe(false);
});
