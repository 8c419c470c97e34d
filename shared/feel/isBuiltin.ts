import { functionOf } from './builtins/functions.ts'

/** Whether FEEL has a function of this name. */
export function isBuiltin(name: string): boolean {
  return functionOf(name) !== undefined
}
