import { memo, useMemo, useState } from 'react'
import {
  Button,
  Input,
  ListLayout,
  SearchField,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components'
import type { Definition } from '#shared/model/definition.ts'
import { fieldTexts } from '#shared/text/fields.ts'
import { useKept } from '../background/useKept.ts'
import { fieldTree, matching, openIds, typeTree, type FieldNode } from '../editing/fieldTree.ts'
import { parentId } from '../editing/fieldPlace.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { iconOf } from './kinds.ts'

interface TreeProps {
  readonly definition: Definition
  readonly current: string | undefined
  readonly onPick: (id: string) => void
}

const sectionIds = { data: ':data', types: ':types' }

/** Arrow keys walk and fold, typing jumps, the field above narrows. */
export function FieldTree({ definition, current, onPick }: TreeProps) {
  const text = useTexts(fieldTexts)
  const [words, setWords] = useState('')
  const found = useFound(definition, words)
  const searching = words.trim() !== ''
  return (
    <>
      <SearchField aria-label={text.search} className="field" value={words} onChange={setWords}>
        <Icon name="search" />
        <Input placeholder={text.search} />
      </SearchField>
      {found.data.length + found.types.length === 0 && searching ? (
        <p className="none">{text.nothing}</p>
      ) : undefined}
      <Found {...{ found, searching, current, onPick }} />
    </>
  )
}

interface FoundProps extends Omit<TreeProps, 'definition'> {
  readonly found: ReturnType<typeof useFound>
  readonly searching: boolean
}

/** Hundreds of fields, drawn again only when one of them reads differently or another is picked. */
const Found = memo(function Found({ found, searching, current, onPick }: FoundProps) {
  const text = useTexts(fieldTexts)
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(Object.values(sectionIds)),
  )
  // they are collected anew when one of them changes, not when one is picked
  const sections = useMemo(
    () => (
      <>
        <Section id={sectionIds.data} title={text.caseData} nodes={found.data} />
        <Section id={sectionIds.types} title={text.types} nodes={found.types} />
      </>
    ),
    [found, text],
  )
  const expanded = searching
    ? [...Object.values(sectionIds), ...openIds(found.data), ...openIds(found.types)]
    : [...opened, ...ancestors(current)]
  const isLong = found.data.length + found.types.length > few
  const tree = (
    <Tree
      className={isLong ? 'tree fieldtree long' : 'tree fieldtree'}
      aria-label={text.tree}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={current === undefined ? [] : [current]}
      disabledBehavior="selection"
      disabledKeys={Object.values(sectionIds)}
      expandedKeys={expanded}
      onExpandedChange={(keys) => setOpened(new Set([...keys].map(String)))}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        if (key !== undefined) onPick(String(key))
      }}
    >
      {sections}
    </Tree>
  )
  return isLong ? (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 26 }}>
      {tree}
    </Virtualizer>
  ) : (
    tree
  )
})

/** Of more, only those in view are drawn. */
const few = 60

function useFound(definition: Definition, words: string) {
  const language = useLanguage((state) => state.language)
  const { data: fields, types: kinds } = definition
  const described = useMemo(() => ({ data: fields, types: kinds }), [fields, kinds])
  const data = useKept(useMemo(() => fieldTree(described, language), [described, language]))
  const types = useKept(useMemo(() => typeTree(described, language), [described, language]))
  return useMemo(
    () => ({ data: matching(data, words), types: matching(types, words) }),
    [data, types, words],
  )
}

function ancestors(id: string | undefined): readonly string[] {
  const outer = id === undefined ? undefined : parentId(id)
  return outer === undefined ? [] : [outer, ...ancestors(outer)]
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly nodes: readonly FieldNode[]
}

function Section({ id, title, nodes }: SectionProps) {
  return (
    <TreeItem id={id} textValue={title} className="g">
      <TreeItemContent>
        <Button slot="chevron" className="chevron" aria-label={title}>
          <Icon name="down" size="s" />
        </Button>
        <span className="label">{title}</span>
        <span className="fr">{nodes.length}</span>
      </TreeItemContent>
      {nodes.map((node) => (
        <Node key={node.id} node={node} depth={0} />
      ))}
    </TreeItem>
  )
}

function Node({ node, depth }: { readonly node: FieldNode; readonly depth: number }) {
  const text = useTexts(fieldTexts)
  return (
    <TreeItem id={node.id} textValue={node.label} className={`n d${Math.min(depth, 5)}`}>
      <TreeItemContent>
        {node.parts.length === 0 ? (
          <span className="chevron" />
        ) : (
          <Button slot="chevron" className="chevron" aria-label={node.label}>
            <Icon name="down" size="s" />
          </Button>
        )}
        <Icon name={iconOf(node.kind)} size="s" />
        <span className="label">{node.label}</span>
        {node.required ? (
          <>
            <span className="req" />
            <span className="sr">{text.required}</span>
          </>
        ) : undefined}
      </TreeItemContent>
      {node.parts.map((part) => (
        <Node key={part.id} node={part} depth={depth + 1} />
      ))}
    </TreeItem>
  )
}
