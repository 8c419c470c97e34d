import { inLanguage } from '#shared/model/localised.ts'
import { departmentOf, endName } from './caseState.ts'
import { officeName } from './Page.tsx'
import type { CaseReading } from './reading.ts'

/** The state in a few words: "Wir warten auf: Melderegister". */
export function stateText(reading: CaseReading): string {
  const { view, definition, state, instance } = reading
  const { texts, language } = view
  switch (state.kind) {
    case 'fetching':
    case 'started':
      return texts.state.started
    case 'waitingFor':
      return texts.state.waitingFor(state.system)
    case 'decided': {
      const result = definition.portal?.done
      return result === undefined
        ? texts.state.finished
        : texts.state.decided(inLanguage(result, language))
    }
    case 'finished': {
      const end = endName(instance, definition, language)
      return end === undefined ? texts.state.finished : `${texts.state.finished}: ${end}`
    }
    case 'waitingForYou':
    case 'checking':
    case 'sent':
    case 'withdrawn':
    case 'ended':
      return texts.state[state.kind]
  }
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
