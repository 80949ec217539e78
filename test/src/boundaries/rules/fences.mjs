/** What the fences of `eslint.config.mjs` are made of. */
const forbid = (selector, message) => ({ selector, message });
const listed = (names, message) => names.map((name) => ({ name, message }));

export const EVERYWHERE = [
  forbid('ExportAllDeclaration', 'List exports by name.'),
  forbid('ExportDefaultDeclaration', 'Export by name.'),
  forbid('TSEnumDeclaration', 'A union of strings, not an enum.'),
  forbid(
    'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|only|todo)$/]',
    'No test is skipped, and none runs alone.',
  ),
  forbid(
    'CallExpression[callee.name=/^([xf](it|describe)|xtest)$/]',
    'No test is skipped, and none runs alone.',
  ),
];

const NO_CLOCK = 'Take `now` as a parameter.';
export const CLOCK = [
  forbid("NewExpression[callee.name='Date'][arguments.length=0]", NO_CLOCK),
  forbid("CallExpression[callee.name='Date']", NO_CLOCK),
];
export const NOW = { object: 'Date', property: 'now', message: NO_CLOCK };
export const SECURE_ONLY = {
  object: 'crypto',
  property: 'randomUUID',
  message: 'Over plain http a browser has none; take newKey of src/drafts.',
};
export const RANDOM = { object: 'Math', property: 'random', message: 'Take ids and chances as parameters.' };

const NO_LOCAL_TIME = 'This depends on the zone or language of the machine; use Day arithmetic.';
export const LOCAL_TIME = [
  forbid(
    'CallExpression[callee.property.name=/^(get|set)(Hours|Date|Day|Month|Year|FullYear|Minutes|TimezoneOffset)$/]',
    NO_LOCAL_TIME,
  ),
  forbid("NewExpression[callee.name='Date'][arguments.length>1]", NO_LOCAL_TIME),
  forbid('CallExpression[callee.property.name=/^to(Date|Time|Locale(Date|Time)?)String$/]', NO_LOCAL_TIME),
  forbid("CallExpression[callee.property.name='localeCompare'][arguments.length<2]", NO_LOCAL_TIME),
  forbid(
    "[type=/^(New|Call)Expression$/][callee.object.name='Intl'][arguments.length<2]:not([callee.property.name='Locale'])",
    NO_LOCAL_TIME,
  ),
];

const NO_LAZY = 'Import at the top, where the fences look.';
export const LAZY = [
  forbid('ImportExpression', NO_LAZY),
  forbid("MetaProperty[meta.name='import']", 'What runs in the sandbox has no place of its own.'),
];

/** Globals of Node and of browsers that pure code and workflows do without. */
export const OUTSIDE_WORLD = [
  ...listed(
    ['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'queueMicrotask'],
    'No timers in here; a workflow sleeps or waits for a condition.',
  ),
  ...listed(['process', 'require', 'module', '__dirname', '__filename'], 'No environment in here.'),
  ...listed(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'console'], 'No I/O in here.'),
  ...listed(['crypto', 'performance'], 'Take time and ids as parameters.'),
  ...listed(['globalThis', 'global', 'window', 'self', 'document', 'navigator'], 'Name what is meant.'),
  ...listed(['localStorage', 'sessionStorage'], 'No state outside.'),
  ...listed(['Buffer', 'structuredClone', 'atob', 'btoa'], 'The workflow sandbox does not have it.'),
  ...listed(['WeakRef', 'FinalizationRegistry'], 'The garbage collector is not replayed.'),
];

export const NO_DEEP_IMPORT = {
  group: ['@duban/*/src', '@duban/*/src/*'],
  message: 'Import the package, not a file in it.',
};
export const NODE_PREFIX = { group: ['node:*'], message: 'No Node built-in in here.' };
export const OUTSIDE_PACKAGES = {
  group: ['typeorm', 'pg', '@nestjs/*', 'nestjs-*'],
  message: 'Entities, databases and frameworks slip silently into the workflow bundle.',
};
export const ACTIVITIES_BY_TYPE = {
  group: ['@duban/activities'],
  allowTypeImports: true,
  message: 'Workflows know activities by type only.',
};
export const CONTRACT_BY_TYPE = {
  name: '@duban/contract',
  allowTypeImports: true,
  message: 'Its schemas bring zod into the workflow bundle; values come from `@duban/contract/names`.',
};
export const INPUT_OUTPUT = {
  regex: '^(node:)?(fs|net|tls|https?|http2|dgram|dns|child_process|worker_threads|cluster)(/|$)',
  message: 'Bytes in, values out: no I/O in here.',
};
export const ENTITIES = {
  regex: 'entit(y|ies)',
  message: 'Entities stay inside; export stores and queries.',
};

export const ONE_MODULE = [
  forbid("Decorator[expression.callee.name='Module']", 'One flat module, in app.module.ts.'),
  forbid("CallExpression[callee.name='forwardRef']", 'One direction only.'),
];

const NOT_INSTALLED = 'This runs before `npm ci`: only `node:` built-ins and files beside it.';
export const INSTALLED = { regex: '^(?!node:|\\.{1,2}/)', message: NOT_INSTALLED };
const lazily = (besides) => [
  forbid(`ImportExpression > Literal[value!=/^(node:|\\.{1,2}\\u002F${besides})/]`, NOT_INSTALLED),
  forbid("CallExpression[callee.name='require'] > Literal[value!=/^(node:|\\.{1,2}\\u002F)/]", NOT_INSTALLED),
];
export const LAZILY_INSTALLED = lazily('');
export const LAZILY_INSTALLED_BUT_ROLLDOWN = lazily('|rolldown$');

export const NODE_GLOBALS = Object.fromEntries(
  [
    ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'performance', 'globalThis'],
    ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'],
    ...['AbortController', 'AbortSignal', 'TextEncoder', 'TextDecoder', 'structuredClone', 'crypto'],
  ].map((name) => [name, 'readonly']),
);
