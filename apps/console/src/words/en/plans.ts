import type { Words } from '../zh';
import { planAdjustment } from './plan-adjustment';
import { planCourse } from './plan-course';

const count_ = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;

const refusedMend: Readonly<Record<string, string>> = {
  'missing-number': 'Give it a number in the file and import again.',
  'missing-problem': 'Add the task or the problem in the file and import again.',
  'missing-unit': 'Add a lead or responsible unit in the file and import again.',
  'unknown-unit': 'Add the unit under People, or import again and let new units be added.',
  'duplicate-number': 'Give each task its own number in the file and import again.',
  'plan-adjustment-needed':
    'A file never overwrites a dispatched task; a real change is an adjustment of the plan.',
};

const fileMend: Readonly<Record<string, string>> = {
  'empty-sheet': 'The sheet is empty. Choose a file with a list of tasks.',
  encrypted: 'The file has a password. Save a copy without it and read that.',
  'file-broken': 'Open it in Excel, save it as .xlsx and read that.',
  'file-too-large': 'Remove sheets and pictures that are not needed, or split the file.',
  'file-type': 'Save it as .xlsx in Excel or WPS and read that.',
  'missing-columns': 'The header needs columns such as number, problem or task, and lead unit.',
  'too-many-rows': 'Split it into several files.',
  'too-slow': 'The file is too complicated. Remove sheets and formats that are not needed.',
};

const percent = (part: number, of: number): string => `${((part / of) * 100).toFixed(1)} %`;

