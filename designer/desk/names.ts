import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { wordsFor } from '#shared/text/elementWords.ts'
import { steeringTexts } from '#shared/text/steering.ts'

interface Place {
  readonly process: string
  readonly element: string
}

/** What has no name is called after its kind. */
export function nameOf({ processes }: Definition, place: Place, language: Language): string {
  const found = processes[place.process]?.elements[place.element]
  if (found === undefined) return place.element
  const name = inLanguage(found.name, language)
  return name === '' ? wordsFor(found, language).name : name
}

/** A line by its name and what it joins. */
export function wayOf(
  definition: Definition,
  { process, flow }: { readonly process: string; readonly flow: string },
  language: Language,
): string {
  const found = definition.processes[process]?.flows[flow]
  if (found === undefined) return flow
  const { way, namedWay } = steeringTexts[language]
  const at = (element: string) => nameOf(definition, { process, element }, language)
  const joined = way(at(found.source), at(found.target))
  const name = found.name === undefined ? '' : inLanguage(found.name, language)
  return name === '' ? joined : namedWay(name, joined)
}
