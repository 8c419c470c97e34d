import { kindOf, isTemporal } from '../value.ts'
import { equal } from '../values/compare.ts'
import { truth } from '../type/type.ts'
import { contextFunctions } from './contexts.ts'
import { legalTimeFunctions } from './legalTime.ts'
import { listFunctions } from './lists.ts'
import { numberFunctions } from './numbers.ts'
import { rangeFunctions } from './ranges.ts'
import { signature, type Signature } from './signature.ts'
import { temporalFunctions } from './temporals.ts'
import { textFunctions } from './texts.ts'

const functions: Readonly<Record<string, readonly Signature[]>> = {
  not: [
    signature(['negand: any'], truth, ([value]) =>
      typeof value === 'boolean' ? !value : undefined,
    ),
  ],
  is: [
    signature(['value1?: any', 'value2?: any'], truth, ([left = null, right = null]) => {
      if (kindOf(left) !== kindOf(right)) return false
      if (isTemporal(left) && isTemporal(right)) return left.toString() === right.toString()
      return equal(left, right) === true
    }),
  ],
  ...numberFunctions,
  ...textFunctions,
  ...listFunctions,
  ...contextFunctions,
  ...temporalFunctions,
  ...rangeFunctions,
  ...legalTimeFunctions,
}

/** The ways to call a built-in function (DMN 1.5 §10.3.4); undefined when FEEL has no such function. */
export function functionOf(name: string): readonly Signature[] | undefined {
  return Object.hasOwn(functions, name) ? functions[name] : undefined
}

/** Every function of the language, for those who list them. */
export function functionNames(): readonly string[] {
  return Object.keys(functions)
}
