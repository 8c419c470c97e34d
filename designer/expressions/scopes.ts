import { caseScope, type Scope } from '#shared/feel/scope.ts'
import { arrivalScope, scopeAround, scopeOf } from '#shared/lint/elementScope.ts'
import type { Definition } from '#shared/model/definition.ts'
import { elementAt, type ElementPlace } from '../editing/process.ts'

/** What an expression of an element sees. */
export function scopeAt(definition: Definition, place: ElementPlace): Scope {
  const scope = caseScope(definition)
  const element = elementAt(definition, place)
  return element === undefined
    ? scope
    : scopeOf({ process: place.process, element }, { definition, scope })
}

/** What the conditions of the ways out of an element see. */
export function leavingScopeAt(definition: Definition, place: ElementPlace): Scope {
  const scope = caseScope(definition)
  const element = elementAt(definition, place)
  if (element === undefined) return scope
  const around = scopeAround({ process: place.process, element }, { definition, scope })
  return element.type === 'complexGateway' ? arrivalScope(around) : around
}
