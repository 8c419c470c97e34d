import { scopeInside, scopeWithin } from '../decisions/required.ts'
import { textsIn } from '../dmn/boxTexts.ts'
import { compile } from '../feel/compile.ts'
import { withNames, type Scope } from '../feel/scope.ts'
import type { Decision, Form, Letter, Question } from '../model/content.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Definition } from '../model/definition.ts'
import type { Process } from '../model/elements.ts'
import { schemaAt } from '../model/schema.ts'
import { referred } from '../model/referred.ts'
import type { PlacedElement } from './drawing.ts'
import { expressionsOfElement } from './elementExpressions.ts'
import { arrivalScope, scopeAround, scopeOf } from './elementScope.ts'
import { inTemplate, one, type PlacedExpression, type Placing } from './placedExpression.ts'
import { pointerTo } from '../model/pointer.ts'
import { entryPointer } from './questions.ts'
import { aList, yesOrNo } from './wanted.ts'

interface Source {
  readonly definition: Definition
  readonly scope: Scope
  readonly elements: readonly PlacedElement[]
}

/** Every expression of a definition at its place; a mapping used by two elements counts for both. */
export function expressionsOf(source: Source): readonly PlacedExpression[] {
  const { definition } = source
  return [
    ...source.elements.flatMap((element) => expressionsOfElement(element, source)),
    ...Object.entries(definition.processes).flatMap(([id, process]) =>
      ofFlows(id, process, source),
    ),
    ...Object.entries(definition.decisions).flatMap(([id, decision]) =>
      ofDecision(id, decision, source),
    ),
    ...ofBoxes('boxedDecisions', source),
    ...ofBoxes('knowledge', source),
    ...Object.entries(definition.forms).flatMap(([id, form]) => ofForm(id, form, source)),
    ...Object.entries(definition.letters).flatMap(([id, letter]) => ofLetter(id, letter, source)),
    ...Object.entries(definition.deadlines).flatMap(([id, deadline]) =>
      ofDeadline(id, deadline, source),
    ),
  ]
}

function ofFlows(
  process: string,
  { flows, elements }: Process,
  source: Source,
): readonly PlacedExpression[] {
  return Object.entries(flows).flatMap(([id, flow]) => {
    const element = referred(elements, flow.source)
    const around = element === undefined ? source.scope : scopeAround({ process, element }, source)
    const scope = element?.type === 'complexGateway' ? arrivalScope(around) : around
    const pointer = pointerTo('processes', process, 'flows', id, 'condition')
    return one(flow.condition, { pointer, process, element: flow.source, scope, target: yesOrNo })
  })
}

/** The element that uses a decision, form or letter: its findings show up there, and it sees what that sees. */
function userOf(
  kind: 'decision' | 'form' | 'letter',
  id: string,
  source: Source,
): Omit<Placing, 'pointer'> {
  const user = source.elements.find(
    ({ element }) =>
      kind in element &&
      Object.entries(element).some(([key, value]) => key === kind && value === id),
  )
  return user === undefined
    ? { scope: source.scope }
    : { process: user.process, element: user.id, scope: scopeOf(user, source) }
}

function ofDecision(id: string, decision: Decision, source: Source): readonly PlacedExpression[] {
  const at = deciding(id, source)
  const pointer = pointerTo('decisions', id)
  return [
    ...one(decision.date, { ...at, pointer: `${pointer}/date` }),
    ...ofTable(decision, { ...at, pointer }),
    ...(decision.versions ?? []).flatMap((version, index) =>
      ofTable(version, { ...at, pointer: `${pointer}/versions/${index}` }),
    ),
  ]
}

/** What a decision requires is in its scope, besides what the step that decides by it sees. */
function deciding(id: string, source: Source): Omit<Placing, 'pointer'> {
  const at = userOf('decision', id, source)
  return { ...at, scope: scopeWithin(source.definition, id, at.scope) }
}

function ofBoxes(
  kind: 'boxedDecisions' | 'knowledge',
  source: Source,
): readonly PlacedExpression[] {
  const { definition } = source
  return Object.entries(definition[kind] ?? {}).flatMap(([id, { logic }]) => {
    if (logic === undefined) return []
    const at = deciding(id, source)
    const own = kind === 'knowledge' ? [{ name: definition.knowledge?.[id]?.name ?? id }] : []
    return textsIn(logic).flatMap(({ text, kind: texts, pointer, locals, isOpen }) => {
      const names = { id, scope: at.scope, locals: [...own, ...locals] }
      const scope = isOpen ? { ...at.scope, schema: {} } : scopeInside(definition, names)
      const place = `${pointerTo(kind, id, 'logic')}${pointer}`
      return one(text, { ...at, scope, kind: texts, pointer: place })
    })
  })
}

type Table = Pick<Decision, 'inputs' | 'outputs' | 'rows' | 'leftOpen'>

