import type { Boxed, DecisionTable, Named } from '../model/boxed.ts'
import { partsOfBox } from './boxParts.ts'

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
  if (boxed.kind === 'literal') return one(boxed.text, { ...at, pointer: `${at.pointer}/text` })
  if (boxed.kind === 'table') return inTable(boxed, at)
  return partsOfBox(boxed).flatMap(({ pointer, value, locals = [], isOpen = at.isOpen, isName }) =>
    isName === true
      ? []
      : textsIn(value, {
          pointer: `${at.pointer}${pointer}`,
          locals: [...at.locals, ...locals],
          isOpen,
        }),
  )
}

function inTable({ inputs, outputs, rules }: DecisionTable, at: Place): readonly BoxText[] {
  const place = (part: string): Place => ({ ...at, pointer: `${at.pointer}/${part}` })
  const tested = inputs.map(({ typeRef }) => ({
    name: '?',
    ...(typeRef === undefined ? {} : { typeRef }),
  }))
  const test = (text: string | undefined, index: number, part: string) => {
    const input = tested[index]
    const locals = input === undefined ? at.locals : [...at.locals, input]
    const isEmpty = text === undefined || text === '-'
    return isEmpty ? [] : one(text, { ...place(part), locals }, 'unaryTests')
  }
  return [
    ...inputs.flatMap(({ text, values }, index) => [
      ...one(text, place(`inputs/${index}/text`)),
      ...test(values, index, `inputs/${index}/values`),
    ]),
    ...outputs.flatMap(({ fallback = '' }, index) =>
      one(fallback, place(`outputs/${index}/fallback`)),
    ),
    ...rules.flatMap((rule, index) => [
      ...rule.tests.flatMap((text, column) => test(text, column, `rules/${index}/tests/${column}`)),
      ...rule.outputs.flatMap((text, column) =>
        one(text, place(`rules/${index}/outputs/${column}`)),
      ),
    ]),
  ]
}

function one(text: string, place: Place, kind: BoxText['kind'] = 'expression'): readonly BoxText[] {
  return text === '' ? [] : [{ text, kind, ...place }]
}
