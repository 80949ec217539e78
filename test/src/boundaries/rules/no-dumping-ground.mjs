const GROUNDS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'core', 'misc', 'types']);

/** A folder is named after its subject; a name that fits everything collects everything. */
export const noDumpingGround = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { ground: 'Name the folder “{{folder}}” after its subject, or put this beside its only user.' },
  },
  create(context) {
    const inside = context.filename.slice(context.cwd.length).split(/[\\/]/);
    const folder = inside.slice(0, -1).find((name) => GROUNDS.has(name));
    const stem = inside.at(-1).split('.')[0];
    const ground = folder ?? (['types', 'core'].includes(stem) ? undefined : GROUNDS.has(stem) && stem);
    if (!ground) return {};
    return { Program: (node) => context.report({ node, messageId: 'ground', data: { folder: ground } }) };
  },
};
