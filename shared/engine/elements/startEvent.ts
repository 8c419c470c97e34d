import type { Make } from '../making.ts'

/** Who decides when a message or timer start happens is the world: it names the event in startInstance. */
export const startEvent: Make<'startEvent'> = () => ({ enter: () => ({ done: undefined }) })
