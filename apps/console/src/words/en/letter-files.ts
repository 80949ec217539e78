import type { Words } from '../zh';

export const letterFiles: Words['letterFiles'] = {
  title: 'Attached files',
  none: 'Nothing is attached.',
  noFile: 'no file yet',
  attach: 'Attach files',
  choose: 'Choose files, several at once if you like',
  limits: 'pdf, ofd, docx, xlsx, png, jpg; 10 MB each at most, 20 files a letter.',
  name: 'Name of the attachment',
  nameHint: 'The letter lists it under this name.',
  drop: 'Leave out',
  will: 'The files go with the draft through review and issue; whoever has read the old draft reads it again. After the issue nothing changes, and the receiver can download them.',
  attached: 'The files are attached.',
  remove: 'Take away',
  removeNamed: (name) => `Take the file of “${name}” away`,
  willRemove: (name) =>
    `The file of “${name}” leaves the draft, and its name the list, unless the template has it; whoever has read the old draft reads it again.`,
  removed: (name) => `The file of “${name}” was taken away.`,
  needLate: 'why it is recorded late',
};
