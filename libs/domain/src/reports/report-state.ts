/** How a task stands against its schedule (domain.md 1.4); "completed" here is a claim, completion is its own act. */
export const REPORT_STATES = ['not-started', 'behind', 'on-schedule', 'ahead', 'completed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const isTroubled = (state: ReportState): boolean => state === 'behind' || state === 'not-started';
