import { create } from 'zustand'
import type { Layering } from '#shared/bpmn/arrange.ts'
import type { Definition } from '#shared/model/definition.ts'
import { arrangeTexts } from '#shared/text/arrange.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { arrangeElements } from '../editing/commands/arrangeElements.ts'
import { isPinned, pinElements } from '../editing/commands/pinElements.ts'
import { geometryOf } from '../editing/geometryOf.ts'
import { withOptional } from '../editing/records.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { nameOf } from './actions.ts'
import { shownNow } from './sheet.ts'

/** What is being worked out, so that it can be called off. */
export const useArranging = create<{ readonly running: Running | undefined }>(() => ({
  running: undefined,
}))

interface Running {
  readonly callOff: () => void
}

/** Several selected steps, else the whole flow, are drawn anew along the way a case takes. */
export async function arrangeDrawing(): Promise<void> {
  useArranging.getState().running?.callOff()
  const { opened } = useDocument.getState()
  const { process, elements } = useSession.getState()
  const shown = shownNow()
  const content = shown?.processes[process]
  if (opened === undefined || shown === undefined || content === undefined) return
  const { definition } = opened
  const only = elements.length > 1 ? elements : undefined
  const [{ rearranged }, layering] = await Promise.all([
    import('#shared/bpmn/rearrange.ts'),
    layeringBesideThePage(),
  ])
  const running = begin(layering)
  const standing = await rearranged(content, geometryOf(shown, process), {
    wish: { pinned: pinnedIn(definition, process), ...withOptional('only', only) },
    layered: layering.layered,
  }).catch(() => undefined) // what elkjs cannot draw stays as it is, and the person is told
  if (useArranging.getState().running !== running) return
  layering.end()
  useArranging.setState({ running: undefined })
  announce(
    standing === undefined ? words().failed : drawnAnew(definition, { process, standing }, only),
  )
}

/** What is said of it. Nothing is put back to where it was before what was done meanwhile. */
function drawnAnew(
  before: Definition,
  arranged: Parameters<typeof arrangeElements>[1],
  only: readonly string[] | undefined,
): string {
  const text = words()
  if (useDocument.getState().opened?.definition !== before) return text.outdated
  const label = only === undefined ? text.label.all : text.label.some(only.length)
  const done = change(label, (now) => arrangeElements(now, arranged))
  return done ? text.done(only?.length) : text.same
}

async function layeringBesideThePage(): Promise<Layering> {
  const [{ layeringIn }, { default: ElkWorker }] = await Promise.all([
    import('#shared/bpmn/arrange.ts'),
    import('elkjs/lib/elk-worker.min.js?worker'), // oxlint-disable-line import/default -- Vite makes the worker class of "?worker"
  ])
  return layeringIn(() => new ElkWorker())
}

function pinnedIn(definition: Definition, process: string): ReadonlySet<string> {
  const positions = Object.entries(definition.layout[process]?.elements ?? {})
  return new Set(positions.flatMap(([id, { pinned }]) => (pinned === true ? [id] : [])))
}

function begin(layering: Layering): Running {
  const running: Running = {
    callOff: () => {
      layering.end()
      useArranging.setState({ running: undefined })
      announce(words().calledOff)
    },
  }
  useArranging.setState({ running })
  announce(words().running)
  return running
}

/** All of them when one was not; else none of them any more. */
export function togglePins(element: string): void {
  const { process, elements: selected } = useSession.getState()
  const { opened } = useDocument.getState()
  if (opened === undefined) return
  const elements = selected.includes(element) ? selected : [element]
  const pinned = !elements.every((id) => isPinned(opened.definition, process, id))
  const text = words()
  const label = (pinned ? text.label.pin : text.label.unpin)(named(elements))
  if (change(label, (now) => pinElements(now, { process, elements, pinned })))
    announce((pinned ? text.pinned : text.unpinned)(named(elements)))
}

function named(elements: readonly string[]): string {
  const [first = ''] = elements
  return elements.length === 1 ? nameOf(first) : words().steps(elements.length)
}

function words() {
  return arrangeTexts[useLanguage.getState().language]
}
