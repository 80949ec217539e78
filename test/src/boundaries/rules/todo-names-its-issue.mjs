const PROMISE = /\b(?:TODO|FIXME|XXX|HACK)\b/;
const WITH_ISSUE = /\b(?:TODO|FIXME|XXX|HACK)\b\s*\(?#\d+/;

/** Work left for later has an issue, or it is forgotten. */
export const todoNamesItsIssue = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { nameless: 'Name the issue (`TODO #12: …`) or delete this.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!PROMISE.test(comment.value) || WITH_ISSUE.test(comment.value)) continue;
          context.report({ loc: comment.loc, messageId: 'nameless' });
        }
      },
    };
  },
};
