import type { Words } from '../zh';

export const troubles: Words['troubles'] = {
  noNetwork: 'The server did not answer.',
  strange: 'The answer of the server cannot be read.',
  code: (code) => `code ${code}`,
  request: (id) => `request ${id}`,
  mend: {
    'wrong-state': 'Somebody was first. The page is up to date now: see what can be done.',
    'wrong-day': 'Change the day; an earlier day needs its reason.',
    'not-authorised':
      'The page says who can; if you were just appointed, ask the administrator to enter the post.',
    'stale-text': 'The text changed after you read it. Read the new one, then decide.',
    'own-draft': 'Somebody else with the right must do this.',
    'already-signed': 'There is nothing more to sign. The page is up to date now.',
    'already-reported': 'This period has its report. Ask the office if it must be corrected.',
    'round-closed': 'This round is closed. Report in the next, or ask the office.',
    'no-open-round': 'You can report once the round has begun; what you typed is kept.',
    'not-imported': 'Import the plan first.',
    'missing-text': 'Add what is missing and send again.',
    'bad-request': 'Change what is named below.',
    'bad-file': 'Choose a file that can be opened.',
    'not-signed-in': 'Sign in and send again; what you typed is still there.',
    'sign-in-failed': 'Check the name and the password.',
    locked: 'Wait until the time named, or ask the administrator.',
    'too-many-attempts': 'Wait a moment and try again.',
    forbidden: 'If you need this, ask the administrator to enter the post.',
    'cross-site': 'Open the address of this system itself.',
    'not-found': 'It may no longer be yours to see. Go back to the list.',
    'key-missing': 'Reload the page and send again; what you typed is still there.',
    'key-reused': 'Reload the page and send again; what you typed is still there.',
    duplicate: 'There is one of this name already: look at it first.',
    'too-many-views': 'Delete views that you no longer use, then save again.',
    'too-large': 'Shorten the text or take a smaller file.',
    'too-slow': 'The network was too slow; nothing was done. Send again.',
    'link-unknown': 'Use the link that the terminal showed last; another start shows a new one.',
    'link-used':
      'Sign in with the name and the password that were set; an administrator can reset a forgotten one.',
    'link-expired': 'Start Duban again: the terminal shows a new link.',
    'last-administrator': 'Appoint another administrator first, then end or disable this one.',
    'wrong-password':
      'Check the old password and try again; if it is forgotten, an administrator can reset it.',
    'unknown-unit': 'Choose a registered unit, or allow new ones.',
    superseded: 'See how it stands now; if it is still wanted, do it anew.',
    'mended-meanwhile': 'See what was mended first, then mend it again. What you typed is still here.',
    'already-confirmed': 'It is confirmed already. See its result.',
    'outcome-unknown': 'It is not known whether it was done. Ask again: it is never done twice.',
    unavailable: 'What you typed is still there; send it again later.',
    internal:
      'It was not done; what you typed is still there. If it happens again, tell the administrator the request.',
    'no-network':
      'No server can be reached. What you typed is kept; send it when the network is back, it is never done twice.',
  },
};
