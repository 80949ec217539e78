export { limits } from './limits';
export { readCalendar, readPacks } from './packs/read-packs';
export { readPack, type PackReading, type PackReadingRefusalCode } from './packs/read-pack';
export { readPlan } from './read-plan';
export { readPlanInChild, type ChildLimits } from './read-plan-in-child';
export type { DocumentRefusal, DocumentRefusalCode, PlanReading } from './reading';
export { samplePlan } from './sample/sample-plan';
export type { SampleTask } from './sample/sample-task';
export { writeSamplePlan } from './sample/write-sample-plan';
