import { mainProcess, type Definition } from '#shared/model/definition.ts'
import { clipboardTexts } from '#shared/text/clipboard.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { parseRoute } from '../designer/route.ts'
import { askBefore, select, tell, useSession } from '../designer/sessionStore.ts'
import { deleteElements } from '../editing/commands/deleteElements.ts'
import { pasteFragment } from '../editing/commands/pasteFragment.ts'
import type { Answers } from '../editing/conflicts.ts'
import { fragmentOf } from '../editing/fragmentOf.ts'
import { conflictsOf } from '../editing/pastedParts.ts'
import { fragmentText, readFragment } from '../editing/readFragment.ts'
import { withOptional } from '../editing/records.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { focusElement } from './actions.ts'

// Keys reach the clipboard by the browser's own events, which ask nobody; buttons have to ask the browser for it.

/** Takes the keys for copying, cutting and pasting wherever the flow has the focus. */
export function listenToClipboard(): () => void {
  const onCopy = (event: ClipboardEvent): void => give(event, copied)
  const onCut = (event: ClipboardEvent): void => give(event, cut)
  const onPaste = (event: ClipboardEvent): void => {
    if (!isForSteps(event)) return
    event.preventDefault()
    pasteText(event.clipboardData?.getData('text/plain') ?? '')
  }
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCut)
  document.addEventListener('paste', onPaste)
  return () => {
    document.removeEventListener('copy', onCopy)
    document.removeEventListener('cut', onCut)
    document.removeEventListener('paste', onPaste)
  }
}

function give(event: ClipboardEvent, take: () => string | undefined): void {
  const hasText = getSelection()?.isCollapsed === false
  if (hasText || !isForSteps(event) || useSession.getState().elements.length === 0) return
  const text = take()
  if (text === undefined) return
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}

/** Not in text that is being written, in a dialog, or in another view. */
function isForSteps({ target }: ClipboardEvent): boolean {
  const elsewhere = 'input, textarea, select, [contenteditable], .monaco-editor, [role$=dialog]'
  const place = target instanceof Element ? target : document.activeElement
  return parseRoute(location.search).view === 'flow' && place?.closest(elsewhere) === null
}

export async function copyByButton(isCut: boolean): Promise<void> {
  const fragment = selectedFragment()
  if (fragment === undefined) return tell(words().nothingToCopy)
  if (!(await isGranted(() => navigator.clipboard.writeText(fragmentText(fragment)))))
    return tell(words().problem.noAccess.copy)
  if (isCut) remove(fragment)
  else announce(words().copied(countIn(fragment)))
}

export async function pasteByButton(): Promise<void> {
  let text = ''
  const granted = await isGranted(async () => {
    text = await navigator.clipboard.readText()
  })
  if (granted) pasteText(text)
  else tell(words().problem.noAccess.paste)
}

/** A browser may refuse, and knows no clipboard at all on a page without encryption. */
async function isGranted(use: () => Promise<void>): Promise<boolean> {
  try {
    await use()
    return true
  } catch {
    return false // said by the one who asked: the keys work all the same
  }
}

function copied(): string | undefined {
  const fragment = selectedFragment()
  if (fragment === undefined) tell(words().nothingToCopy)
  else announce(words().copied(countIn(fragment)))
  return fragment && fragmentText(fragment)
}

function cut(): string | undefined {
  const fragment = selectedFragment()
  if (fragment === undefined) tell(words().nothingToCopy)
  else remove(fragment)
  return fragment && fragmentText(fragment)
}

/** What is in the clipboard goes, and nothing else that was selected. */
function remove(fragment: Definition): void {
  const { process } = useSession.getState()
  const elements = Object.keys(fragment.processes[mainProcess]?.elements ?? {})
  const count = countIn(fragment)
  change(words().label.cut(count), (now) => deleteElements(now, { process, elements }))
  select([])
  announce(words().cut(count))
}

function selectedFragment(): Definition | undefined {
  const { process, elements } = useSession.getState()
  const definition = useDocument.getState().opened?.definition
  return definition && fragmentOf(definition, { process, elements })
}

/** The same once more beside it, without the clipboard. */
export function duplicate(): void {
  const fragment = selectedFragment()
  if (fragment === undefined) return tell(words().nothingToCopy)
  const { label, doubled } = words()
  put(fragment, { label: label.duplicate, said: doubled })
}

function pasteText(text: string): void {
  const read = readFragment(text)
  const definition = useDocument.getState().opened?.definition
  if (definition === undefined) return
  if ('problem' in read) return tell(words().problem[read.problem])
  const { fragment } = read
  const { label, pasted } = words()
  const paste = (answers: Answers): void =>
    put(fragment, { label: label.paste, said: pasted, answers })
  if (conflictsOf(definition, fragment).length === 0) paste({})
  else askBefore({ fragment, isTemplate: false, put: paste })
}

interface Put {
  readonly label: (count: number) => string
  readonly said: (count: number) => string
  readonly answers?: Answers
}

function put(fragment: Definition, { label, said, answers = {} }: Put): void {
  const { process, inside } = useSession.getState()
  const count = countIn(fragment)
  let added: readonly string[] = []
  const done = change(label(count), (definition) => {
    const { definition: next, elements } = pasteFragment(definition, {
      process,
      fragment,
      answers,
      ...withOptional('parent', inside),
    })
    added = elements
    return next
  })
  if (!done) return
  select(added)
  const [first] = added
  if (first !== undefined) focusElement(first)
  announce(said(count))
}

/** Steps, without what is inside of others or attached to them. */
export function countIn(fragment: Definition): number {
  return Object.values(fragment.processes[mainProcess]?.elements ?? {}).filter(
    ({ type, parent }) => type !== 'boundaryEvent' && parent === undefined,
  ).length
}

function words() {
  return clipboardTexts[useLanguage.getState().language]
}
