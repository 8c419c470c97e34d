import { useMemo, useState } from 'react'
import { Button, type Key, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { besideTexts } from '#shared/text/beside.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { isLine, wordsOf } from '../editing/artifacts.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { besideIcons, lookOf } from './look.ts'
import { outlineOf, type OutlineEntry } from './outline.ts'
import { selectAll, selectNewestFirst } from './selecting.ts'
import type { Overlay } from './toFlow.ts'

interface OutlineProps {
  readonly definition: Definition
  readonly findings: NonNullable<Overlay['findings']>
}

/** The way to every step without the drawing: for the keyboard, screen readers and a quick look. */
export function Outline({ definition, findings }: OutlineProps) {
  const process = useSession((state) => state.process)
  const elements = useSession((state) => state.elements)
  const language = useLanguage((state) => state.language)
  const text = useTexts(drawingTexts)
  const content = definition.processes[process]
  const sections = useMemo(() => (content === undefined ? [] : outlineOf(content)), [content])
  const keys = [...sections.map((_, index) => `section:${index}`), besideKey]
  // React Aria remembers in the set itself where a range began.
  const [chosen, setChosen] = useState<Iterable<Key> & { readonly size: number }>(new Set<Key>())
  const isChosen =
    chosen.size === elements.length && [...chosen].every((id) => elements.includes(String(id)))
  if (content === undefined) return null
  return (
    <Tree
      className="tree"
      aria-label={text.outlineOf(inLanguage(content.title, language))}
      selectionMode="multiple"
      selectionBehavior="replace"
      defaultExpandedKeys={keys}
      key={keys.length}
      selectedKeys={isChosen ? chosen : elements}
      disabledBehavior="selection"
      disabledKeys={keys}
      onSelectionChange={(keys) => {
        if (keys === 'all') return selectAll()
        setChosen(keys)
        selectNewestFirst([...keys].map(String))
      }}
    >
      {sections.map((section, index) => (
        <Lane
          key={`section:${index}:${section.lane ?? ''}`}
          id={`section:${index}`}
          {...{ definition, process, section, findings }}
        />
      ))}
      <BesideFlow definition={definition} process={process} />
    </Tree>
  )
}

const besideKey = 'section:beside'

/** Notes, frames and records, after all the steps. */
function BesideFlow({
  definition,
  process,
}: {
  readonly definition: Definition
  readonly process: string
}) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(besideTexts)
  const drawn = Object.entries(definition.processes[process]?.artifacts ?? {}).flatMap(
    ([id, artifact]) =>
      isLine(artifact) || artifact.type === 'dataObject' ? [] : [{ id, artifact }],
  )
  if (drawn.length === 0) return null
  return (
    <TreeItem id={besideKey} textValue={text.outline} className="g">
      <TreeItemContent>
        <Button slot="chevron" className="chevron" aria-label={text.outline}>
          <Icon name="down" size="s" />
        </Button>
        <span className="label">{text.outline}</span>
      </TreeItemContent>
      {drawn.map(({ id, artifact }) => {
        const title = inLanguage(wordsOf(definition, artifact), language)
        return (
          <TreeItem key={id} id={id} textValue={title}>
            <TreeItemContent>
              <Icon name={besideIcons[artifact.type]} size="s" />
              <span className="label">{title}</span>
              <span className="sr">{text.kind[artifact.type].name}</span>
            </TreeItemContent>
          </TreeItem>
        )
      })}
    </TreeItem>
  )
}

interface LaneProps extends OutlineProps {
  readonly id: string
  readonly process: string
  readonly section: ReturnType<typeof outlineOf>[number]
}

function Lane({ id, definition, process, section: { lane, entries }, findings }: LaneProps) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(drawingTexts)
  const title = definition.processes[process]?.lanes[lane ?? '']?.title
  const heading = title === undefined ? text.withoutLane : inLanguage(title, language)
  return (
    <TreeItem id={id} textValue={heading} className="g">
      <TreeItemContent>
        <Button slot="chevron" className="chevron" aria-label={heading}>
          <Icon name="down" size="s" />
        </Button>
        <span className="label">{heading}</span>
      </TreeItemContent>
      {entries.map((entry) => (
        <Step key={entry.id} {...{ definition, process, entry }} finding={findings[entry.id]} />
      ))}
    </TreeItem>
  )
}

/** As far as the outline is indented. */
const deepest = 5

function Step({
  definition,
  process,
  entry,
  finding,
}: {
  readonly definition: Definition
  readonly process: string
  readonly entry: OutlineEntry
  readonly finding: { readonly count: number; readonly error: boolean } | undefined
}) {
  const language = useLanguage((state) => state.language)
  const text = useTexts(drawingTexts)
  const content = definition.processes[process]
  const element = content?.elements[entry.id]
  if (content === undefined || element === undefined) return null
  const title = inLanguage(element.name, language)
  return (
    <TreeItem id={entry.id} textValue={title} className={`d${Math.min(entry.depth, deepest)}`}>
      <TreeItemContent>
        <Icon name={lookOf(definition, content, { element, language }).icon} size="s" />
        <span className="label">{title}</span>
        {entry.way === undefined ? undefined : (
          <span className="br">{inLanguage(entry.way, language)}</span>
        )}
        {finding === undefined ? undefined : (
          <span className={finding.error ? 'cnt err' : 'cnt'}>
            {finding.count}
            <span className="sr"> {text.findings(finding.count)}</span>
          </span>
        )}
      </TreeItemContent>
    </TreeItem>
  )
}
