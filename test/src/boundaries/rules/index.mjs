import { handlersOnlyQueue } from './handlers-only-queue.mjs';
import { noDumpingGround } from './no-dumping-ground.mjs';
import { todoNamesItsIssue } from './todo-names-its-issue.mjs';

/** The house's own lint rules. */
export const duban = {
  rules: {
    'handlers-only-queue': handlersOnlyQueue,
    'no-dumping-ground': noDumpingGround,
    'todo-names-its-issue': todoNamesItsIssue,
  },
};
