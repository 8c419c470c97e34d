import { inLanguage } from '#shared/model/localised.ts'
import { departmentOf, endName } from './caseState.ts'
import { officeName } from './Page.tsx'
import type { CaseReading } from './reading.ts'

/** The state in a few words: "Wir warten auf: Melderegister". */
export function stateText(reading: CaseReading): string {
  const { state, view } = reading
  const { texts } = view
  if (state.kind === 'fetching') return texts.state.started
  if (state.kind === 'waitingFor') return texts.state.waitingFor(state.system)
  if (state.kind === 'decided' || state.kind === 'finished') return resultText(reading)
  return texts.state[state.kind]
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
  if (state.kind === 'waitingFor') {
    return texts.doing.waitingFor(state.who === 'technical' ? texts.waiting.technical : office)
  }
  const { doing } = texts
  const said: Readonly<Record<Exclude<typeof state.kind, 'waitingFor'>, string>> = {
    fetching: texts.waiting.title,
    started: doing.started,
    waitingForYou: doing.started,
    checking: doing.checking(office),
    resting: doing.resting(office),
    stopped: doing.stopped(office),
    sent: doing.sent,
    decided: doing.finished,
    finished: doing.finished,
    withdrawn: doing.finished,
    ended: doing.ended,
  }
  return said[state.kind]
}
