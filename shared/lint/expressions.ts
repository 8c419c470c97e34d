import { decisionSchema } from '../decisions/result.ts'
import { compile, type Expression } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Kind } from '../feel/syntax.ts'
import { partsOf } from '../letters/template.ts'
import type { Decision, Form, Letter } from '../model/content.ts'
import type { Definition } from '../model/definition.ts'
import type { Element } from '../model/elements.ts'
import { languages, type Localised } from '../model/localised.ts'
import { schemaAt, type Schema } from '../model/schema.ts'
import type { PlacedElement } from './drawing.ts'
import { pointerTo } from './pointer.ts'

export interface PlacedExpression {
  readonly text: string
  readonly expression: Expression
  readonly pointer: string
  readonly process?: string
  readonly element?: string
}

interface Source {
  readonly definition: Definition
  readonly scope: Scope
  readonly elements: readonly PlacedElement[]
}

type Where = Pick<PlacedExpression, 'process' | 'element'>

/** Every expression of a definition at its place; a mapping used by two elements counts for both. */
export function expressionsOf(source: Source): readonly PlacedExpression[] {
  const { definition } = source
  return [
    ...source.elements.flatMap((element) => ofElement(element, source)),
    ...Object.entries(definition.processes).flatMap(([process, { flows }]) =>
      Object.entries(flows).flatMap(([id, { condition, source: element }]) =>
        one(condition, { ...atFlow(process, id), process, element, scope: source.scope }),
      ),
    ),
    ...Object.entries(definition.decisions).flatMap(([id, decision]) =>
      ofDecision(id, decision, source),
    ),
    ...Object.entries(definition.forms).flatMap(([id, form]) => ofForm(id, form, source)),
    ...Object.entries(definition.letters).flatMap(([id, letter]) => ofLetter(id, letter, source)),
    ...Object.entries(definition.deadlines).flatMap(([id, { start }]) =>
      one(start, { pointer: pointerTo('deadlines', id, 'start'), scope: source.scope }),
    ),
  ]
}

function atFlow(process: string, id: string): { pointer: string } {
  return { pointer: pointerTo('processes', process, 'flows', id, 'condition') }
}

interface Placing extends Where {
  readonly pointer: string
  readonly scope: Scope
  readonly kind?: Kind
}

function one(text: string | undefined, placing: Placing): readonly PlacedExpression[] {
  if (text === undefined) return []
  const { scope, kind = 'expression', ...place } = placing
  return [{ text, expression: compile(text, { kind, scope }), ...place }]
}

/** The expressions inside a text; their findings stand at the text. */
function inTemplate(text: Localised | undefined, placing: Placing): readonly PlacedExpression[] {
  if (text === undefined) return []
  return languages.flatMap((language) =>
    partsOf(text[language] ?? '')
      .filter(({ isExpression }) => isExpression)
      .flatMap((part) => one(part.text, { ...placing, pointer: `${placing.pointer}/${language}` })),
  )
}

function ofElement(placed: PlacedElement, source: Source): readonly PlacedExpression[] {
  const { element, pointer, process, id } = placed
  const at = { process, element: id, scope: source.scope }
  const event = 'event' in element ? element.event : undefined
  const timer = event?.type === 'timer' ? Object.entries(event.timer) : []
  const key = event?.type === 'message' ? event.key : undefined
  return [
    ...timer.flatMap(([kind, text]) =>
      one(text, { ...at, pointer: `${pointer}/event/timer/${kind}` }),
    ),
    ...one(key, { ...at, pointer: `${pointer}/event/key` }),
    ...one('key' in element ? element.key : undefined, { ...at, pointer: `${pointer}/key` }),
    ...one('script' in element ? element.script : undefined, {
      ...at,
      pointer: `${pointer}/script`,
    }),
    ...ofMapping('input' in element ? element.input : undefined, at, source),
    ...ofMapping(
      'output' in element ? element.output : undefined,
      { ...at, scope: outputScope(element, source) },
      source,
    ),
  ]
}

function ofMapping(
  id: string | undefined,
  at: Omit<Placing, 'pointer'>,
  { definition }: Source,
): readonly PlacedExpression[] {
  const rows = id === undefined ? undefined : definition.mappings[id]?.rows
  return Object.entries(rows ?? {}).flatMap(([target, { value }]) =>
    one(value, { ...at, pointer: pointerTo('mappings', id ?? '', 'rows', target, 'value') }),
  )
}

