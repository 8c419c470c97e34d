import { functionNames } from '../builtins/functions.ts'
import { helpOf } from './functionHelp.ts'
import type { FunctionHelp } from './help.ts'
import { scan } from './scan.ts'
import { signaturesOf, type ShownSignature } from './signatures.ts'

export interface SignatureHelp {
  readonly name: string
  readonly signatures: readonly ShownSignature[]
  /** Which of the signatures fits what is written so far, and which of its parameters is at the offset. */
  readonly active: number
  readonly parameter: number
  readonly help: FunctionHelp | undefined
}

/** The function whose arguments are written at an offset. */
export function signatureAt(text: string, offset: number): SignatureHelp | undefined {
  const { open, isComment } = scan(text.slice(0, offset))
  const call = open.findLast(({ bracket }) => bracket === '(')
  if (call === undefined || isComment) return undefined
  const before = text.slice(0, call.at).trimEnd()
  const name = functionNames()
    .filter((one) => new RegExp(`(^|[^\\p{L}\\p{N}_.])${one}$`, 'u').test(before))
    .toSorted((one, other) => other.length - one.length)[0]
  if (name === undefined) return undefined
  const signatures = signaturesOf(name)
  const given = call.commas
  const fitting = signatures.findIndex(
    ({ parameters, isVariadic }) => isVariadic || parameters.length > given,
  )
  const active = Math.max(0, fitting)
  const last = (signatures[active]?.parameters.length ?? 1) - 1
  return { name, signatures, active, parameter: Math.min(given, last), help: helpOf(name) }
}
