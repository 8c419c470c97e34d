import { inLanguage } from '#shared/model/localised.ts'
import { departmentOf, endName } from './caseState.ts'
import { officeName } from './Page.tsx'
import type { CaseReading } from './reading.ts'

/** The state in a few words: "Wir warten auf: Melderegister". */
export function stateText(reading: CaseReading): string {
  const { state, view } = reading
  const { texts } = view
  switch (state.kind) {
    case 'fetching':
      return texts.state.started
    case 'waitingFor':
      return texts.state.waitingFor(state.system)
    case 'decided':
    case 'finished':
      return resultText(reading)
    case 'started':
    case 'waitingForYou':
    case 'checking':
    case 'sent':
    case 'withdrawn':
    case 'resting':
    case 'stopped':
    case 'ended':
      return texts.state[state.kind]
  }
}

/** The usual result in the words of the service; any other end in the words of the process. */
function resultText({ state, view, definition, instance }: CaseReading): string {
  const { texts, language } = view
  const result = definition.portal?.done
  if (state.kind === 'decided' && result !== undefined) {
    return texts.state.decided(inLanguage(result, language))
  }
  const end = state.kind === 'decided' ? undefined : endName(instance, definition, language)
  return end === undefined ? texts.state.finished : `${texts.state.finished}: ${end}`
}

/** What the administration does now. */
export function doingText({ view, definition, state }: CaseReading): string {
  const { texts, city } = view
  const office = officeName(departmentOf(definition, city), view)
  switch (state.kind) {
    case 'fetching':
      return texts.waiting.title
    case 'started':
    case 'waitingForYou':
      return texts.doing.started
    case 'waitingFor':
      return texts.doing.waitingFor(state.who === 'technical' ? texts.waiting.technical : office)
    case 'checking':
      return texts.doing.checking(office)
    case 'resting':
      return texts.doing.resting(office)
    case 'stopped':
      return texts.doing.stopped(office)
    case 'sent':
      return texts.doing.sent
    case 'decided':
    case 'finished':
    case 'withdrawn':
      return texts.doing.finished
    case 'ended':
      return texts.doing.ended
  }
}