/** Where an output mapping works: the case data and `result`. */
export function outputScope(element: Element, source: Pick<Source, 'definition' | 'scope'>): Scope {
  return withNames(source.scope, { result: resultSchema(element, source) })
}

/** What `result` is for an element, as far as it is certain. */
function resultSchema(
  element: Element,
  { definition, scope }: Pick<Source, 'definition' | 'scope'>,
): Schema {
  if (element.type === 'serviceTask') return definition.sources[element.source]?.response ?? {}
  if (element.type === 'scriptTask') {
    return compile(element.script, { kind: 'expression', scope }).schema ?? {}
  }
  if (element.type !== 'businessRuleTask') return {}
  const decision = definition.decisions[element.decision]
  return decision === undefined ? {} : decisionSchema(decision, scope)
}

/** The element that uses a decision, form or letter, so that its findings show up in the drawing. */
function userOf(kind: 'decision' | 'form' | 'letter', id: string, { elements }: Source): Where {
  const user = elements.find(
    ({ element }) =>
      kind in element &&
      Object.entries(element).some(([key, value]) => key === kind && value === id),
  )
  return user === undefined ? {} : { process: user.process, element: user.id }
}

function ofDecision(id: string, decision: Decision, source: Source): readonly PlacedExpression[] {
  const at = { ...userOf('decision', id, source), scope: source.scope }
  const pointer = pointerTo('decisions', id)
  const inner = new Map(
    decision.inputs.map(
      (input) => [input.id, withNames(source.scope, { '?': input.schema })] as const,
    ),
  )
  return [
    ...one(decision.date, { ...at, pointer: `${pointer}/date` }),
    ...decision.inputs.flatMap(({ expression }, index) =>
      one(expression, { ...at, pointer: `${pointer}/inputs/${index}/expression` }),
    ),
    ...decision.rows.flatMap(({ when, then }, index) => [
      ...Object.entries(when).flatMap(([input, text]) => {
        const scope = inner.get(input)
        const place = `${pointer}/rows/${index}${pointerTo('when', input)}`
        return scope === undefined
          ? []
          : one(text, { ...at, scope, kind: 'unaryTests', pointer: place })
      }),
      ...Object.entries(then).flatMap(([output, text]) =>
        one(text, { ...at, pointer: `${pointer}/rows/${index}${pointerTo('then', output)}` }),
      ),
    ]),
  ]
}

function ofForm(id: string, form: Form, source: Source): readonly PlacedExpression[] {
  const at = { ...userOf('form', id, source), scope: source.scope }
  const pointer = pointerTo('forms', id)
  const shown = form.known.flatMap(({ fields }, section) =>
    fields.flatMap(({ text }, field) =>
      inTemplate(text, { ...at, pointer: `${pointer}/known/${section}/fields/${field}/text` }),
    ),
  )
  const asked = form.questions.flatMap(({ path, visible, check, optionsFrom }, index) => {
    const place = `${pointer}/questions/${index}`
    const answer = schemaAt(source.scope.schema, path, source.scope.types) ?? {}
    return [
      ...one(visible, { ...at, pointer: `${place}/visible` }),
      ...one(optionsFrom, { ...at, pointer: `${place}/optionsFrom` }),
      ...one(check?.condition, {
        ...at,
        scope: withNames(source.scope, { answer }),
        pointer: `${place}/check/condition`,
      }),
    ]
  })
  return [...shown, ...asked]
}

function ofLetter(id: string, letter: Letter, source: Source): readonly PlacedExpression[] {
  const at = { ...userOf('letter', id, source), scope: source.scope }
  const pointer = pointerTo('letters', id)
  const heads = (['title', 'addressee', 'subject', 'salutation'] as const).flatMap((part) =>
    inTemplate(letter[part], { ...at, pointer: `${pointer}/${part}` }),
  )
  const blocks = letter.blocks.flatMap(({ heading, text, each, when }, index) => {
    const place = `${pointer}/blocks/${index}`
    return [
      ...one(when, { ...at, pointer: `${place}/when` }),
      ...one(each, { ...at, pointer: `${place}/each` }),
      ...inTemplate(heading, { ...at, pointer: `${place}/heading` }),
      ...inTemplate(text, {
        ...at,
        scope: itemScope(each, source.scope),
        pointer: `${place}/text`,
      }),
    ]
  })
  return [...heads, ...blocks]
}

function itemScope(each: string | undefined, scope: Scope): Scope {
  if (each === undefined) return scope
  const item = compile(each, { kind: 'expression', scope }).schema?.items ?? {}
  return withNames(scope, { item })
}
