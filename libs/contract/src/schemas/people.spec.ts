import { AddPerson, SignIn } from './people';

describe('the name to sign in with', () => {
  it.each([
    ['ｗａｎｇ', 'wang'],
    ['e\u0301mile', '\u00e9mile'],
  ])('%s is %s, when it is given and when it is used', (typed, name) => {
    const password = 'right horse battery';
    expect(AddPerson.parse({ name: '王', signInName: typed, password }).signInName).toBe(name);
    expect(SignIn.parse({ name: typed, password }).name).toBe(name);
  });
});
