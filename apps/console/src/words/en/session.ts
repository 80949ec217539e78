import type { Words } from '../zh';

export const session: Words['session'] = {
  title: 'Sign in',
  name: 'Sign-in name',
  password: 'Password',
  enter: 'Sign in',
  about: 'Supervision of rectification tasks: who has it, where it waits, what comes next, on one thread.',
  over: 'Your session has ended',
  overWhat: 'Sign in again. Everything you typed on the page is still there.',
  sampleAccounts: 'Sample accounts',
  sampleHint: 'This is a sample office: choose an account to sign in as that person.',
  use: (name) => `Sign in as ${name}`,
  search: 'Find an account',
  me: (name) => `Signed in: ${name}`,
  left: 'Signed out.',
  mine: {
    title: 'My account',
    noPost: 'You hold no post today and can do nothing. Ask the administrator.',
    postsBy: 'Posts are entered by the administrator; ask there when something is wrong.',
    password: 'Password',
    change: 'Change the password',
    changed: 'The password is changed; you are signed out everywhere else.',
    old: 'Old password',
    fresh: 'New password (10 characters at least)',
    again: 'New password again',
    will: 'The new password holds at once; you are signed out everywhere else, not here. It is not kept on this machine.',
    lackOld: 'the old password',
    lackNew: 'a new password of 10 characters at least',
    lackOther: 'a new password that is not the old one',
    lackAgain: 'the same new password twice',
    elsewhere: 'Elsewhere',
    elsewhereWhat:
      'If you forgot to sign out on another computer or phone, do it here for all of them; here you stay.',
    end: 'Sign out everywhere else',
    ended: (count) =>
      count === 0
        ? 'You were signed in nowhere else.'
        : `${count} ${count === 1 ? 'session' : 'sessions'} elsewhere ended.`,
  },
  unset:
    'Nobody has an account here yet. Open the link of the first set-up that the terminal showed at the start.',
  setUp: {
    title: 'First set-up',
    about:
      'Nobody has an account here yet. Set up the first administrator, who will enter units, people and posts.',
    checking: 'Checking the link…',
    until: (at) => `The link is good until ${at}, and once.`,
    noToken:
      'This address is not complete. Copy the whole link from the terminal, with what stands behind #.',
    will: 'The account is made and signed in, and the link is used up; nobody but you knows the password, of which only a hash is kept.',
    send: 'Become the administrator and sign in',
    toSignIn: 'Sign in',
    name: 'Name',
    nameHint: 'It stands in the record and beside signatures.',
    password: 'Password (10 characters at least)',
  },
};
