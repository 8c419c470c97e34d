import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { referred } from '#shared/model/referred.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { lookOf } from '../canvas/look.ts'
import { useItem } from '../designer/useItem.ts'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import '../ui/views.css'
import { coverageOf } from './coverage.ts'
import { MappingTable } from './MappingTable.tsx'
import './mappings.css'
import { usedIn } from './usedIn.ts'

/** Source → form → decision → letter: for each step what it takes and what is taken from it. */
export function MappingsView({ definition }: { readonly definition: Definition }) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const { current, hrefOf, open } = useItem('mappings', Object.keys(definition.mappings))
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={Object.keys(definition.mappings).map((id) => itemFor(definition, id, language))}
        current={current}
        hrefOf={hrefOf}
        onPick={open}
      />
      <main className="mmain" id="inhalt" tabIndex={-1}>
        {current === undefined ? (
          <div className="empty">
            <h2>{text.none}</h2>
            <p>{text.noneText}</p>
          </div>
        ) : (
          <MappingTable key={current} definition={definition} id={current} />
        )}
      </main>
    </div>
  )
}

function itemFor(definition: Definition, id: string, language: Language): Item {
  const text = mappingTexts[language]
  const used = usedIn(definition, id)
  const title = referred(definition.mappings, id)?.title
  const { done, all } = coverageOf(definition, id)
  const look = used && lookOf(definition, used.process, { element: used.element, language })
  return {
    id,
    title: title === undefined ? id : inLanguage(title, language),
    note: used
      ? `${inLanguage(used.element.name, language)}, ${text.short[used.side]}`
      : text.unused,
    icon: look?.icon ?? 'page',
    look: look?.actor ?? 'none',
    extra: all === 0 ? undefined : <Share done={done} all={all} />,
  }
}

function Share({ done, all }: { readonly done: number; readonly all: number }) {
  return <span className={done === all ? 'fr ok' : 'fr no'}>{`${done} / ${all}`}</span>
}
