import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { lookOf } from '../canvas/look.ts'
import { useItem } from '../designer/useItem.ts'
import { ItemList, type Item } from '../ui/ItemList.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import '../ui/views.css'
import { coverageOf } from './coverage.ts'
import { useOf } from './describe.ts'
import { MappingTable } from './MappingTable.tsx'
import './mappings.css'

/** Source → form → decision → letter: for each step what it takes and what is taken from it. */
export function MappingsView({ definition }: { readonly definition: Definition }) {
  const text = useTexts(mappingTexts)
  const language = useLanguage((state) => state.language)
  const { current, hrefOf, open } = useItem('mappings', Object.keys(definition.mappings))
  const items = Object.entries(definition.mappings).map(([id, { title }]): Item => {
    const use = useOf(definition, id)
    const process = definition.processes[use?.process ?? '']
    const element = process?.elements[use?.element ?? '']
    const { done, all } = coverageOf(definition, id)
    const look =
      process === undefined || element === undefined
        ? undefined
        : lookOf(definition, process, { element, language })
    return {
      id,
      title: inLanguage(title, language),
      note:
        element === undefined || use === undefined
          ? text.unused
          : `${inLanguage(element.name, language)}, ${text.short[use.side]}`,
      icon: look?.icon ?? 'page',
      look: look?.actor ?? 'none',
      extra:
        all === 0 ? undefined : (
          <span className={done === all ? 'fr ok' : 'fr no'}>{`${done} / ${all}`}</span>
        ),
    }
  })
  return (
    <div className="mw">
      <ItemList
        heading={text.title}
        items={items}
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
