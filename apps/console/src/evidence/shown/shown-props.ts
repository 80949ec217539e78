import type { Version, VersionName } from '../evidence';

/** What each way of looking at a file is given. */
export interface ShownProps {
  readonly name: VersionName;
  readonly version: Version;
}
