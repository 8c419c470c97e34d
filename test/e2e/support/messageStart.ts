import { mainProcess, type Definition } from '#shared/model/definition.ts'

export const message = 'zuzug'

/** The same service, which a message from outside can begin as well; there is nothing to do then. */
export function withMessageStart(definition: Definition): Definition {
  const process = definition.processes[mainProcess]
  if (process === undefined) throw new Error('expected a main process')
  const name = { de: 'Zuzug gemeldet', en: 'Arrival reported' }
  const lane = Object.keys(process.lanes).at(-1) ?? ''
  const elements = {
    ...process.elements,
    reported: { type: 'startEvent', name, lane, event: { type: 'message', message } },
    noted: { type: 'endEvent', name, lane, event: { type: 'none' } },
  } as const
  const flows = { ...process.flows, f_reported: { source: 'reported', target: 'noted' } }
  return {
    ...definition,
    messages: { ...definition.messages, [message]: { title: name } },
    processes: { ...definition.processes, [mainProcess]: { ...process, elements, flows } },
  }
}