export const plans: Words['plans'] = {
  title: 'Plans',
  import: 'Import a plan',
  none: 'There is no plan yet.',
  noneNext: 'Import the list of tasks of a plan (.xlsx), and its tasks go to their lead units.',
  noneOther: 'Once the office has imported a plan in which your unit takes part, it stands here.',
  name: 'Plan',
  pack: 'Rules',
  importedOn: 'Imported on',
  total: 'Tasks',
  closed: 'Closed',
  overdue: 'Overdue',
  open: 'See the tasks',
  steps: {
    label: 'Steps of the import',
    file: 'File',
    reading: 'Check',
    confirm: 'Confirm',
    result: 'Result',
  },
  file: {
    title: 'Import a plan: the file',
    drop: 'Drag the list of tasks here, or click to choose it',
    types:
      'Excel workbooks (.xlsx) up to 10 MB. Reading changes nothing; tasks are dispatched once you confirm.',
    table: 'Columns of the table',
    tableWhat:
      'Columns in any order; a title may stand above. Not every column has to be there: what is not marked as needed may stay empty.',
    needed: 'needed',
    also: (names) => `Also known as ${names.join('、')}`,
    sample: 'Download a sample (.xlsx)',
    sampleWhat: 'It has three tasks and explains every column: write your own over it and import it.',
    one: 'One file at a time: import them one after the other.',
    reading: (name) => `Reading “${name}”…`,
    busy: 'The file before is still being read. Wait for it.',
    again: 'Read it again',
    mend: fileMend,
  },
  reading: {
    title: 'Import a plan: check',
    summary: (file, tasks) => `${count_(tasks, 'task')} read from “${file}”.`,
    nothing: 'No task was recognised.',
    nothingNext:
      'See whether the header has columns such as number, problem or task, and lead unit; then choose the file again.',
    same: {
      read: (day) =>
        `The same file was read on ${day} and not confirmed yet. Both readings are equal: confirm one of them.`,
      imported: (day, plan) =>
        `The same file was imported on ${day} into “${plan}”. Into the same plan nothing is dispatched twice; into another it makes the tasks once more.`,
      open: 'See that one',
    },
    confirmed: (plan) => `This import is confirmed; its tasks are in “${plan}”.`,
    seeResult: 'See the result',
    look: 'Check these first',
    nothingToLook: 'Nothing is doubtful.',
    notices: (count) => `Notices of the reading (${count})`,
    more: (count) => `Show ${count} more`,
    doubtful: (count) => `Tasks with something doubtful (${count})`,
    certain: (count) => `The other tasks (${count})`,
    allTasks: (count) => `All tasks (${count})`,
    newUnits: (count) => `Units that the register does not know (${count})`,
    newUnitsWhat:
      'They can be added with the confirmation. A name that is only written wrongly is mended once, in every task that has it.',
    inTasks: (count) => count_(count, 'task'),
    mendUnit: (name) => `Mend “${name}”`,
    mendUnitShort: 'Mend the name',
    doubt: 'doubtful, please check',
    undated: 'gives no day, mend it',
    gap: 'without it the task is not imported',
    mend: 'Open a task to mend what was read wrongly. A correction holds once it is confirmed; nothing is dispatched before you confirm the import.',
    lookUp: 'See where it stands in the file',
    blocked: (count) => `Tasks that cannot be imported yet (${count})`,
    because: (why) => `${why.join(', ')}. Open the task and mend it.`,
    why: {
      ref: 'no number',
      upstream: 'Task of the plan above',
      title: 'no task, problem or goal',
      'units.lead': 'no lead or responsible unit',
      twice: 'another task has the same number',
    },
    sameReading: (file, by, day, corrections) =>
      `“${file}” is the same file that was read on ${day}${by ? ` by ${by}` : ''} and not confirmed yet; it was not read twice. ${
        corrections > 0 ? `All ${corrections} corrections are here.` : 'Go on checking it.'
      }`,
    other: 'Another file',
    next: 'Next: confirm',
    noRef: 'no number',
    noTitle: '(neither task nor problem)',
    empty: 'not in the file',
    dayMeant: (day) => `taken as ${day}`,
    fields: {
      ref: 'Number',
      title: 'Task',
      problem: 'Problem',
      goal: 'Goal',
      taskClass: 'Class',
      deadline: 'Deadline',
      measures: 'Measures',
      'units.lead': 'Lead unit',
      'units.responsible': 'Responsible',
      'units.cooperating': 'Cooperating',
      'units.acceptance': 'Acceptance',
      'units.supervising': 'Supervising',
      persons: 'Contacts',
      progress: 'Progress',
      acceptance: 'Accepted',
      publicity: 'Publicity',
    },
  },
  course: planCourse,
  adjustments: planAdjustment,
  page: {
    tasks: 'See all tasks',
    rules: 'Rules that apply:',
    edition: (hash) => `edition at the import ${hash}`,
    steps: 'Course',
    feedback: 'Feedback of the inspection',
    issued: 'Plan issued',
    dispatched: 'Imported and dispatched',
    lastDeadline: 'Last deadline',
    allClosed: 'All struck off',
    result: 'Result reported',
    notRecorded: 'not recorded here',
    left: (count) => `${count_(count, 'task')} left`,
    counts: 'Tasks by class and state',
    facts: 'How far the closings have come, each fact on its own',
    factNames: { completion: 'reported complete', closed: 'struck off' },
    factCount: (what, count) => `${what}: ${count}`,
    sum: 'Together',
    rates: 'Completion',
    ofDue: (done, of) => `Of tasks due so far: ${percent(done, of)} (${done} of ${of} reported complete).`,
    noneDue: 'No deadline has come yet, so there is no rate of tasks due.',
    ofAll: (done, of) => `Of all tasks: ${percent(done, of)} (${done} of ${of} reported complete).`,
    closed: (count) => `${count_(count, 'task')} struck off.`,
    ratesWhat:
      'Complete means reported complete by the lead unit, being closed or closed; complete and struck off are two facts.',
    rounds: 'Rounds',
    noRound: 'There is no round yet.',
    round: { planned: 'not begun', open: 'open', closed: 'closed' },
    roundDue: (day) => `due ${day}`,
    imports: 'Source files and imports',
    noImport: 'No import is recorded.',
    imported: (readBy, readOn, by, on) =>
      `Read by ${readBy ?? 'the system'} on ${readOn}, confirmed by ${by ?? 'the system'}, dispatched on ${on}.`,
    record: (count) => `The record of the plan (${count_(count, 'entry', 'entries')})`,
    recordWhat:
      'What was mended and checked stands in the plan’s record under a hash: a later change of it is found.',
    recorded: (no, at) => `Entry ${no}: imported, recorded ${at}`,
    recordedBefore: 'This entry was written before corrections were part of the record.',
    recordHash: (hash) => `Hash ${hash}`,
    corrections: (count) => (count > 0 ? `${count_(count, 'field')} mended or checked.` : 'Nothing mended.'),
  },
  sheet: {
    title: 'The file',
    what: 'Click a cell to see what it was read as, or a field’s name to see where it stands in the file.',
    notKept: 'The rows of this file were not kept. Open the file itself to compare.',
    earlier: (rows) => `${rows} rows before`,
    later: (rows) => `${rows} rows after`,
  },
  mend: {
    open: 'Mend this task',
    corrected: (read, by, day) =>
      `The file says “${read || '(blank)'}”; mended by ${by ?? 'somebody'} on ${day}.`,
    changed: (read, said, by, day) =>
      `The file says “${read || '(blank)'}”, now “${said || '(blank)'}”; mended by ${by ?? 'somebody'} on ${day}.`,
    checked: (by, day) => `Checked by ${by ?? 'somebody'} on ${day}: as in the file.`,
    will: (fields) =>
      fields.length > 0
        ? `These fields hold as typed: ${fields.join(', ')}. What the file said, who mended it and when are kept with the import.`
        : 'Nothing is changed yet.',
    rightName: 'The right name',
    rightNameHint: 'Choose a unit of the register, the most similar first, or type a name.',
    willUnit: (unit, said, count) =>
      `“${unit}” becomes “${said || '…'}” in ${count_(count, 'task')}. What the file said, who mended it and when are kept for each.`,
    lackName: 'the right name',
    lackRef: 'the number',
    lackChange: 'a correction',
    tooLong: (field, over) => `${field} shorter by ${count_(over, 'character')}`,
    deadlineHint: 'As a plan words it, such as “2027年6月底” or “长期坚持”.',
    unitsHint: 'A comma between units.',
    measure: (no) => `Measure ${no}`,
    addMeasure: 'Add a measure',
    measuresHint: 'An empty measure is dropped.',
    chooseClass: 'Choose the class',
    classes: { immediate: 'at once', dated: 'dated', 'long-term': 'long-term' },
  },
  confirm: {
    title: 'Import a plan: confirm',
    plan: 'Name of the plan',
    planHint: 'A plan is known by its name: the same name is the same plan.',
    pack: 'Rules that apply',
    choosePack: 'Choose the rules',
    packHint:
      'A task follows these rules from its dispatch to its end; changing them later is an act of its own.',
    createUnits: (count) => `Add ${count_(count, 'unit')} as well`,
    unverified: (count) =>
      `${count_(count, 'clause')} of these rules ${count === 1 ? 'is' : 'are'} unverified`,
    unverifiedWhat:
      'An unverified clause rests on no document, or only in part. Tasks follow it all the same: confirm that you accept this.',
    seePack: 'See all clauses',
    on: 'Day of dispatch',
    onHint: 'Today if not changed. An earlier day needs its reason.',
    late: 'Why it is recorded only now',
    willTasks: (count, plan, there) =>
      there
        ? `Of ${count_(count, 'task')}, those that “${plan}” does not have yet go to the lead units and wait for their receipt.`
        : `${count_(count, 'task')} of “${plan}” ${count === 1 ? 'goes' : 'go'} to the lead units and wait${count === 1 ? 's' : ''} for their receipt.`,
    willSame: (plan, total) =>
      `“${plan}” has ${count_(total, 'task')} already: equal ones stay as they are, different ones are not overwritten and say why.`,
    willUnits: (count) =>
      `${count_(count, 'unit')} will be added; nobody can receive there until the administrator registers people and their posts.`,
    willRound: 'This period’s scheduling round begins, and one every month from then on.',
    lackPlan: 'the name of the plan',
    shorterPlan: 'a name of the plan of at most 500 characters',
    lackPack: 'the rules that apply',
    lackUnits: 'consent to add the new units (or have them registered first)',
    leaveOut: (count) => `Leave ${count_(count, 'task')} out for now; the others are dispatched`,
    lackUndated: 'mended deadlines, or your consent to dispatch them as they are worded',
    lackSeen: 'a look at what others mended',
    lackUnsaved: 'the corrections that are typed and not confirmed: confirm or drop them',
    undated: (count) => `${count_(count, 'task')} with a deadline that gives no day`,
    undatedWords: (words) => `The deadline says “${words}”: there is no such day, or it cannot be told.`,
    leaveUndated: (count) =>
      `Dispatch ${count === 1 ? 'this task' : `these ${count} tasks`} as worded; the ledger shows “no day set”: no clock runs, nothing reminds, nothing is overdue`,
    meanwhile: (count) => `Others mended ${count_(count, 'field')} after you opened this page`,
    haveSeen: 'Seen: confirm what stands now',
    corrections: (count) => `${count_(count, 'field')} mended or checked in this import`,
    willRecord: (count) =>
      `${count_(count, 'correction')} will stand in the plan’s record, with who, when, and what the file said.`,
    unsaved: (count) =>
      `Corrections of ${count_(count, 'task')} are typed and not confirmed: the import would pass them over`,
    unsavedAt: (ref) => `Task ${ref}`,
    between: ', ',
    saveUnsaved: 'Confirm these corrections',
    dropUnsaved: 'Drop what was typed',
    lackBlocked: 'mend the tasks that cannot be imported, or agree to leave them out',
    lackLate: 'why it is recorded only now',
  },
  result: {
    title: 'Import a plan: result',
    running: (plan) => `Dispatching the tasks of “${plan}”`,
    progress: (handled, total) => `${handled} of ${total} dealt with`,
    leave: 'You may leave this page; it goes on by itself.',
    done: (plan) => `“${plan}” is imported`,
    created: 'Dispatched',
    updated: 'Updated',
    unchanged: 'Unchanged',
    refused: 'Not imported',
    refusedWhat: (count) => `${count_(count, 'task')} not imported`,
    allSame: 'The file and the dispatched tasks are equal; nothing has changed.',
    ref: 'Number',
    because: 'Why',
    todo: 'What to do',
    tasks: 'See the tasks of this plan',
    again: 'Import another file',
    list: 'All plans',
    mend: refusedMend,
    mendOther: 'Mend it in the file and import again; what is dispatched is never doubled.',
  },
};
