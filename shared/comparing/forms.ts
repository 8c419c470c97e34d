import type { Form } from '../model/content.ts'
import type { Localised } from '../model/localised.ts'
import type { Detail } from './difference.ts'
import { byId, partDetails } from './records.ts'

export function formDetails(from: Form, to: Form): Detail[] {
  const [before, after] = [byId(from.questions), byId(to.questions)]
  const count: Detail[] =
    from.questions.length === to.questions.length
      ? []
      : [{ kind: 'questions', from: from.questions.length, to: to.questions.length }]
  const entries = to.questions.flatMap(({ id, entries: asked }) => {
    const known = before[id]?.entries
    return asked === undefined || known === undefined
      ? []
      : partDetails([byId(known.questions), byId(asked.questions)], { nameOf })
  })
  return [...count, ...partDetails([before, after], { nameOf, among: 'questions' }), ...entries]
}

function nameOf({ question }: Pick<Form['questions'][number], 'question'>): Localised {
  return question
}
