import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { setRow, updateMapping } from '../editing/commands/mappingRows.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { coverageOf, targetRows } from './coverage.ts'
import { targetsOf, type Sources } from './describe.ts'
import { MappingRow } from './MappingRow.tsx'
import { AddTarget } from './pickers.tsx'
import { usedIn } from './usedIn.ts'
import { useSources } from './useSources.ts'

interface TableProps {
  readonly definition: Definition
  readonly id: string
}

/** Target-driven: one row per thing to fill, and where its value comes from. */
export function MappingTable({ definition, id }: TableProps) {
  const text = useTexts(mappingTexts)
  const sources = useSources(definition, id)
  const use = usedIn(definition, id)
  const targets = targetRows(definition, id)
  const taken = new Set(targets.map(({ path }) => path))
  const free =
    use?.side === 'input' ? [] : targetsOf(definition, use).filter(({ path }) => !taken.has(path))
  const set = (target: string, value: string): void => {
    change(text.label.set(target), (now) =>
      updateMapping(now, id, (current) => setRow(current, target, value)),
    )
  }
  return (
    <>
      <Head definition={definition} id={id} />
      <table className="mt">
        <Columns />
        <tbody>
          {targets.map((target) => (
            <MappingRow
              key={target.path}
              {...{ definition, id, target, sources }}
              onSet={(value) => set(target.path, value)}
            />
          ))}
        </tbody>
      </table>
      {free.length === 0 ? undefined : (
        <AddTarget free={free} onPick={(path) => set(path, firstGuess(sources))} />
      )}
    </>
  )
}

function Head({ definition, id }: TableProps) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const use = usedIn(definition, id)
  const title = referred(definition.mappings, id)?.title
  const { done, all } = coverageOf(definition, id)
  return (
    <div className="mh">
      <div className="grow">
        <h1>{title === undefined ? id : inLanguage(title, language)}</h1>
        <p>{use ? `${inLanguage(use.element.name, language)}, ${text[use.side]}` : text.unused}</p>
      </div>
      {all === 0 ? undefined : <Coverage done={done} all={all} />}
    </div>
  )
}

function Columns() {
  const text = useTexts(mappingTexts)
  return (
    <thead>
      <tr>
        {[text.target, text.required, text.origin, text.check].map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">
          <span className="sr">{text.actions}</span>
        </th>
      </tr>
    </thead>
  )
}

function firstGuess({ result }: Sources): string {
  return result[0]?.path ?? 'null'
}

function Coverage({ done, all }: { readonly done: number; readonly all: number }) {
  const text = useTexts(mappingTexts)
  return (
    <div className="cov">
      <b>{text.coverage(done, all)}</b>
      <div className="meter" aria-hidden="true">
        {Array.from({ length: all }, (_, at) => (
          <i key={at} className={at < done ? '' : 'gap'} />
        ))}
      </div>
    </div>
  )
}
