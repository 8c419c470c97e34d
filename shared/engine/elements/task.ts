import type { Behaviour } from '../behaviour.ts'
import type { Making } from '../making.ts'
import { work } from './jobs.ts'

/** Nothing to execute (BPMN 2.0 §13.3.3: abstract and manual tasks). */
export const task = (_: unknown, { answered }: Making): Behaviour =>
  answered ? work : { enter: () => ({ done: undefined }) }
