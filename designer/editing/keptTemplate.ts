import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { TemplateKind } from '#shared/model/templateKinds.ts'
import type { Selected } from './commands/deleteElements.ts'
import { fragmentOf } from './fragmentOf.ts'

export interface Kept {
  readonly kind: TemplateKind
  readonly definition: Definition
}

/** Some steps of a service as a template; undefined where none of them can stand alone. */
export function pieceOf(definition: Definition, selected: Selected): Kept | undefined {
  const fragment = fragmentOf(definition, selected)
  const steps = Object.values(fragment?.processes[mainProcess]?.elements ?? {})
  const inWay = steps.filter(({ type }) => type !== 'boundaryEvent').length
  if (fragment === undefined || inWay === 0) return undefined
  return { kind: inWay === 1 ? 'element' : 'part', definition: fragment }
}

/** All of a service. What it is compared with and what was put up with there are its own. */
export function wholeOf(definition: Definition): Kept {
  const { startedFrom: _then, waivers: _there, ...rest } = definition
  return { kind: 'whole', definition: rest }
}

/** An empty service becomes all that the template is, and keeps what it is called. */
export function begunFrom(empty: Definition, template: Definition): Definition {
  const { id, owner, title, summary, leika } = empty
  const { [mainProcess]: main, ...others } = template.processes
  const { title: called = title } = empty.processes[mainProcess] ?? {}
  const processes =
    main === undefined ? others : { [mainProcess]: { ...main, title: called }, ...others }
  return { ...template, id, owner, title, summary, leika, processes }
}
