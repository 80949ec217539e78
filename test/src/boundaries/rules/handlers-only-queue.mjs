/** Which argument of each registering function is the handler. */
const HANDLER_AT = {
  setHandler: 1,
  setDefaultSignalHandler: 0,
  setDefaultUpdateHandler: 0,
  setDefaultQueryHandler: 0,
};
const OWN_ANSWER = /^condition$|answer/i;
const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const messages = {
  await:
    'A handler queues its command and awaits only its own answer (`await answered(id)`); the main line acts.',
  twice: 'A handler awaits its own answer once, and nothing else.',
  returned: 'A handler hands back its own answer, not another promise; the main line acts.',
  beside: 'A handler begins nothing beside the main line; it queues, and the main line acts.',
  unseen:
    'Write an asynchronous handler in this file, where it can be seen that it awaits only its own answer.',
  validator:
    'A validator is synchronous: the SDK does not await it, so a rejected promise would refuse nothing.',
};

/** The names by which a thing is reached: `queue.answered[id]` gives `queue`, `answered`. */
function namesOf(node) {
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'CallExpression':
      return namesOf(node.callee);
    case 'MemberExpression':
      return [...namesOf(node.object), ...(node.computed ? [] : namesOf(node.property))];
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'ChainExpression':
      return namesOf(node.expression);
    default:
      return [];
  }
}

const isOwnAnswer = (node) => namesOf(node).some((name) => OWN_ANSWER.test(name));

/** Visits what belongs to the function itself, not what stands in functions inside it. */
function walkBody(node, keys, visit) {
  visit(node);
  for (const child of (keys[node.type] ?? []).flatMap((key) => node[key] ?? []))
    if (child !== null && !FUNCTIONS.has(child.type)) walkBody(child, keys, visit);
}

/** The function behind an argument, if this file shows it. */
function functionBehind(node, sourceCode) {
  if (FUNCTIONS.has(node.type)) return node;
  if (node.type !== 'Identifier') return undefined;
  for (let scope = sourceCode.getScope(node); scope !== null; scope = scope.upper) {
    const definition = scope.set.get(node.name)?.defs[0]?.node;
    if (!definition) continue;
    const found = definition.type === 'VariableDeclarator' ? definition.init : definition;
    return found && FUNCTIONS.has(found.type) ? found : undefined;
  }
  return undefined;
}

function typesOf(sourceCode) {
  const { program, getTypeAtLocation } = sourceCode.parserServices;
  const checker = program?.getTypeChecker();
  const thenable = (type) =>
    (type.types ?? [type]).some((one) => checker.getPropertyOfType(one, 'then') !== undefined);
  return {
    isPromise: (node) => checker !== undefined && thenable(getTypeAtLocation(node)),
    answersLater: (node) =>
      checker !== undefined &&
      getTypeAtLocation(node)
        .getCallSignatures()
        .some((signature) => thenable(signature.getReturnType())),
  };
}

function checkBody(handler, { context, isPromise }) {
  const report = (node, messageId) => context.report({ node, messageId });
  let awaited = 0;
  const checkReturn = (value) => {
    if (value && value.type !== 'AwaitExpression' && isPromise(value) && !isOwnAnswer(value))
      report(value, 'returned');
  };
  if (handler.body.type !== 'BlockStatement') checkReturn(handler.body);
  walkBody(handler.body, context.sourceCode.visitorKeys, (node) => {
    if (node.type === 'ReturnStatement') checkReturn(node.argument);
    if (node.type === 'ForOfStatement' && node.await) report(node, 'await');
    if (node.type === 'UnaryExpression' && node.operator === 'void' && isPromise(node.argument))
      report(node, 'beside');
    if (node.type !== 'AwaitExpression') return;
    awaited += 1;
    if (!isOwnAnswer(node.argument)) report(node, 'await');
    else if (awaited > 1) report(node, 'twice');
  });
}

function validatorIn(options) {
  if (options?.type !== 'ObjectExpression') return undefined;
  return options.properties.find((property) => property.key?.name === 'validator')?.value;
}

/** Handlers that await nothing but their own answer cannot interleave; no lock is needed. */
export const handlersOnlyQueue = {
  meta: { type: 'problem', schema: [], messages },
  create(context) {
    const { sourceCode } = context;
    const { isPromise, answersLater } = typesOf(sourceCode);

    function checkHandler(node) {
      const handler = functionBehind(node, sourceCode);
      if (handler) checkBody(handler, { context, isPromise });
      else if (answersLater(node)) context.report({ node, messageId: 'unseen' });
    }

    function checkValidator(node) {
      if (functionBehind(node, sourceCode)?.async || answersLater(node))
        context.report({ node, messageId: 'validator' });
    }

    return {
      CallExpression({ callee, arguments: given }) {
        const at = HANDLER_AT[namesOf(callee).at(-1)];
        if (at === undefined || !given[at]) return;
        checkHandler(given[at]);
        const validator = validatorIn(given[at + 1]);
        if (validator) checkValidator(validator);
      },
    };
  },
};
