import type { Behaviour } from '../behaviour.ts'

/** Nothing to execute (BPMN 2.0 §13.3.3: abstract and manual tasks). */
export const task = (): Behaviour => ({ enter: () => ({ done: undefined }) })