function ofTable(
  { inputs, outputs, rows, leftOpen = [] }: Table,
  at: Placing,
): readonly PlacedExpression[] {
  const { pointer } = at
  const inner = new Map(
    inputs.map((input) => [input.id, withNames(at.scope, { '?': input.schema })] as const),
  )
  const filled = new Map(outputs.map(({ id, schema }) => [id, { target: schema }] as const))
  const ofTests = (when: Readonly<Record<string, string>>, place: string) =>
    Object.entries(when).flatMap(([input, text]) => {
      const scope = inner.get(input)
      const own = { scope, kind: 'unaryTests', pointer: place + pointerTo('when', input) } as const
      return scope === undefined ? [] : one(text, { ...at, ...own, scope })
    })
  return [
    ...inputs.flatMap(({ expression }, index) =>
      one(expression, { ...at, pointer: `${pointer}/inputs/${index}/expression` }),
    ),
    ...outputs.flatMap(({ fallback, schema: target }, index) =>
      one(fallback, { ...at, target, pointer: `${pointer}/outputs/${index}/fallback` }),
    ),
    ...rows.flatMap(({ when, then }, index) => [
      ...ofTests(when, `${pointer}/rows/${index}`),
      ...Object.entries(then).flatMap(([output, text]) => {
        const place = `${pointer}/rows/${index}${pointerTo('then', output)}`
        return one(text, { ...at, ...filled.get(output), pointer: place })
      }),
    ]),
    ...leftOpen.flatMap(({ when }, index) => ofTests(when, `${pointer}/leftOpen/${index}`)),
  ]
}

function ofForm(id: string, form: Form, source: Source): readonly PlacedExpression[] {
  const at = userOf('form', id, source)
  const pointer = pointerTo('forms', id)
  const shown = form.known.flatMap(({ fields }, section) =>
    fields.flatMap(({ text }, field) =>
      inTemplate(text, { ...at, pointer: `${pointer}/known/${section}/fields/${field}/text` }),
    ),
  )
  const checked = ({ path, check }: Pick<Question, 'path' | 'check'>, place: string) => {
    const answer = schemaAt(at.scope.schema, path, at.scope.types) ?? {}
    return one(check?.condition, {
      ...at,
      scope: withNames(at.scope, { answer }),
      target: yesOrNo,
      pointer: `${place}/check/condition`,
    })
  }
  const asked = form.questions.flatMap((question, index) => {
    const { visible, optionsFrom, entries } = question
    const place = `${pointer}/questions/${index}`
    return [
      ...one(visible, { ...at, target: yesOrNo, pointer: `${place}/visible` }),
      ...one(optionsFrom, { ...at, target: aList, pointer: `${place}/optionsFrom` }),
      ...checked(question, place),
      ...(entries?.questions ?? []).flatMap((inner, entry) =>
        checked(inner, entryPointer(place, entry)),
      ),
    ]
  })
  return [...shown, ...asked, ...ofPreview(form, { ...at, pointer: `${pointer}/preview` })]
}

function ofPreview({ preview }: Form, at: Placing): readonly PlacedExpression[] {
  if (preview === undefined) return []
  const { each, row, total } = preview
  const scope = itemScope(each, at.scope)
  return [
    ...one(each, { ...at, pointer: `${at.pointer}/each` }),
    ...inTemplate(row, { ...at, scope, pointer: `${at.pointer}/row` }),
    ...inTemplate(total, { ...at, pointer: `${at.pointer}/total` }),
  ]
}

function ofLetter(id: string, letter: Letter, source: Source): readonly PlacedExpression[] {
  const at = userOf('letter', id, source)
  const pointer = pointerTo('letters', id)
  const heads = (['title', 'addressee', 'subject', 'salutation'] as const).flatMap((part) =>
    inTemplate(letter[part], { ...at, pointer: `${pointer}/${part}` }),
  )
  const blocks = letter.blocks.flatMap(({ heading, text, each, when }, index) => {
    const place = `${pointer}/blocks/${index}`
    return [
      ...one(when, { ...at, target: yesOrNo, pointer: `${place}/when` }),
      ...one(each, { ...at, target: aList, pointer: `${place}/each` }),
      ...inTemplate(heading, { ...at, pointer: `${place}/heading` }),
      ...inTemplate(text, {
        ...at,
        scope: itemScope(each, at.scope),
        pointer: `${place}/text`,
      }),
    ]
  })
  return [...heads, ...blocks]
}

function ofDeadline(
  id: string,
  { start, delivery, extension }: Deadline,
  { scope }: Source,
): readonly PlacedExpression[] {
  const pointer = pointerTo('deadlines', id)
  return [
    ...one(start, { pointer: `${pointer}/start`, scope }),
    ...one(delivery?.received, { pointer: `${pointer}/delivery/received`, scope }),
    ...one(extension, { pointer: `${pointer}/extension`, scope }),
  ]
}

function itemScope(each: string | undefined, scope: Scope): Scope {
  if (each === undefined) return scope
  const item = compile(each, { kind: 'expression', scope }).schema?.items ?? {}
  return withNames(scope, { item })
}
