import type { HolidayPlace } from '#shared/model/city.ts'
import { states, type State } from '#shared/model/states.ts'
import { say, type Terminal } from './terminal.ts'

/** Whose holidays count, "BW" or "DE-BW"; those of all states without. Undefined, and said, where there is no such state. */
export function placeNamed(
  text: string | undefined,
  terminal: Terminal,
): { readonly holidays?: HolidayPlace } | undefined {
  if (text === undefined) return {}
  const state = states.find((one) => one === text || short(one) === text)
  if (state !== undefined) return { holidays: { state } }
  say(terminal, (texts) => texts.stateUnknown(text, states.map(short).join(', ')))
  return undefined
}

function short(state: State): string {
  return state.slice('DE-'.length)
}
