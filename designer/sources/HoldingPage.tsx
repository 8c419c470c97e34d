import type { CatalogueEntry, Dependent } from '#shared/model/catalogue.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { hrefOf } from '../designer/route.ts'
import { useSession } from '../designer/sessionStore.ts'
import { kindInWords } from '../fields/kinds.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { leavesOf } from './leaves.ts'
import { newDraft, type Draft } from './draft.ts'

interface HoldingProps {
  readonly definition: Definition
  readonly entry: CatalogueEntry
  readonly onUse: (draft: Draft) => void
}

/** A register or line system as the city knows it. */
export function HoldingPage({ definition, entry, onUse }: HoldingProps) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  const { title, kind, connection } = entry
  return (
    <>
      <div className="mh">
        <div className="grow">
          <h1>{inLanguage(title, language)}</h1>
          <p>{text.kinds[kind]}</p>
        </div>
        <span className={`badge ${connection}`}>
          <Icon name={connection === 'connected' ? 'ok' : 'warning'} size="s" />
          {text.connections[connection]}
        </span>
      </div>
      <div className="cards fieldcards">
        <Facts entry={entry} />
        <Offers {...{ definition, entry, onUse }} />
        <Holds {...{ definition, entry }} />
        <Dependents usedBy={entry.usedBy} />
      </div>
    </>
  )
}

function Facts({ entry: { keptBy, legalBasis, note, host } }: Pick<HoldingProps, 'entry'>) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  const technical = useSession((state) => state.technical)
  return (
    <section className="card">
      <dl className="sourcefacts">
        <dt>{text.keptBy}</dt>
        <dd>{inLanguage(keptBy, language)}</dd>
        <dt>{text.usualBasis}</dt>
        <dd>{legalBasis}</dd>
        {note === undefined ? undefined : (
          <>
            <dt>{text.note}</dt>
            <dd>{inLanguage(note, language)}</dd>
          </>
        )}
        {technical && host !== undefined ? (
          <>
            <dt>{text.host}</dt>
            <dd className="mono">{host}</dd>
          </>
        ) : undefined}
      </dl>
    </section>
  )
}

function Offers({ definition, entry, onUse }: HoldingProps) {
  const text = useTexts(sourceTexts)
  const technical = useSession((state) => state.technical)
  const { operations, connection, host } = entry
  const inUse = new Set(
    Object.values(definition.sources)
      .filter(({ connector }) => definition.connectors[connector]?.host === host)
      .map(({ operation }) => operation),
  )
  return (
    <section className="card" aria-labelledby="offers">
      <header>
        <Icon name="swap" />
        <h2 id="offers">{text.offers}</h2>
      </header>
      {connection === 'planned' ? <p className="muted">{text.offersNone}</p> : undefined}
      {connection === 'silent' ? <p className="muted">{text.offersSilent}</p> : undefined}
      <ul className="uselist">
        {operations.map((offered) => (
          <li key={offered.operation}>
            <div className="line ops">
              <span className="what">
                {offered.title}
                <small>
                  {offered.writes ? text.writes : text.reads}
                  {', '}
                  {text.takes(leavesOf(offered.request).length, leavesOf(offered.response).length)}
                  {inUse.has(offered.operation) ? ` · ${text.inUse}` : ''}
                  {technical ? <span className="mono"> · {offered.operation}</span> : undefined}
                </small>
              </span>
              <Button size="s" kind="soft" onPress={() => onUse(newDraft(entry, offered))}>
                {text.use}
                <span className="sr">: {offered.title}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Holds({ entry: { fields } }: Pick<HoldingProps, 'definition' | 'entry'>) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  const labels = useTexts(fieldTexts)
  const rows = rowsOf(fields)
  const nameOf = (path: string, schema: Schema): string =>
    inLanguage(labelOf(schema, path.split('.').at(-1) ?? path), language)
  return (
    <section className="card" aria-labelledby="holds">
      <header>
        <Icon name="table" />
        <h2 id="holds">{text.holds}</h2>
        <span className="fr num">{rows.length}</span>
      </header>
      {rows.length === 0 ? (
        <p className="muted">{text.holdsNone}</p>
      ) : (
        <table className="holds">
          <thead>
            <tr>
              {[text.field, text.kind, text.fim, text.sensitivity].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ path, schema, level, group, sensitivity }) => (
              <tr key={path}>
                <th scope="row" className={`l${level}`}>
                  {nameOf(path, schema)}
                  {group === undefined ? undefined : (
                    <span className="sr"> {text.inGroup(nameOf(path, group))}</span>
                  )}
                </th>
                <td>{kindInWords(schema, { types: {} }, language)}</td>
                <td className="num">{schema.fimId ?? '–'}</td>
                <td>
                  {sensitivity === undefined ? labels.notSaid : labels.sensitivities[sensitivity]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface HeldRow {
  readonly path: string
  readonly schema: Schema
  readonly level: number
  /** What it is part of. */
  readonly group: Schema | undefined
  readonly sensitivity: Schema['sensitivity']
}

/** Parts of a group have its protection unless they say otherwise. */
function rowsOf(
  fields: Readonly<Record<string, Schema>>,
  outer: Partial<Pick<HeldRow, 'path' | 'level' | 'group' | 'sensitivity'>> = {},
): readonly HeldRow[] {
  const { path: prefix = '', level = 0, group } = outer
  return Object.entries(fields).flatMap(([name, schema]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`
    const sensitivity = schema.sensitivity ?? outer.sensitivity
    const { properties = {} } = schema.items ?? schema
    return [
      { path, schema, level, group, sensitivity },
      ...rowsOf(properties, { path, level: level + 1, group: schema, sensitivity }),
    ]
  })
}

function Dependents({ usedBy }: { readonly usedBy: readonly Dependent[] }) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  return (
    <section className="card" aria-labelledby="dependents">
      <header>
        <Icon name="link" />
        <h2 id="dependents">{text.dependents}</h2>
        <span className="fr num">{usedBy.length}</span>
      </header>
      {usedBy.length === 0 ? <p className="muted">{text.dependentsNone}</p> : undefined}
      <ul className="uselist">
        {usedBy.map(
          ({ service, title, version, operation, source, purpose, legalBasis, takes }) => (
            <li key={`${service} ${version ?? ''} ${operation} ${source.de}`}>
              <a href={hrefOf({ service, view: 'sources' })}>
                <span className="how">{version === null ? text.draft : text.version(version)}</span>
                <span className="what">
                  {inLanguage(title, language)}: {inLanguage(source, language)}
                  <small>
                    {inLanguage(purpose, language)}, {legalBasis}
                  </small>
                  <small>
                    {text.takesFields(
                      takes
                        .map((label) => inLanguage(label, language))
                        .toSorted((a, b) => a.localeCompare(b, language))
                        .join(', '),
                    )}
                  </small>
                </span>
                <Icon name="right" size="s" />
              </a>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
