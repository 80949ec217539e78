import { derivedId, type ApprovalFrame } from '@duban/domain';
import { GOVERNMENT, LEAD, OFFICE, OFFICER, PARTY } from './sample-task';

/** A change of law, put to both leaders. */
export const APPROVAL: ApprovalFrame = {
  approvalId: derivedId('approval/1'),
  subject: { kind: 'pack', id: 'ningbo', title: '启用新版规则' },
  edition: null,
  rule: {
    rule: 'per-group',
    groups: [
      { post: 'party-secretary', of: 'party-committee' },
      { post: 'mayor', of: 'government' },
    ],
  },
  posts: {},
  units: { lead: LEAD, acceptance: OFFICE, office: OFFICE, government: GOVERNMENT, 'party-committee': PARTY },
  facts: {},
  textHash: 'h',
  draftedBy: null,
  initiator: OFFICER.id,
  keepers: [{ post: 'office-director', of: 'office' }],
  higher: [],
  urgeEvery: null,
  zoneOffsetMinutes: 480,
};
