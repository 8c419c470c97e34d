import { memo, useEffect } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { outlineTexts } from '#shared/text/outline.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useTexts } from '../ui/language.ts'
import { Segments } from '../ui/Segments.tsx'
import { OutlineText } from './OutlineText.tsx'
import { OutlineTools } from './OutlineTools.tsx'
import { OutlineTree, type OutlineProps } from './OutlineTree.tsx'
import './outline.css'
import { outline, reveal, rowsNow, useOutline } from './outlineStore.ts'
import { stepKey, wayKey } from './rows.ts'

/** The same flow without the drawing: as a list with its ways and parts, and in words. */
export function Outline(props: OutlineProps) {
  const shownAs = useOutline((state) => state.shownAs)
  useFollowing(props.definition)
  return (
    <>
      <Head />
      {shownAs === 'tree' ? <OutlineTree {...props} /> : <OutlineText {...props} />}
    </>
  )
}

const Head = memo(function Head() {
  const text = useTexts(outlineTexts)
  const drawing = useTexts(drawingTexts)
  const shownAs = useOutline((state) => state.shownAs)
  return (
    <>
      <div className="ph">
        <h2>{drawing.outline}</h2>
        <span className="grow" />
        <Segments
          label={text.shownAs}
          value={shownAs}
          options={[
            { id: 'tree', label: text.tree },
            { id: 'text', label: text.text },
          ]}
          onChange={(id) => useOutline.setState({ shownAs: id === 'text' ? 'text' : 'tree' })}
        />
      </div>
      <div className="outlineTools">
        {shownAs === 'tree' ? <Filter /> : <span className="grow" />}
        <OutlineTools />
      </div>
    </>
  )
})

function Filter() {
  const text = useTexts(outlineTexts)
  const filter = useOutline((state) => state.filter)
  return (
    <SearchField
      className="field"
      aria-label={text.filter}
      value={filter}
      onChange={(typed) => {
        useOutline.setState({ filter: typed, active: undefined })
        const found = rowsNow().filter(({ kind }) => kind === 'step').length
        if (typed !== '') announce(found === 0 ? text.nothing : text.found(found))
      }}
    >
      <Icon name="search" size="s" />
      <Input placeholder={text.filterHint} />
    </SearchField>
  )
}

/** What is chosen on the drawing, in a finding or by a command has the line here too. */
function useFollowing(definition: Definition): void {
  const chosen = useSession((state) => state.elements[0])
  const flow = useSession((state) => state.flow)
  const process = useSession((state) => state.process)
  const { elements = {}, flows = {} } = definition.processes[process] ?? {}
  useEffect(() => {
    const outlined = { definition, process }
    outline(outlined)
    // a way that goes straight on has no line of its own
    if (flow !== undefined)
      void (reveal(outlined, wayKey(flow)) || reveal(outlined, stepKey(flows[flow]?.source ?? '')))
    else if (chosen !== undefined) reveal(outlined, stepKey(chosen))
    // oxlint-disable-next-line react/exhaustive-deps -- follows what is chosen, not each change of the flow
  }, [definition.id, process, chosen, flow, elements[chosen ?? ''] === undefined])
}
