import { requestRows } from '#shared/sources/askable.ts'
import type { CatalogueEntry, OfferedOperation } from '#shared/model/catalogue.ts'
import type { Question } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { leavesOf } from '../../sources/leaves.ts'
import { elementAt, type ElementPlace } from '../process.ts'
import { addFallback, addToFallbacks } from './addFallback.ts'
import { addLookup } from './addLookup.ts'
import { fieldSchema, updateForm } from './formQuestions.ts'
import { addMapping, setRow, updateMapping } from './mappingRows.ts'
import { addSource, chosenPart } from './sources.ts'

export interface Registered {
  readonly entry: Pick<CatalogueEntry, 'title' | 'host'>
  readonly offered: OfferedOperation
  /** Why and on what basis the register may be asked; unused where the service asks it already. */
  readonly reasons: { readonly purpose: Localised; readonly legalBasis: string }
}

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
  const added = withSource(definition, request)
  const asked = addLookup(added.definition, { ...request, source: added.id })
  const mapped = withAnswers(asked, questions, answers)
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

/** The source of the service that asks the register for this, with what it has to answer besides. */
export function sourceOf(
  { sources, connectors }: Definition,
  { entry: { host }, offered }: Pick<Registered, 'entry' | 'offered'>,
): string | undefined {
  return Object.entries(sources).find(
    ([, source]) =>
      !source.writes &&
      source.operation === offered.operation &&
      referred(connectors, source.connector)?.host === host,
  )?.[0]
}

function withSource(definition: Definition, request: RegisterRequest) {
  const { entry, offered, reasons, answers } = request
  const id = sourceOf(definition, request)
  const source = referred(definition.sources, id)
  const taken = new Set([
    ...(source === undefined ? [] : leavesOf(source.response)),
    ...Object.values(answers),
  ])
  const response = chosenPart(offered.response, taken)
  if (id !== undefined && source !== undefined) {
    const sources = { ...definition.sources, [id]: { ...source, response } }
    return { definition: { ...definition, sources }, id }
  }
  const required = new Set(Object.keys(requestRows(offered) ?? {}))
  const [first] = offered.errors
  return addSource(definition, {
    ...reasons,
    title: entry.title,
    connector: { title: entry.title, host: entry.host ?? '' },
    operation: offered.operation,
    writes: false,
    request: chosenPart(offered.request, required),
    response,
    errors: first === undefined ? [] : [{ status: first.status, error: notIn(entry) }],
  })
}

function notIn({ title: { de, en = de } }: Registered['entry']) {
  return { de: `Nicht im Register: ${de}`, en: `Not in the register: ${en}` }
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
