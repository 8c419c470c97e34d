import { isActivity, mayBeEntered, mayBeLeft } from '#shared/model/elementKinds.ts'
import type { Element } from '#shared/model/elements.ts'
import { beginRename, openList, select, useSession } from '../designer/sessionStore.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { isPool, mayConnectPools } from './poolActions.ts'
import { isBeside, nameOf, processNow, removeSelected } from './actions.ts'

// What the keys of a step do: with that step, selected first where it is not.

export function choose(element: string): void {
  if (!useSession.getState().elements.includes(element)) select([element])
}

export function openProperties(element: string): void {
  choose(element)
  announce(nameOf(element))
  document
    .querySelector<HTMLElement>('.sideRight .props :is(button, input, textarea, select)')
    ?.focus()
}

export function renameHere(element: string): void {
  choose(element)
  beginRename(element)
}

export function remove(element: string, reconnect: boolean): void {
  choose(element)
  removeSelected(reconnect)
}

/** Whether a list opens for a step: what it may be followed by, come after, connect to, become or move to. */
export const opensList = {
  append: mayBeLeft,
  insertBefore: mayBeEntered,
  connect: mayBeLeft,
  changeKind: ({ type }) => type !== 'boundaryEvent',
  ways: () => true,
  moveTo: (element) => mayBeEntered(element) && mayBeLeft(element),
  lane: (element) => isActivity(element) || mayBeEntered(element),
} satisfies Record<string, (element: Element) => boolean>

export function list(kind: keyof typeof opensList, element: string): void {
  choose(element)
  const found = processNow()?.elements[element]
  const opens =
    found === undefined
      ? kind === 'connect' && (isBeside(element) || isPool(element))
      : opensList[kind](found) || (kind === 'connect' && mayConnectPools(element))
  if (opens) openList({ kind, element })
}
