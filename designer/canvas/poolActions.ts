import type { Definition } from '#shared/model/definition.ts'
import { localised } from '#shared/model/localised.ts'
import { messageKey, poolKey, titleOfEnd } from '#shared/model/pools.ts'
import { referred } from '#shared/model/referred.ts'
import { poolTexts } from '#shared/text/pools.ts'
import { change, useDocument } from '../designer/documentStore.ts'
import { beginRename, openList, select, selectFlow, useSession } from '../designer/sessionStore.ts'
import {
  canSend,
  canRedirect,
  messageEndsAround,
  redirectMessage,
  removeMessageFlow,
  sendMessage,
  updateMessageFlow,
} from '../editing/commands/messageFlows.ts'
import { addPool, movePool, openPool, removePool, updatePool } from '../editing/commands/pools.ts'
import type { Point } from '../editing/geometry.ts'
import { withOptional } from '../editing/records.ts'
import { announce } from '../ui/LiveRegion.tsx'
import { useLanguage } from '../ui/language.ts'
import { endNamed, poolNamed } from './poolEnds.ts'

// What a person does with pools and the messages between them: one named undo step each, said aloud.

export function isPool(key: string | undefined): boolean {
  return referred(definitionNow()?.participants, poolNamed(key)) !== undefined
}

/** A pool of which no steps are drawn yet. */
export function isClosedPool(key: string | undefined): boolean {
  const pool = referred(definitionNow()?.participants, poolNamed(key))
  return pool !== undefined && pool.process === undefined
}

/** A pool with steps other than those that are worked on. */
export function isOtherFlow(key: string | undefined): boolean {
  const now = definitionNow()
  const process = referred(now?.participants, poolNamed(key))?.process
  return (
    process !== undefined &&
    process !== useSession.getState().process &&
    Object.hasOwn(now?.processes ?? {}, process)
  )
}

export function addPoolBeside(): void {
  const { process } = useSession.getState()
  const { text, language } = words()
  const title = definitionNow()?.processes[process]?.title ?? { de: text.own }
  let participant = ''
  const done = change(text.label.add(text.pool), (now) => {
    const name = localised(language, text.names.pool)
    const own = title.de === '' ? now.title : title
    const added = addPool(now, { process, name, own })
    participant = added.participant
    return added.definition
  })
  if (!done) return
  useSession.setState({ inside: undefined })
  select([poolKey(participant)])
  beginRename(poolKey(participant))
  announce(text.added(text.pool))
}

export function renamePool(key: string, written: string): void {
  const { text, language } = words()
  const done = change(text.label.rename(written), (now) =>
    updatePool(now, poolNamed(key) ?? '', (pool) => ({
      ...pool,
      title:
        pool.title.de === ''
          ? localised(language, written)
          : { ...pool.title, [language]: written },
    })),
  )
  if (done) announce(text.renamed(written))
}

export function setSeveral(key: string, several: boolean): void {
  const { text } = words()
  change(text.label.change(endName(key)), (now) =>
    updatePool(now, poolNamed(key) ?? '', ({ multiplicity: _before, ...pool }) =>
      several ? { ...pool, multiplicity: { minimum: 2 } } : pool,
    ),
  )
}

export function movePoolBy(key: string, by: Point): boolean {
  const { text } = words()
  const name = endName(key)
  const done = change(text.label.move(name), (now) =>
    movePool(now, { participant: poolNamed(key) ?? '', by }),
  )
  if (done) announce(text.moved(name))
  return done
}

export function drawSteps(key: string): void {
  const { text, language } = words()
  const name = endName(key)
  const done = change(text.label.open(name), (now) =>
    openPool(now, {
      participant: poolNamed(key) ?? '',
      start: localised(language, text.names.start),
      end: localised(language, text.names.end),
    }),
  )
  if (done) announce(text.stepsShown(name))
}

/** The flow in a pool is the one that is worked on from now on. */
export function goToPool(key: string): void {
  const pool = referred(definitionNow()?.participants, poolNamed(key))
  const { process } = pool ?? {}
  if (process === undefined || definitionNow()?.processes[process] === undefined) return
  const first = Object.keys(definitionNow()?.processes[process]?.elements ?? {})[0]
  useSession.setState({ process, inside: undefined })
  select(first === undefined ? [] : [first])
  announce(words().text.wentTo(endName(key)))
}

export function removePoolHere(key: string): void {
  const { text } = words()
  const name = endName(key)
  const done = change(text.label.remove(name), (now) => removePool(now, poolNamed(key) ?? ''))
  if (!done) return announce(text.kept)
  select([])
  announce(text.removed(name))
}

export function sendable(source: string, target: string): boolean {
  const now = definitionNow()
  return now !== undefined && canSend(now, { source: endNamed(source), target: endNamed(target) })
}

/** Whether something in another pool may get a message from here. */
export function mayConnectPools(source: string | undefined): boolean {
  const now = definitionNow()
  if (now === undefined || source === undefined || Object.keys(now.participants).length < 2)
    return false
  return endsNow().some((target) => sendable(source, target))
}

export function endsNow(): readonly string[] {
  const now = definitionNow()
  return now === undefined ? [] : messageEndsAround(now, useSession.getState().process)
}

export function send(source: string, target: string): void {
  const { text } = words()
  const [from, to] = [endName(source), endName(target)]
  const ends = { source: endNamed(source), target: endNamed(target) }
  openList(undefined)
  let messageFlow = ''
  const done = change(text.label.send(from, to), (now) => {
    const sent = sendMessage(now, ends)
    messageFlow = sent.messageFlow
    return sent.definition
  })
  if (!done) return
  selectFlow(messageKey(messageFlow))
  announce(text.sent(from, to))
}

export function redirect(messageFlow: string, end: 'source' | 'target', key: string): void {
  const { text } = words()
  const now = definitionNow()
  const flow = referred(now?.messageFlows, messageFlow)
  const wanted = { messageFlow, end, to: endNamed(key) }
  if (now === undefined || flow === undefined || flow[end] === wanted.to) return
  if (!canRedirect(now, wanted)) return announce(text.notPossible)
  const after = { ...flow, [end]: wanted.to }
  const [from, to] = [endName(after.source), endName(after.target)]
  if (change(text.label.redirect(from, to), (before) => redirectMessage(before, wanted)))
    announce(text.redirected(from, to))
}

export function nameMessage(messageFlow: string, written: string): void {
  const { text, language } = words()
  change(text.label.changeFlow, (now) =>
    updateMessageFlow(now, messageFlow, ({ name, ...flow }) => ({
      ...flow,
      ...withOptional(
        'name',
        written === ''
          ? undefined
          : { ...localised(language, written), ...name, [language]: written },
      ),
    })),
  )
}

export function chooseMessage(messageFlow: string, message: string | undefined): void {
  change(words().text.label.changeFlow, (now) =>
    updateMessageFlow(now, messageFlow, ({ message: _before, ...flow }) => ({
      ...flow,
      ...withOptional('message', message),
    })),
  )
}

export function removeMessage(messageFlow: string): void {
  const { text } = words()
  const done = change(text.label.removeFlow, (now) => removeMessageFlow(now, messageFlow))
  select([])
  if (done) announce(text.flowRemoved)
}

/** What a step, a pool or a step of another pool is called. */
export function endName(key: string): string {
  const now = definitionNow()
  const { language } = useLanguage.getState()
  return now === undefined ? key : titleOfEnd(now, endNamed(key), language)
}

function definitionNow(): Definition | undefined {
  return useDocument.getState().opened?.definition
}

function words() {
  const { language } = useLanguage.getState()
  return { language, text: poolTexts[language] }
}
