import type { Definition } from '#shared/model/definition.ts'
import { isSubProcess } from '#shared/model/elementKinds.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { isDrawnOpen, poolsAround } from '#shared/model/pools.ts'
import { isClosed } from '../editing/shown.ts'

/** One drawing: a whole flow, or what is inside of a part that is drawn closed. */
export interface Sheet {
  readonly process: string
  readonly inside: string | undefined
  readonly title: string
}

/** Everything that can be seen of a definition, each step on one sheet; pools drawn together stand on that of the first. */
export function sheetsOf(definition: Definition, language: Language): readonly Sheet[] {
  const { processes, layout } = definition
  const together = new Set<string>()
  return Object.entries(processes).flatMap(([process, { title, elements }]) => {
    const isDrawn = together.has(process)
    for (const [id, pool] of poolsAround(definition, process))
      if (pool.process !== undefined && isDrawnOpen(definition, id)) together.add(pool.process)
    const name = inLanguage(title, language)
    const positions = layout[process]?.elements
    const parts = Object.entries(elements).flatMap(([id, element]) =>
      isSubProcess(element) && isClosed(positions, id)
        ? [{ process, inside: id, title: `${name}: ${inLanguage(element.name, language)}` }]
        : [],
    )
    return isDrawn ? parts : [{ process, inside: undefined, title: name }, ...parts]
  })
}
