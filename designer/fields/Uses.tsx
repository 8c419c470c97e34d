import { memo, useDeferredValue } from 'react'
import { usesOf, type Use } from '#shared/lint/usesOf.ts'
import { usesOfType } from '#shared/lint/usesOfType.ts'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { go, hrefOf } from '../designer/route.ts'
import { select, useSession } from '../designer/sessionStore.ts'
import { dataPathsOf, isTypeId, placeOf, type FieldPlace } from '../editing/fieldPlace.ts'
import { placeInWords, type UsePlace } from '../editing/usePlace.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'

interface UsesProps {
  readonly definition: Definition
  readonly id: string
}

export type ListedUse = Pick<Use, 'pointer'> & Partial<Use>

/** Every place, each a way there; looked for once what the person did is on the screen. */
export function Uses({ definition, id }: UsesProps) {
  return <Found definition={useDeferredValue(definition)} id={id} />
}

const Found = memo(function Found({ definition, id }: UsesProps) {
  const text = useTexts(fieldTexts)
  const place = placeOf(definition, id)
  if (place === undefined) return null
  const isType = isTypeId(id) && place.holder === undefined
  const uses = fieldUses(definition, place)
  const shown: readonly ListedUse[] = isType
    ? usesOfType(definition, place.name).map((pointer) => ({ pointer }))
    : uses
  const count = shown.length
  return (
    <section className="card" aria-labelledby="uses">
      <header>
        <Icon name="link" />
        <h2 id="uses">{text.uses}</h2>
        {count === 0 ? undefined : <span className="fr">{text.usedAt(count)}</span>}
      </header>
      {count === 0 ? <p className="muted">{text.usesNone}</p> : undefined}
      <UseList definition={definition} uses={shown} />
    </section>
  )
})

/** Of every path that leads to it. */
export function fieldUses(definition: Definition, { pointer }: FieldPlace): readonly Use[] {
  const found = dataPathsOf(definition, pointer).flatMap((path) => usesOf(definition, path))
  return [...new Set(found)]
}

export function UseList({
  definition,
  uses,
}: {
  readonly definition: Definition
  readonly uses: readonly ListedUse[]
}) {
  const text = useTexts(fieldTexts)
  const language = useLanguage((state) => state.language)
  return (
    <ul className="uselist">
      {grouped(uses, { definition, language }).map(({ use, place, count }) => {
        const { title, note, view, item } = place
        const route = { service: definition.id, view, ...(item === undefined ? {} : { item }) }
        return (
          <li key={`${use.kind ?? ''} ${use.path ?? ''} ${use.pointer}`}>
            <a
              href={hrefOf(route)}
              onClick={(event) => {
                event.preventDefault()
                if (use.process !== undefined) useSession.setState({ process: use.process })
                if (view === 'flow' && use.element !== undefined) select([use.element])
                go(route)
              }}
            >
              {use.kind === undefined ? undefined : (
                <span className="how">{text.useKinds[use.kind]}</span>
              )}
              <span className="what">
                {title}
                <small>{count === 1 ? note : `${note} · ${text.times(count)}`}</small>
              </span>
              <Icon name="right" size="s" />
            </a>
          </li>
        )
      })}
    </ul>
  )
}

interface Group {
  readonly use: ListedUse
  readonly place: UsePlace
  readonly count: number
}

/** What reads the same and leads to the same place stands there once. */
function grouped(
  uses: readonly ListedUse[],
  told: Parameters<typeof placeInWords>[1],
): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const use of uses) {
    const place = placeInWords(use, told)
    const key = JSON.stringify([use.kind, place, place.view === 'flow' && use.element])
    const before = groups.get(key)
    groups.set(
      key,
      before === undefined ? { use, place, count: 1 } : { ...before, count: before.count + 1 },
    )
  }
  return [...groups.values()]
}
