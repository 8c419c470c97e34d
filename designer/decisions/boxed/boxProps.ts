import type { ComponentType } from 'react'
import type { Scope } from '#shared/feel/scope.ts'
import type { Boxed, Named } from '#shared/model/boxed.ts'

/** What an expression of a box sees. */
export interface Sight {
  /** Names of the decision; `locals` are added by the boxes around. */
  readonly scopeWith: (locals: readonly Named[]) => Scope
  readonly locals: readonly Named[]
}

export interface BoxProps<B extends Boxed = Boxed> {
  /** What the box is to the one around it: "dann", "Eintrag 2". */
  readonly label: string
  readonly boxed: B
  readonly sight: Sight
  readonly onChange: (boxed: Boxed) => void
}

export type BoxOf<K extends Boxed['kind']> = BoxProps<Extract<Boxed, { readonly kind: K }>>

/** What stands in a box gets the component for the boxes in it. */
export type ContentOf<K extends Boxed['kind']> = BoxOf<K> & Inner

export interface Inner {
  readonly Box: ComponentType<BoxProps>
}

export function seeing(sight: Sight, ...more: readonly Named[]): Sight {
  return { ...sight, locals: [...sight.locals, ...more] }
}

export function replaced<T>(list: readonly T[], at: number, value: T): T[] {
  return list.map((one, index) => (index === at ? value : one))
}
