import { useEffect, useRef, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { markSent, markStored, rebased, takeRebased, useDocument } from './documentStore.ts'
import { saveDraft, type StoredDraft } from './drafts.ts'
import { tellMerged } from './merged.ts'

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | undefined }
  | { readonly kind: 'pending' | 'saving' | 'failed' }
  | { readonly kind: 'conflict'; readonly theirs: StoredDraft }

const pause = 1000
const retry = 5000

/** Saves a second after the last change, one request at a time. Where others were faster, what both did is merged. */
export function useAutosave(): readonly [SaveState, resolved: () => void] {
  const definition = useDocument(({ opened }) => opened?.definition)
  const stored = useDocument(({ opened }) => opened?.stored.definition)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: undefined })
  const busy = useRef(false)
  const dirty = definition !== undefined && definition !== stored
  const stopped = state.kind === 'conflict'

  useEffect(() => {
    if (!dirty || stopped || busy.current) return
    setState((before) => (before.kind === 'failed' ? before : { kind: 'pending' }))
    const save = async (): Promise<void> => {
      busy.current = true
      setState({ kind: 'saving' })
      const next = await store(definition)
      busy.current = false
      setState(next)
    }
    const timer = setTimeout(() => void save(), state.kind === 'failed' ? retry : pause)
    return () => clearTimeout(timer)
  }, [definition, dirty, stopped, state.kind])

  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    globalThis.addEventListener('beforeunload', warn)
    return () => globalThis.removeEventListener('beforeunload', warn)
  }, [dirty])

  return [state, () => setState({ kind: 'pending' })]
}

async function store(definition: Definition): Promise<SaveState> {
  const etag = useDocument.getState().opened?.stored.etag ?? ''
  markSent(definition)
  try {
    const saved = await saveDraft(definition, etag)
    if ('conflict' in saved) return caughtUp(saved.conflict)
    markStored(definition, saved.etag)
    return { kind: 'saved', at: new Date() }
  } catch {
    // network or server down: the text stays in the page and is tried again
    return { kind: 'failed' }
  }
}

/** Only where both made something else of the same thing a person is asked. */
function caughtUp(theirs: StoredDraft): SaveState {
  const before = useDocument.getState().opened?.stored.definition
  const merged = rebased(theirs.definition)
  if (merged === undefined || before === undefined) return { kind: 'failed' }
  if (merged.clashes.length > 0) return { kind: 'conflict', theirs }
  takeRebased(merged, theirs.etag)
  tellMerged(before, theirs)
  return merged.definition === merged.theirs
    ? { kind: 'saved', at: new Date() }
    : { kind: 'pending' }
}
