import type { Boxed, DecisionTable, Named } from '../model/boxed.ts'

/** An expression somewhere in a box. */
export interface BoxText {
  readonly text: string
  readonly kind: 'expression' | 'unaryTests'
  /** JSON Pointer from the box on. */
  readonly pointer: string
  /** Names that the boxes around it add; later ones hide those before. */
  readonly locals: readonly Named[]
  /** Inside a filter: names may also be members of the item, which nobody can tell. */
  readonly isOpen: boolean
}

interface Place {
  readonly pointer: string
  readonly locals: readonly Named[]
  readonly isOpen: boolean
}

const outermost: Place = { pointer: '', locals: [], isOpen: false }

/** Every FEEL text of a box and of the boxes in it; what is called by an invocation is a name and none of them. */
export function textsIn(boxed: Boxed, at: Place = outermost): readonly BoxText[] {
  const inside = (part: string, value: Boxed, more: readonly Named[] = []) =>
    textsIn(value, { ...at, pointer: `${at.pointer}/${part}`, locals: [...at.locals, ...more] })
  switch (boxed.kind) {
    case 'literal':
      return one(boxed.text, 'text', at)
    case 'table':
      return inTable(boxed, at)
    case 'function':
      return boxed.body === undefined ? [] : inside('body', boxed.body, boxed.parameters)
    case 'context': {
      const names = boxed.entries.map(({ variable }) => variable)
      return boxed.entries.flatMap(({ value }, index) =>
        inside(`entries/${index}/value`, value, named(names.slice(0, index))),
      )
    }
    case 'list':
      return boxed.items.flatMap((item, index) => inside(`items/${index}`, item))
    case 'relation':
      return boxed.rows.flatMap((row, index) =>
        row.flatMap((cell, column) => inside(`rows/${index}/${column}`, cell)),
      )
    case 'invocation':
      return boxed.bindings.flatMap(({ value }, index) => inside(`bindings/${index}/value`, value))
    case 'conditional':
      return [
        ...inside('if', boxed.if),
        ...inside('then', boxed.then),
        ...inside('else', boxed.else),
      ]
    case 'for':
    case 'some':
    case 'every': {
      const names = [
        { name: boxed.variable },
        ...(boxed.kind === 'for' ? [{ name: 'partial' }] : []),
      ]
      return [...inside('in', boxed.in), ...inside('body', boxed.body, names)]
    }
    case 'filter': {
      const pointer = `${at.pointer}/match`
      const locals = [...at.locals, { name: 'item' }]
      return [...inside('in', boxed.in), ...textsIn(boxed.match, { pointer, locals, isOpen: true })]
    }
  }
}

function named(variables: readonly (Named | undefined)[]): readonly Named[] {
  return variables.flatMap((variable) => variable ?? [])
}

function inTable({ inputs, outputs, rules }: DecisionTable, at: Place): readonly BoxText[] {
  const tested = inputs.map(({ typeRef }) => ({
    name: '?',
    ...(typeRef === undefined ? {} : { typeRef }),
  }))
  const test = (text: string | undefined, index: number, part: string) => {
    const input = tested[index]
    const locals = input === undefined ? at.locals : [...at.locals, input]
    const isEmpty = text === undefined || text === '-'
    return isEmpty ? [] : one(text, part, { ...at, locals }, 'unaryTests')
  }
  return [
    ...inputs.flatMap(({ text, values }, index) => [
      ...one(text, `inputs/${index}/text`, at),
      ...test(values, index, `inputs/${index}/values`),
    ]),
    ...outputs.flatMap(({ fallback = '' }, index) =>
      one(fallback, `outputs/${index}/fallback`, at),
    ),
    ...rules.flatMap((rule, index) => [
      ...rule.tests.flatMap((text, column) => test(text, column, `rules/${index}/tests/${column}`)),
      ...rule.outputs.flatMap((text, column) => one(text, `rules/${index}/outputs/${column}`, at)),
    ]),
  ]
}

function one(
  text: string,
  part: string,
  { pointer, locals, isOpen }: Place,
  kind: BoxText['kind'] = 'expression',
): readonly BoxText[] {
  return text === '' ? [] : [{ text, kind, pointer: `${pointer}/${part}`, locals, isOpen }]
}
