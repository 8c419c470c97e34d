import { requestRows } from '#shared/sources/askable.ts'
import type { Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { referred } from '#shared/model/referred.ts'
import { elementAt, type ElementPlace } from '../process.ts'
import { answeredBySource } from '../sampleAnswers.ts'
import { addFallback, addToFallbacks } from './addFallback.ts'
import { addLookup } from './addLookup.ts'
import { fieldSchema, updateForm } from './formQuestions.ts'
import { addMapping, setRow, updateMapping } from './mappingRows.ts'
import { withSource, type Registered } from './askedSource.ts'

export interface RegisterRequest extends Registered {
  /** The step that asks people. */
  readonly place: ElementPlace
  readonly form: string
  /** By question: where the answer of the register has the value. */
  readonly answers: Readonly<Record<string, string>>
}

/**
 * The register answers instead of the person: it is asked before the form, its values are shown there and can be
 * called wrong, and who it does not know is asked as before.
 */
export function askRegister(definition: Definition, request: RegisterRequest): Definition {
  const { form, answers, offered } = request
  const questions = (referred(definition.forms, form)?.questions ?? []).filter(({ id }) =>
    Object.hasOwn(answers, id),
  )
  if (questions.length === 0) return definition
  const added = withSource(definition, {
    ...request,
    takes: Object.keys(requestRows(offered) ?? {}),
    answers: Object.values(answers),
  })
  const asked = addLookup(added.definition, { ...request, source: added.id })
  const mapped = answeredBySource(withAnswers(asked, questions, answers), {
    source: added.id,
    form,
    answers: Object.fromEntries(questions.map(({ id, path }) => [path, answers[id] ?? ''])),
  })
  const shown = updateForm(mapped, form, (current) => ({
    ...current,
    questions: current.questions.filter(({ id }) => !Object.hasOwn(answers, id)),
    known: [
      ...current.known,
      { title: request.entry.title, fields: questions.map(asShown(mapped)) },
    ],
  }))
  const error = offered.errors[0] && errorOf(shown, added.id, offered.errors[0].status)
  const fallback = { step: asked.step, ask: request.place, questions }
  if (!asked.isNew) return addToFallbacks(shown, fallback)
  return error === undefined ? shown : addFallback(shown, { ...fallback, error })
}

function errorOf({ sources }: Definition, source: string, status: string): string | undefined {
  return referred(referred(sources, source)?.errors, status)
}

function withAnswers(
  { definition, step }: { readonly definition: Definition; readonly step: ElementPlace },
  questions: readonly Question[],
  answers: RegisterRequest['answers'],
): Definition {
  const element = elementAt(definition, step)
  const known = element !== undefined && 'output' in element ? element.output : undefined
  const output =
    known === undefined
      ? addMapping(definition, { ...step, side: 'output' })
      : { definition, mapping: known }
  return questions.reduce(
    (now, { id, path }) =>
      updateMapping(now, output.mapping, (mapping) =>
        setRow(mapping, path, `result.${answers[id]}`),
      ),
    output.definition,
  )
}

function asShown(definition: Definition) {
  return ({ path, question }: Question) => ({
    path,
    label: fieldSchema(definition, path)?.label ?? question,
  })
}
