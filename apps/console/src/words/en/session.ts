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
};
