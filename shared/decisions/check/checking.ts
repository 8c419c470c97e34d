import type { Decision } from '../../model/content.ts'
import type { Effort } from './cover.ts'
import type { Columns } from './reading.ts'

export interface Checking {
  readonly decision: Decision
  readonly columns: Columns
  readonly effort: Effort
}
