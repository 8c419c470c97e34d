import type { Happening, Question } from '../../../examples/semantics/question.ts'
import { processOf } from '../../../examples/semantics/sketch.ts'
import type { Definition } from '#shared/model/definition.ts'
import {
  completeJob,
  failJob,
  fireTimer,
  nth,
  resolveIncident,
  runProcess,
  sendMessage,
  throwJobError,
  type Action,
  type Ran,
} from '../process.ts'
import { define, mapping } from '../processDefinition.ts'

export function definitionOf({ process, called = {}, mappings = {}, data }: Question): Definition {
  const processes = Object.entries(called).map(([id, sketch]) => [id, processOf(sketch)])
  const rows = Object.entries(mappings).map(([id, of]) => [id, mapping(of)])
  const plain = define(process)
  return define(process, {
    processes: Object.fromEntries(processes),
    mappings: Object.fromEntries(rows),
    data: { ...plain.data, ...data },
  })
}

export function runQuestion(question: Question): Ran {
  return runProcess(definitionOf(question), question.script.map(actionOf), question.begins)
}

function actionOf(happening: Happening): Action {
  const { element } = happening
  switch (happening.type) {
    case 'done': {
      const { of = 0, result = null, values } = happening.answer ?? {}
      return nth(of, completeJob(element, result, values === undefined ? {} : { values }))
    }
    case 'due':
      return fireTimer(element, happening.at)
    case 'received':
      return sendMessage(element, happening.payload)
    case 'failed':
      return happening.error === undefined
        ? failJob(element)
        : throwJobError(element, happening.error)
    case 'resolved':
      return resolveIncident(element)
  }
}
