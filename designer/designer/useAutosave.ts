import { useEffect, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { usePresent } from '../presence/usePresent.ts'
import { markSent, markStored, rebased, takeRebased, useDocument } from './documentStore.ts'
import { loadDraft, saveDraft, type StoredDraft } from './drafts.ts'
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
  const [busy, setBusy] = useState(false)
  /** The newest state of others that was asked for, once: where that failed, saving finds out about it. */
  const [asked, setAsked] = useState<string>()
  const dirty = definition !== undefined && definition !== stored
  const stopped = state.kind === 'conflict'

  useEffect(() => {
    if (!dirty || stopped || busy) return
    const save = async (): Promise<void> => {
      setBusy(true)
      setState({ kind: 'saving' })
      setState(await store(definition))
      setBusy(false)
    }
    const timer = setTimeout(() => void save(), state.kind === 'failed' ? retry : pause)
    return () => clearTimeout(timer)
  }, [definition, dirty, stopped, busy, state.kind])

  const told = usePresent((present) => present.etag)
  useEffect(() => {
    if (told === undefined || told === asked || stopped || busy || hasState(told)) return
    const fetch = async (): Promise<void> => {
      setBusy(true)
      setAsked(told)
      const next = await catchUp()
      if (next !== undefined) setState(next)
      setBusy(false)
    }
    void fetch()
  }, [told, asked, stopped, busy])

  useEffect(() => {
    if (!dirty) return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    globalThis.addEventListener('beforeunload', warn)
    return () => globalThis.removeEventListener('beforeunload', warn)
  }, [dirty])

  const waits = dirty && state.kind === 'saved'
  return [waits ? { kind: 'pending' } : state, () => setState({ kind: 'saved', at: undefined })]
}

/** States are counted: one that is older than what is known here is no news. */
function hasState(etag: string): boolean {
  const count = (of: string): number => Number(/\d+/.exec(of)?.[0] ?? 0)
  return count(etag) <= count(useDocument.getState().opened?.stored.etag ?? '')
}

/** What others have saved comes in at once, whether something of one's own waits or not. */
async function catchUp(): Promise<SaveState | undefined> {
  const { opened } = useDocument.getState()
  if (opened === undefined) return undefined
  try {
    return caughtUp(await loadDraft(opened.definition.id))
  } catch {
    // network or server down
    return undefined
  }
}

async function store(definition: Definition): Promise<SaveState> {
  const { opened } = useDocument.getState()
  if (opened === undefined) return { kind: 'failed' }
  markSent(definition)
  try {
    const saved = await saveDraft(definition, opened.stored)
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
  const merged = rebased(theirs.definition)
  if (merged === undefined) return { kind: 'failed' }
  if (merged.clashes.length > 0) return { kind: 'conflict', theirs }
  takeRebased(merged, theirs.etag)
  tellMerged(merged, theirs.by)
  return { kind: 'saved', at: new Date() }
}
