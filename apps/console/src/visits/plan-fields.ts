import type { VisitKind } from '@duban/domain';

export interface PlanFields {
  readonly planId: string;
  readonly kind: VisitKind;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly visitors: string;
  readonly tasks: readonly string[];
}
