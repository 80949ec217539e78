import { assertNever, type ApprovalAct, type Text, type Verdict } from '@duban/domain';
import { assess } from '@duban/rules';
import type { Found, Linted } from './finding';
import { holder, seatsIn, UNITS } from './seats';

/**
 * Whether this law could ever be changed again: when every post that it names approves, each by a person of its own, the
 * approval has to be granted. What nobody could approve any more is refused here, not found out years later.
 */
export function lintAmendment({ edition: { clauses, posts } }: Linted): readonly Found[] {
  if (!clauses.amendment) return [nobody('', NOT_SAID)];
  const { rule } = clauses.amendment.value;
  const acts = seatsIn(rule).map((seat): ApprovalAct => ({ ...holder(seat), ...FULLY }));
  const facts = { acts, textHash: null, draftedBy: null, units: UNITS, posts, subject: {}, clock: null };
  const because = whyNever(assess(rule, facts));
  return because ? [nobody('amendment.rule', because)] : [];
}

/** An approval with everything that an option may ask for. */
const FULLY = {
  decision: 'approve',
  principal: null,
  on: '2000-01-01',
  textHash: '',
  opinion: '同意',
  evidence: ['evidence'],
  reauthenticated: true,
} as const;

const NOT_SAID: Text = { zh: '没有写明由谁批准修改', en: 'it does not say who approves a change' };

function whyNever({ status, reasons }: Verdict): Text | null {
  const said = {
    zh: reasons.map(({ zh }) => zh).join('；'),
    en: reasons.map(({ en }) => en).join('; '),
  };
  switch (status) {
    case 'satisfied':
      return null;
    case 'pending':
    case 'refused':
      return { zh: `所列职务全部同意，仍不成立：${said.zh}`, en: `with all its posts approving: ${said.en}` };
    case 'not-applicable':
      return {
        zh: `这条规则对修改规则不适用：${said.zh}`,
        en: `it does not apply to changing the law: ${said.en}`,
      };
    default:
      return assertNever(status);
  }
}

const nobody = (at: string, because: Text): Found => ({
  severity: 'error',
  code: 'nobody-can-change',
  at,
  message: {
    zh: `此版本生效后，再也没有人能修改规则：${because.zh}`,
    en: `after this edition nobody could ever change the rules: ${because.en}`,
  },
});
