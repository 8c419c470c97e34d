import { NodeToolbar, Position } from '@xyflow/react'
import { Toolbar } from 'react-aria-components'
import { isActivity, isEventSubProcess } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { drawingTexts } from '#shared/text/drawing.ts'
import { commands, labelWithKey, type CommandId } from '../commands/commands.ts'
import { useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { isPinned } from '../editing/commands/pinElements.ts'
import { IconButton } from '../ui/Button.tsx'
import type { IconName } from '../ui/icons.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import { attach, attachable, isBeside, nameOf } from './actions.ts'
import { isPool } from './poolActions.ts'

/** Beside the one selected step: what can be done with it, and "+" for what comes next. */
export function Pad() {
  const elements = useSession((state) => state.elements)
  const renaming = useSession((state) => state.renaming)
  const process = useSession((state) => state.process)
  const [id] = elements
  const element = useDocument(
    ({ opened }) => opened?.definition.processes[process]?.elements[id ?? ''],
  )
  if (id === undefined || elements.length > 1 || renaming !== undefined) return null
  if (element === undefined) {
    if (isPool(id)) return <PoolPad id={id} />
    return isBeside(id) ? <BesidePad id={id} /> : null
  }
  return (
    <>
      <NodeToolbar nodeId={id} position={Position.Top} offset={8} isVisible>
        <Toolbar className="pad" aria-label={nameOf(id)}>
          <Actions id={id} element={element} />
        </Toolbar>
      </NodeToolbar>
      {commands.append.when({ element: id }) ? (
        <NodeToolbar nodeId={id} position={Position.Right} offset={11} isVisible className="padAdd">
          <CommandButton {...{ id }} command="append" icon="plus" className="add" />
        </NodeToolbar>
      ) : undefined}
    </>
  )
}

/** Of a note, a frame or a record. */
function BesidePad({ id }: { readonly id: string }) {
  return (
    <NodeToolbar nodeId={id} position={Position.Top} offset={8} isVisible>
      <Toolbar className="pad" aria-label={nameOf(id)}>
        <CommandButton {...{ id }} command="connect" icon="link" />
        <CommandButton {...{ id }} command="rename" icon="text" />
        <CommandButton {...{ id }} command="remove" icon="trash" />
      </Toolbar>
    </NodeToolbar>
  )
}

/** Of who takes part. */
function PoolPad({ id }: { readonly id: string }) {
  return (
    <NodeToolbar nodeId={id} position={Position.Top} offset={8} isVisible>
      <Toolbar className="pad" aria-label={nameOf(id)}>
        <CommandButton {...{ id }} command="connect" icon="link" />
        <CommandButton {...{ id }} command="drawSteps" icon="sub" />
        <CommandButton {...{ id }} command="goInside" icon="down" />
        <CommandButton {...{ id }} command="rename" icon="text" />
        <CommandButton {...{ id }} command="remove" icon="trash" />
      </Toolbar>
    </NodeToolbar>
  )
}

function Actions({ id, element }: { readonly id: string; readonly element: Element }) {
  return (
    <>
      <CommandButton {...{ id }} command="insertBefore" icon="before" />
      <CommandButton {...{ id }} command="connect" icon="link" />
      <CommandButton {...{ id }} command="changeKind" icon="swap" />
      {isActivity(element) && !isEventSubProcess(element) ? (
        <Attach {...{ id, element }} />
      ) : undefined}
      <CommandButton {...{ id }} command="pin" icon="pin" pressed={usePinned(id)} />
      <CommandButton {...{ id }} command="goInside" icon="down" />
      <CommandButton {...{ id }} command="toggleOpen" icon="closedPart" />
      <CommandButton {...{ id }} command="ungroup" icon="ungroup" />
      <CommandButton {...{ id }} command="removeAndReconnect" icon="trash" />
    </>
  )
}

function usePinned(id: string): boolean {
  const process = useSession((state) => state.process)
  return useDocument(
    ({ opened }) => opened !== undefined && isPinned(opened.definition, process, id),
  )
}

/** What a command does, by its button; nothing where it does not apply. */
function CommandButton({
  id,
  command,
  ...look
}: {
  readonly id: string
  readonly command: CommandId
  readonly icon: IconName
  readonly className?: string
  readonly pressed?: boolean
}) {
  const language = useLanguage((state) => state.language)
  const { when, run } = commands[command]
  if (!when({ element: id })) return null
  return (
    <IconButton
      {...look}
      label={labelWithKey(command, language)}
      onPress={() => run({ element: id })}
    />
  )
}

function Attach({ id, element }: { readonly id: string; readonly element: Element }) {
  const text = useTexts(drawingTexts)
  const possible = attachable(element)
  return (
    <MenuButton
      label={text.attach}
      icon="clock"
      entries={possible.map((type) => ({ id: type, label: text.attachKinds[type] }))}
      onPick={(picked) => {
        const type = possible.find((known) => known === picked)
        if (type !== undefined) attach(id, type)
      }}
    />
  )
}
