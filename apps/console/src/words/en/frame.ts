import type { Words } from '../zh';

export const frame: Words['frame'] = {
  name: 'Duban',
  skip: 'Skip to the text',
  menu: 'Menu',
  pages: {
    inbox: 'Inbox',
    tasks: 'Tasks',
    letters: 'Letters',
    rounds: 'Rounds',
    plans: 'Plans',
    people: 'People',
    packs: 'Rules',
  },
  sampleName: 'Sample office',
  sample: 'Sample data: these units, people and tasks do not exist; try whatever you like.',
  otherLanguage: '中文',
  signOut: 'Sign out',
  notFound: {
    title: 'There is no such page',
    what: 'A part of the address may be missing, or your posts do not show it. Nothing is lost.',
    next: 'Back to the tasks',
  },
  fault: {
    title: 'This page could not be shown',
    what: 'What you typed is still kept on this machine; what was done stays done.',
    next: 'Open this page again',
  },
  loading: 'Fetching…',
  coming: (page) => `The page “${page}” is being built.`,
  pager: { name: 'Pages', latest: 'back to the latest', earlier: 'earlier' },
  again: 'Try again',
  close: 'Close',
  colon: ': ',
  and: ', ',
  cancel: 'Cancel',
};
