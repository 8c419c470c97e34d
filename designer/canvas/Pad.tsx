import { NodeToolbar, Position } from '@xyflow/react'
import { isActivity, isEventSubProcess, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { useDocument } from '../designer/documentStore.ts'
import { openList, useSession } from '../designer/sessionStore.ts'
import { IconButton } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { attach, attachable, nameOf, removeSelected } from './actions.ts'

/** Beside the one selected step: what can be done with it, and "+" for what comes next. */
export function Pad() {
  const elements = useSession((state) => state.elements)
  const renaming = useSession((state) => state.renaming)
  const process = useSession((state) => state.process)
  const [id] = elements
  const element = useDocument(
    ({ opened }) => opened?.definition.processes[process]?.elements[id ?? ''],
  )
  const text = useTexts(drawingTexts)
  if (id === undefined || element === undefined || elements.length > 1 || renaming !== undefined)
    return null
  return (
    <>
      <NodeToolbar
        nodeId={id}
        position={Position.Top}
        offset={8}
        isVisible
        className="pad"
        role="toolbar"
        aria-label={nameOf(id)}
      >
        <Actions id={id} element={element} />
      </NodeToolbar>
      {mayBeLeft(element) ? (
        <NodeToolbar nodeId={id} position={Position.Right} offset={11} isVisible className="padAdd">
          <IconButton
            className="add"
            label={text.append}
            icon="plus"
            onPress={() => openList({ kind: 'append', element: id })}
          />
        </NodeToolbar>
      ) : undefined}
    </>
  )
}

function Actions({ id, element }: { readonly id: string; readonly element: Element }) {
  const text = useTexts(drawingTexts)
  return (
    <>
      {mayBeLeft(element) ? (
        <IconButton
          label={text.connect}
          icon="link"
          onPress={() => openList({ kind: 'connect', element: id })}
        />
      ) : undefined}
      {element.type === 'boundaryEvent' ? undefined : (
        <IconButton
          label={text.changeKind}
          icon="swap"
          onPress={() => openList({ kind: 'changeKind', element: id })}
        />
      )}
      {isActivity(element) && !isEventSubProcess(element) ? <Attach id={id} /> : undefined}
      <IconButton
        label={text.deleteAndReconnect}
        icon="trash"
        onPress={() => removeSelected(true)}
      />
    </>
  )
}

function Attach({ id }: { readonly id: string }) {
  const text = useTexts(drawingTexts)
  return (
    <MenuButton
      label={text.attach}
      icon="clock"
      entries={attachable.map((type) => ({ id: type, label: text.attachKinds[type] }))}
      onPick={(picked) => {
        const type = attachable.find((known) => known === picked)
        if (type !== undefined) attach(id, type)
      }}
    />
  )
}
