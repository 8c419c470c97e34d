import type { Diagnostic } from '../../feel/compile.ts'
import { misfitsOf } from '../../feel/misfits.ts'
import type { Definition } from '../../model/definition.ts'
import { valueAtPointer } from '../../model/pointer.ts'
import { positionIn } from '../../model/textPosition.ts'
import { renamed } from '../../mappings/repair.ts'
import { membersOf } from '../mappingRows.ts'
import type { PlacedExpression } from '../placedExpression.ts'
import { finding, updating, type Rule } from '../rule.ts'

/** Syntax, unknown names and limits, with the part of the expression it is about. */
export const expressions: Rule = {
  id: 'expressions',
  check: ({ expressions: placed, definition }) =>
    placed.flatMap((one) =>
      saidHere(one).map(({ code, message, from, to, severity }) => {
        const { text, pointer, process, element } = one
        const about = [excerpt(text, from, to), message]
        const at = positionIn(wholeText(one, definition), one.offset + from)
        const place = { pointer, process, element, at }
        const said = { severity, text: 'expressionError', about } as const
        const now = unknown.has(code) ? nowCalled(one) : undefined
        if (now === undefined) return finding('expressions', place, said)
        return finding('expressions', place, {
          ...said,
          about: [...about, now.label ?? now.path],
          fix: updating(pointer, text, now.path),
        })
      }),
    ),
}

/** An expression may be a part of a text. */
function wholeText({ pointer, text }: PlacedExpression, definition: Definition): string {
  const whole = valueAtPointer(definition, pointer)
  return typeof whole === 'string' ? whole : text
}

function saidHere(placed: PlacedExpression): readonly Diagnostic[] {
  const { pointer, text, expression } = placed
  const isSimpleCell = cell.test(pointer) && !text.includes('?')
  const own = expression.diagnostics.filter(({ code }) => !isSimpleCell || !saidByTable.has(code))
  return [...own, ...misfitsHere(placed)]
}

/** The check of a table says of cells that are simply compared what can never be. */
const saidByTable = new Set(['neverEqual', 'typeMismatch'])

/** Rows of mappings and results of tables have rules of their own. */
function misfitsHere({ pointer, text, kind, scope, target }: PlacedExpression) {
  const isOthers = pointer.startsWith('/mappings/') || result.test(pointer)
  if (target === undefined || isOthers) return []
  return misfitsOf(text, { kind, scope, target, isRequired: false })
}

const result = /^\/decisions\/.+\/then\//

const cell = /^\/decisions\/.+\/when\//

const unknown = new Set(['unknownName', 'unknownProperty'])

/** A value that stands for itself and was renamed; in a text or a formula nothing is guessed. */
function nowCalled({ text, pointer, scope }: PlacedExpression) {
  if (!/^\/(mappings|decisions)\//.test(pointer) || !/^[\w.]+$/.test(text)) return undefined
  return renamed(text, membersOf(scope.schema, scope.types), scope.types)
}

function excerpt(text: string, from: number, to: number): string {
  const [start, end] = [Math.max(0, from - 30), Math.min(text.length, to + 30)]
  const part = text.slice(start, end).replaceAll(/\s+/g, ' ').trim()
  return `${start > 0 ? '…' : ''}${part}${end < text.length ? '…' : ''}`
}
