import { uncaught } from '../evaluating.ts'
import type { Make } from '../making.ts'
import { emit } from '../run.ts'
import { empty } from '../scopes.ts'
import { throwError } from '../throwing.ts'

export const endEvent: Make<'endEvent'> = ({ event }) => {
  switch (event.type) {
    case 'none':
      return { enter: () => ({ done: undefined }) }
    case 'terminate':
      return {
        enter(run, { activation }) {
          emit(run, { type: 'elementCompleted', activation: activation.id, taken: [] })
          empty(run, activation.scope)
          run.agenda.push({ type: 'settle', scope: activation.scope })
          return { gone: true }
        },
      }
    case 'error': {
      const { error = 'error' } = event
      return {
        enter: (run, { activation }) =>
          throwError(run, activation, error) ? { gone: true } : { failure: uncaught(run, error) },
      }
    }
  }
}
