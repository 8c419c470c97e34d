import type { Scenario } from '../model/content.ts'
import { undecided, type Answer, type Answering, type Asked } from './answering.ts'

/** A sample case answers forms and sources; what it does not mention waits, or fails as it would there. */
export function answeringByScenario(scenario: Scenario): Answering {
  return {
    answerTo: (asked) => answerTo(scenario, asked),
    arrivalAt: () => undefined,
    comesAlone: () => false,
    decided: undecided,
    left: () => [],
  }
}

function answerTo({ forms, sources }: Scenario, { form, source }: Asked): Answer | undefined {
  if (form !== undefined) {
    const values = Object.hasOwn(forms, form) ? forms[form] : undefined
    return values && { type: 'form', values }
  }
  if (source === undefined) return { type: 'complete', output: {} }
  const said = Object.hasOwn(sources, source) ? sources[source] : undefined
  if (said === undefined) {
    return {
      type: 'fail',
      message: `Der Testfall enthält keine Antwort der Datenquelle „${source}“.`,
    }
  }
  if ('error' in said) return { type: 'error', error: said.error }
  return { type: 'complete', output: {}, result: said.answer }
}
