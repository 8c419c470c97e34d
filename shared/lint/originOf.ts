import { originAt, type Origins } from '../forms/originText.ts'
import type { Definition } from '../model/definition.ts'
import type { Origin } from '../model/origin.ts'
import { originChain, type OriginStation } from './originChain.ts'
import { subjectOf, type Subject } from './subject.ts'

/** A station with what the case recorded of it: who, when, on what basis, what it corrected. */
export interface RecordedStation extends OriginStation {
  readonly recorded: Origin | undefined
}

/**
 * The way of a value of a case, from its first sources on: the definition says what it was made of, the case what
 * happened. Stations the case never came by are left out.
 */
export function originOf(
  path: string,
  { definition, origins }: { readonly definition: Definition; readonly origins: Origins },
): readonly RecordedStation[] {
  const subject = subjectIn(definition)
  return originChain(path, subject.scope, { subject })
    .map((station) => ({ ...station, recorded: originAt(station.path, origins) }))
    .filter(isTheirs)
}

/** Of several steps that may write a value, the one that did; what no step writes holds for every case. */
function isTheirs({ recorded, element }: RecordedStation): boolean {
  return element === undefined || recorded?.element === element
}

const subjects = new WeakMap<Definition, Subject>()

function subjectIn(definition: Definition): Subject {
  const known = subjects.get(definition)
  if (known !== undefined) return known
  const made = subjectOf(definition)
  subjects.set(definition, made)
  return made
}
