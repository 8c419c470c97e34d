import type { Form } from '../model/content.ts'
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
      : partDetails([byId(known.questions), byId(asked.questions)], ({ question }) => question)
  })
  return [...count, ...partDetails([before, after], ({ question }) => question), ...entries]
}
